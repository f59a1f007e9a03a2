import type { Task } from "@toolworld/contracts";
import type { SampledEpisode } from "../collect/transcript-sample.ts";
import { formatJson } from "../html/format-json.ts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";
import { renderEpisode } from "./episode-view.ts";

const MAXIMUM_INTENT = 600;
const MAXIMUM_CALL = 200;

/** The shown episodes of one task, under what its user wants. */
export interface TaskGroup {
  readonly id: string;
  /** Where the page has it. */
  readonly anchor: string;
  readonly task: Task | undefined;
  readonly episodes: readonly SampledEpisode[];
}

/** One task and its episodes. Its classes say whose they are and how they came out, for the filter. */
export function renderTask(group: TaskGroup, agents: ReadonlyMap<string, number>): Html {
  const { id, anchor, task, episodes } = group;
  const classes = new Set(
    episodes.flatMap(({ agent, verdict }) => {
      const agentClass = `agent-${agents.get(agent)}`;
      return [agentClass, verdict.outcome, `${agentClass}-${verdict.outcome}`];
    }),
  );
  return html`<section class="task ${[...classes].join(" ")}" id="${anchor}"><h3>${id}</h3>${task && renderIntent(task)}
${episodes.map((episode) => renderEpisode(episode, agents.get(episode.agent) ?? 0, task))}</section>
`;
}

function renderIntent({ intent, gold, labels = [] }: Task): Html {
  return html`<p class="intent" dir="auto">${cutText(intent, MAXIMUM_INTENT)}${labels.map((label) => html` <span class="tag">${label}</span>`)}</p>${
    gold.calls.length > 0 &&
    html`<details class="fold gold"><summary>gold: ${countOf(gold.calls.length, "call")}</summary><ol>${gold.calls.map(
      ({ name, arguments: input, expects }) =>
        html`<li><code>${name}</code> <span class="json">${cutText(formatJson(input, Number.POSITIVE_INFINITY), MAXIMUM_CALL)}</span>${expects && html` <span class="tag error">expected to fail</span>`}</li>`,
    )}</ol></details>`
  }`;
}
