import type { Task } from "@toolworld/contracts";
import type { SampledEpisode } from "../collect/transcript-sample.ts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";
import { renderChanges } from "./changes-view.ts";
import { renderConversation } from "./conversation-view.ts";
import { badge, renderVerdict } from "./verdict-view.ts";

const MAXIMUM_REASON = 150;

/** One episode, closed: a line that says what came of it, and behind it everything that happened. */
export function renderEpisode(sampled: SampledEpisode, agentPosition: number, task: Task | undefined): Html {
  const { episode, verdict, agent } = sampled;
  const { calls, errors, faults } = verdict.counts;
  const mistake = episode.agent.settings?.mistake;
  return html`<details class="episode agent-${agentPosition} ${verdict.outcome}"><summary>
${badge(verdict.outcome)} <span class="who"><span class="dot key-series-${agentPosition % 8}"></span>${agent}</span> <span class="trial">trial ${episode.trial + 1}</span>${
    typeof mistake === "string" && html` <span class="tag">${mistake}</span>`
  } <span class="counts">${countOf(calls, "call")}${errors > 0 && `, ${countOf(errors, "error")}`}${faults > 0 && `, ${countOf(faults, "fault")}`}</span>${
    verdict.outcome !== "passed" &&
    html`<span class="reason" dir="auto">${cutText(verdict.reason, MAXIMUM_REASON)}</span>`
  }</summary>
<div class="inside">
${renderConversation(episode, task?.history?.length ?? 0)}
${renderChanges(task, episode, verdict)}
${renderVerdict(verdict)}
</div></details>
`;
}
