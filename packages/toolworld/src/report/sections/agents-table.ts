import type { Outcome } from "@toolworld/contracts";
import type { ReportData } from "../collect/collect-report.ts";
import { formatCount, formatShare } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";

const OUTCOMES: readonly Outcome[] = ["passed", "failed", "undecided"];
const BLAMES = ["agent", "user", "world", "task"] as const;

/** How the episodes of each agent came out, and who is to blame for those that failed. */
export function renderAgentsTable({ summary, blameByAgent }: ReportData): Html {
  const apart = summary.agents.some(({ reportedApart }) => OUTCOMES.some((outcome) => reportedApart[outcome] > 0));
  return html`<div class="scroll"><table>
<thead><tr><th rowspan="2">Agent</th><th rowspan="2" class="number">Episodes</th><th colspan="3" class="group">Outcome</th><th rowspan="2" class="number">Reward</th><th colspan="4" class="group">Failed, to blame</th>${apart && html`<th rowspan="2" class="number" title="Checks that do not count for the reward: passed, failed, undecided">Reported apart</th>`}</tr>
<tr>${[...OUTCOMES, ...BLAMES].map((name) => html`<th class="number">${name}</th>`)}</tr></thead>
<tbody>${summary.agents.map(
    (
      { agent, episodes, outcomes, reward, reportedApart },
      position,
    ) => html`<tr><th><span class="dot key-series-${position % 8}"></span>${agent}</th><td class="number">${formatCount(episodes)}</td>${OUTCOMES.map((outcome) => countCell(outcomes[outcome]))}<td class="number">${episodes > 0 ? formatShare(reward) : "–"}</td>${BLAMES.map((blame) => countCell(blameByAgent.get(agent)?.[blame] ?? 0))}${apart && html`<td class="number">${OUTCOMES.map((outcome) => reportedApart[outcome]).join(" / ")}</td>`}</tr>
`,
  )}</tbody></table></div>`;
}

function countCell(count: number): Html {
  return html`<td class="number${count === 0 && " nothing"}">${formatCount(count)}</td>`;
}
