import { type Episode, type JsonValue, jsonEquals, type Task, type Verdict } from "@toolworld/contracts";
import { countOf } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { jsonBlock } from "../html/json-block.ts";
import { compareRows, type RowComparison, type ValueComparison } from "./compare-rows.ts";

const OPEN_VALUES = 16;
const MAXIMUM_VALUES = 200;
const MAXIMUM_ROWS = 60;

/** What the episode left behind: before and after of every value, and gold's beside it where the two differ. */
export function renderChanges(task: Task | undefined, episode: Episode, verdict: Verdict): Html {
  const stateHolds = verdict.checks.some(({ type, outcome }) => type === "state" && outcome === "passed");
  const expected = task && !stateHolds ? task.gold.changes : episode.changes;
  const rows = compareRows(episode.changes, expected);
  const asGold = rows.every(({ standing }) => standing === "equal");
  return html`<section class="changes"><h5>Changes of the state</h5>${
    task && html`<p class="note">${changesNote(rows.length, asGold)}</p>`
  }${rows.slice(0, MAXIMUM_ROWS).map((row) => renderRow(row, !asGold))}${
    rows.length > MAXIMUM_ROWS &&
    html`<p class="note">${countOf(rows.length - MAXIMUM_ROWS, "more row")} left out here; the store has all.</p>`
  }</section>`;
}

function changesNote(rows: number, asGold: boolean): string {
  if (rows === 0) return "Nothing changed, and gold changes nothing either.";
  return asGold ? "The same as gold's." : "Gold's values stand beside those that differ.";
}

const STANDINGS: Readonly<Record<RowComparison["standing"], string>> = {
  equal: "as gold",
  missing: "not done; gold does it",
  unexpected: "gold does not touch this row",
  different: "done otherwise than gold",
};

function renderRow({ table, key, found, expected, standing, values }: RowComparison, compares: boolean): Html {
  const shown = values.length > OPEN_VALUES + 4 ? values.slice(0, OPEN_VALUES) : values;
  const folded = values.slice(shown.length, MAXIMUM_VALUES);
  return html`<div class="row"><p class="row-name"><span class="deed">${found ?? expected}</span> <code>${table}</code> <code>${key}</code>${
    compares && html` <span class="standing ${standing}">${STANDINGS[standing]}</span>`
  }</p>${valuesTable(shown, compares)}${
    folded.length > 0 &&
    html`<details class="fold"><summary>${countOf(folded.length, "more value")}</summary>${valuesTable(folded, compares)}</details>`
  }</div>`;
}

function valuesTable(values: readonly ValueComparison[], compares: boolean): Html {
  return html`<div class="scroll"><table class="values"><thead><tr><th>Column</th><th>Before</th><th>After</th>${compares && html`<th>Gold</th>`}</tr></thead>
<tbody>${values.map(
    ({
      path,
      before,
      found,
      expected,
      equal,
    }) => html`<tr${compares && !equal && html` class="differs"`}><th><code>${path}</code></th><td>${valueCell(before)}</td><td>${isSame(before, found) ? html`<span class="nothing">unchanged</span>` : valueCell(found)}</td>${
      compares && html`<td>${equal ? html`<span class="nothing">the same</span>` : valueCell(expected)}</td>`
    }</tr>
`,
  )}</tbody></table></div>`;
}

function isSame(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left !== undefined && right !== undefined && jsonEquals(left, right);
}

function valueCell(value: JsonValue | undefined): Html {
  return value === undefined ? html`<span class="nothing">–</span>` : jsonBlock(value, 36);
}
