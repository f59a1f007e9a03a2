import type { OutcomeCounts, ReportData } from "../collect/collect-report.ts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";

const OPEN_ROWS = 20;
const MAXIMUM_ROWS = 500;

interface TaskRow {
  readonly id: string;
  readonly calls: number;
  readonly outcomes: ReadonlyMap<string, OutcomeCounts>;
  readonly share: number;
}

/** How each agent did on each task, worst first. `anchors` says where the transcripts of a task begin. */
export function renderTasksTable(data: ReportData, anchors: ReadonlyMap<string, string>): Html {
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
