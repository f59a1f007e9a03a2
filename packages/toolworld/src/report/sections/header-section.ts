import type { JsonValue } from "@toolworld/contracts";
import type { AgentSummary } from "@toolworld/runs";
import type { ReportData } from "../collect/collect-report.ts";
import { countOf, formatCount, formatShare } from "../html/format-number.ts";
import { type Html, html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";

/** What was run, how far it is, and what each agent achieved in one line. */
export function renderHeader(data: ReportData, title: string, now: Date | undefined): Html {
  const { run, summary } = data;
  const trials = Math.max(0, ...data.trialsByAgent.values());
  const facts: readonly (readonly [string, string])[] = [
    ["Domain", domainsOf(data)],
    ["Tasks", formatCount(run.tasks.length)],
    ["Agents", formatCount(summary.agents.length)],
    ["Trials", formatCount(trials)],
    ["Seed", settingText(run.settings.seed)],
    ["Episodes", `${formatCount(summary.episodes)} of ${formatCount(summary.total)}`],
  ];
  return html`<header>
<p class="eyebrow">Toolworld report${now && html` · <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 16).replace("T", " ")} UTC</time>`}</p>
<h1>${title}</h1>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${progressNote(summary.episodes, summary.total)}
${summary.episodes > 0 && agentLines(summary.agents)}
</header>
`;
}

function progressNote(done: number, total: number): Html | undefined {
  if (done >= total && total > 0) return undefined;
  const missing = countOf(total - done, "episode");
  if (done === 0) {
    return html`<p class="notice"><strong>No episode is finished yet.</strong> There is nothing to show; still to be run: ${missing}.</p>`;
  }
  return html`<p class="notice"><strong>This run is not finished:</strong> ${((done / total) * 100).toFixed(1)} % of it is done, and everything below is about that part only. Still to be run: ${missing}. <progress max="${total}" value="${done}"></progress></p>`;
}

function agentLines(agents: readonly AgentSummary[]): Html {
  const most = Math.max(...agents.map(({ passHatK }) => passHatK.length));
  const shown = Array.from({ length: most }, (_, index) => index + 1).filter(
    (k) => k <= 4 || k === most || Number.isInteger(Math.log2(k)),
  );
  return html`<div class="scroll"><table class="agents">
<thead><tr><th>Agent</th><th class="number">Reward</th><th class="bar-column"></th>${shown.map((k) => html`<th class="number">pass^${k}</th>`)}</tr></thead>
<tbody>${agents.map(
    (
      { agent, episodes, reward, passHatK },
      position,
    ) => html`<tr><th><span class="dot key-series-${position % 8}"></span>${agent}</th>${
      episodes > 0
        ? html`<td class="number strong">${formatShare(reward)}</td><td class="bar-column">${bar(reward, position)}</td>`
        : html`<td class="number">–</td><td class="bar-column"></td>`
    }${shown.map((k) => html`<td class="number">${passHatK[k - 1] === undefined ? "–" : formatShare(passHatK[k - 1] as number)}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

function bar(share: number, position: number): Html {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect fill="var(--series-${position % 8})" width="${(share * 100).toFixed(2)}" height="8"/></svg>`;
}

function domainsOf({ run }: ReportData): string {
  const names = new Set(run.tasks.map(({ domain }) => `${domain.name} ${domain.version}`));
  return names.size > 0 ? [...names].join(", ") : settingText(run.settings.domain);
}

function settingText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "–";
  return cutText(typeof value === "string" ? value : JSON.stringify(value), 60);
}
