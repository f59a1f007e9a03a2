import type { ReportData } from "../collect/collect-report.ts";
import { countOf, formatCount } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";

const MAXIMUM_KINDS = 12;

/** In which ways episodes failed, most frequent first, each with an example. */
export function renderFailuresTable({ failures }: ReportData): Html {
  if (failures.length === 0) return html`<p>Every finished episode passed.</p>`;
  const all = failures.reduce((sum, { episodes }) => sum + episodes, 0);
  const rest = failures.slice(MAXIMUM_KINDS).reduce((sum, { episodes }) => sum + episodes, 0);
  return html`<div class="scroll"><table class="failures">
<thead><tr><th class="number">Episodes</th><th class="number">Share</th><th>Blame</th><th>Check</th><th>Evidence, and the first example</th></tr></thead>
<tbody>${failures.slice(0, MAXIMUM_KINDS).map(
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
