import type { RunStore } from "@toolworld/runs";
import { collectReport, type ReportData } from "./collect/collect-report.ts";
import { type Html, html, htmlToText } from "./html/html.ts";
import { renderFoot, renderHead } from "./page/page-head.ts";
import { createStyleSheet } from "./page/style-sheet.ts";
import { renderCharts } from "./sections/charts-section.ts";
import { renderHeader } from "./sections/header-section.ts";
import { renderTables } from "./sections/tables-section.ts";
import { groupByTask, renderTranscripts } from "./sections/transcripts-section.ts";

/** How a report is made. */
export interface ReportOptions {
  /** The page's title. The domain and the agents when nothing is said. */
  readonly title?: string;
  /** How many episodes are shown whole. 60 when nothing is said. */
  readonly maximumTranscripts?: number;
  /** When the report was made; without it the page bears no date. */
  readonly now?: Date;
}

/** How many episodes are shown whole when nothing is said. */
const MAXIMUM_TRANSCRIPTS = 60;

/**
 * A run as one HTML page that needs nothing else, in pieces to be written one after the other: what was achieved, in
 * charts and numbers, and readable transcripts. The same store and options give the same bytes.
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run.
 */
export async function* renderReport(store: RunStore, options: ReportOptions = {}): AsyncIterable<string> {
  for await (const piece of renderPieces(store, options)) yield htmlToText(piece);
}

async function* renderPieces(store: RunStore, options: ReportOptions): AsyncIterable<Html> {
  const { maximumTranscripts = MAXIMUM_TRANSCRIPTS, now } = options;
  const data = await collectReport(store, maximumTranscripts);
  const title = options.title ?? titleOf(data);
  yield renderHead(title, createStyleSheet(data.summary.agents.length));
  yield renderHeader(data, title, now);
  if (data.summary.episodes > 0) {
    const groups = groupByTask(data);
    yield html`<nav><a href="#charts">Charts</a><a href="#tables">Numbers</a><a href="#transcripts">Transcripts</a></nav>
`;
    yield await renderCharts(data);
    yield renderTables(data, new Map(groups.map(({ id, anchor }) => [id, anchor])));
    yield* renderTranscripts(data, groups);
  }
  yield renderFoot();
}

const MAXIMUM_AGENTS_NAMED = 4;

function titleOf({ run, summary }: ReportData): string {
  const domains = [...new Set(run.tasks.map(({ domain }) => domain.name))].join(", ");
  const names = summary.agents.map(({ agent }) => agent);
  const named = names.length <= MAXIMUM_AGENTS_NAMED ? names.join(", ") : `${names.length} agents`;
  return [domains, named].filter(Boolean).join(": ") || "A run";
}
