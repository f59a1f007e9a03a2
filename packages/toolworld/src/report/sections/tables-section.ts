import type { ReportData } from "../collect/collect-report.ts";
import { type Html, html } from "../html/html.ts";
import { renderAgentsTable } from "./agents-table.ts";
import { renderFailuresTable } from "./failures-table.ts";
import { renderTasksTable } from "./tasks-table.ts";

/** The numbers behind the charts. `anchors` says where the transcripts of a task begin. */
export function renderTables(data: ReportData, anchors: ReadonlyMap<string, string>): Html {
  return html`<section id="tables"><h2>In numbers</h2>
<h3>Agents</h3>${renderAgentsTable(data)}
<h3>Most frequent failures</h3>${renderFailuresTable(data)}
<h3>Tasks, worst first</h3>${renderTasksTable(data, anchors)}
</section>
`;
}
