import type { Outcome } from "@toolworld/contracts";
import type { OutcomeCounts, ReportData } from "../collect/collect-report.ts";
import { countOf, formatCount, formatShare } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";

const OPEN_ROWS = 20;
const MAXIMUM_ROWS = 500;
const MAXIMUM_FAILURE_KINDS = 12;
const OUTCOMES: readonly Outcome[] = ["passed", "failed", "undecided"];
const BLAMES = ["agent", "user", "world", "task"] as const;

/** The numbers behind the charts. `anchors` says where the transcripts of a task begin. */
export function renderTables(data: ReportData, anchors: ReadonlyMap<string, string>): Html {
  return html`<section id="tables"><h2>In numbers</h2>
<h3>Agents</h3>${agentsTable(data)}
<h3>Most frequent failures</h3>${failuresTable(data)}
<h3>Tasks, worst first</h3>${tasksTable(data, anchors)}
</section>
`;
}

function agentsTable({ summary, blameByAgent }: ReportData): Html {
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

function failuresTable({ failures }: ReportData): Html {
  if (failures.length === 0) return html`<p>Every finished episode passed.</p>`;
  const all = failures.reduce((sum, { episodes }) => sum + episodes, 0);
  const rest = failures.slice(MAXIMUM_FAILURE_KINDS).reduce((sum, { episodes }) => sum + episodes, 0);
  return html`<div class="scroll"><table class="failures">
<thead><tr><th class="number">Episodes</th><th class="number">Share</th><th>Blame</th><th>Check</th><th>Evidence, and the first example</th></tr></thead>
<tbody>${failures.slice(0, MAXIMUM_FAILURE_KINDS).map(
    ({
      blame,
      check,
      evidence,
      episodes,
      example,
    }) => html`<tr><td class="number strong">${formatCount(episodes)}</td><td class="number">${((episodes / all) * 100).toFixed(1)} %</td><td>${blame}</td><td>${check}</td><td class="example"><code>${evidence}</code><span dir="auto">${cutText(example, 180)}</span></td></tr>
`,
  )}</tbody></table></div>${rest > 0 && html`<p class="note">Failed in rarer ways: ${countOf(rest, "episode")}.</p>`}`;
}

interface TaskRow {
  readonly id: string;
  readonly calls: number;
  readonly outcomes: ReadonlyMap<string, OutcomeCounts>;
  readonly share: number;
}

function tasksTable(data: ReportData, anchors: ReadonlyMap<string, string>): Html {
  const rows = data.run.tasks
    .map(({ id, gold }): TaskRow => {
      const outcomes = data.outcomesByTask.get(id) ?? new Map<string, OutcomeCounts>();
      const counts = [...outcomes.values()];
      const passed = counts.reduce((sum, count) => sum + count.passed, 0);
      return {
        id,
        calls: gold.calls.length,
        outcomes,
        share: passed / counts.reduce((sum, count) => sum + trialsOf(count), 0),
      };
    })
    .filter(({ share }) => !Number.isNaN(share))
    .sort((left, right) => left.share - right.share);
  const shown = rows.slice(0, rows.length > OPEN_ROWS + 5 ? OPEN_ROWS : rows.length);
  const folded = rows.slice(shown.length, MAXIMUM_ROWS);
  const missing = rows.length - shown.length - folded.length;
  const untried = data.run.tasks.length - rows.length;
  return html`<p class="note">Episodes that passed, of those that are done.</p>${taskRows(data, shown, anchors)}${
    folded.length > 0 &&
    html`<details class="fold"><summary>${countOf(folded.length, "more task")}</summary>${taskRows(data, folded, anchors)}</details>`
  }${missing > 0 && html`<p class="note">Left out, for they went better: ${countOf(missing, "task")}.</p>`}${
    untried > 0 && html`<p class="note">Not tried yet: ${countOf(untried, "task")}.</p>`
  }`;
}

function taskRows({ summary }: ReportData, rows: readonly TaskRow[], anchors: ReadonlyMap<string, string>): Html {
  return html`<div class="scroll"><table class="tasks">
<thead><tr><th>Task</th><th class="number">Gold's calls</th>${summary.agents.map(({ agent }) => html`<th class="number">${agent}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      id,
      calls,
      outcomes,
    }) => html`<tr><th>${anchors.has(id) ? html`<a href="#${anchors.get(id)}">${id}</a>` : id}</th><td class="number">${calls}</td>${summary.agents.map(({ agent }) => trialsCell(outcomes.get(agent)))}</tr>
`,
  )}</tbody></table></div>`;
}

function trialsCell(counts: OutcomeCounts | undefined): Html {
  if (!counts) return html`<td class="number nothing">–</td>`;
  const trials = trialsOf(counts);
  const standing = counts.passed === trials ? "all" : counts.passed === 0 ? "none" : "some";
  return html`<td class="number"><span class="trials ${standing}">${counts.passed}/${trials}</span>${counts.undecided > 0 && html` <span class="note">${counts.undecided} undecided</span>`}</td>`;
}

function trialsOf({ passed, failed, undecided }: OutcomeCounts): number {
  return passed + failed + undecided;
}
