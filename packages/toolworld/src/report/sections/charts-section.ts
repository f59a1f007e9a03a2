import type { AgentSummary } from "@toolworld/runs";
import { SERIES } from "../charts/chart-theme.ts";
import { drawPassHatK } from "../charts/pass-hat-k-chart.ts";
import { drawRewardByCalls } from "../charts/reward-by-calls-chart.ts";
import { drawStackedBars } from "../charts/stacked-bars-chart.ts";
import type { ReportData } from "../collect/collect-report.ts";
import { formatCount } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";

const OUTCOMES = ["passed", "undecided", "failed"];
const BLAMES = ["agent", "user", "world", "task"];

/** What was achieved, drawn. */
export async function renderCharts(data: ReportData): Promise<Html> {
  const { agents } = data.summary;
  const agentKeys = agents.map(({ agent }, position): Key => ({ name: agent, colour: `series-${position % SERIES}` }));
  return html`<section id="charts"><h2>What was achieved</h2><div class="charts">
${figure("Solved again and again", "pass^k is the chance that k tries of one task all succeed, averaged over the tasks.", await drawPassHatK(agents), agentKeys)}
${await rewardFigure(agentKeys, agents)}
${await blameFigure(data)}
${await mistakesFigure(data)}
</div></section>
`;
}

interface Key {
  readonly name: string;
  /** The name of its colour in the style sheet. */
  readonly colour: string;
}

function figure(title: string, caption: string, drawing: Html | false, keys: readonly Key[] = []): Html {
  return html`<figure><h3>${title}</h3>${
    keys.length > 0 &&
    html`<ul class="keys">${keys.map(({ name, colour }) => html`<li class="key-${colour}">${name}</li>`)}</ul>`
  }${drawing && html`<div class="drawing" role="img" aria-label="${title}">${drawing}</div>`}<figcaption>${caption}</figcaption></figure>`;
}

async function rewardFigure(keys: readonly Key[], agents: readonly AgentSummary[]): Promise<Html> {
  const drawings = await drawRewardByCalls(agents);
  const rows = drawings.map((drawing, position) => {
    const { name, colour } = keys[position] as Key;
    return html`<p class="row-title"><span class="dot key-${colour}"></span>${name}</p>${drawing}`;
  });
  const rest = agents.length - drawings.length;
  const caption = `The mean reward of episodes with so many tool calls; above each bar, how many there are.${rest > 0 ? ` Agents not drawn: ${formatCount(rest)}.` : ""}`;
  return figure("Reward by length", caption, html`${rows}`);
}

async function blameFigure({ summary, blameByAgent }: ReportData): Promise<Html> {
  const title = "Who is to blame";
  if (blameByAgent.size === 0) return figure(title, "No episode failed, so nobody is to blame.", false);
  const blames = BLAMES.filter((blame) => [...blameByAgent.values()].some((counts) => counts[blame as "agent"] > 0));
  const drawing = await drawStackedBars({
    bars: summary.agents.map(({ agent }) => ({
      name: agent,
      counts: prefixed("blame", blameByAgent.get(agent) ?? {}),
    })),
    kinds: blames.map((blame) => `blame-${blame}`),
    title: "failed episodes",
  });
  const caption =
    "Failed episodes by who is to blame: the agent, the user's side, the world (a crash), or the task (gold's own writes led elsewhere).";
  return figure(
    title,
    caption,
    drawing,
    blames.map((blame) => ({ name: blame, colour: `blame-${blame}` })),
  );
}

async function mistakesFigure({ outcomesByMistake }: ReportData): Promise<Html | undefined> {
  if (outcomesByMistake.size === 0) return undefined;
  const drawing = await drawStackedBars({
    bars: Array.from(outcomesByMistake, ([name, counts]) => ({ name, counts: prefixed("outcome", counts) })),
    kinds: OUTCOMES.map((outcome) => `outcome-${outcome}`),
    title: "episodes",
  });
  const caption =
    "Episodes of agents that make one mistake on purpose. A mistake that a task leaves no room for breaks nothing, and passes.";
  return figure(
    "What each mistake led to",
    caption,
    drawing,
    OUTCOMES.map((outcome) => ({ name: outcome, colour: `outcome-${outcome}` })),
  );
}

function prefixed(prefix: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${prefix}-${name}`, count]));
}
