import type { Html } from "../html/html.ts";
import { cutText } from "../html/split-text.ts";
import { visibleText } from "../html/visible-text.ts";
import { CHART_WIDTH } from "./chart-theme.ts";
import { drawChart } from "./draw-chart.ts";

/** Counts of several kinds, for each of several things. */
export interface StackedBars {
  readonly bars: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
  /** In the order in which they are stacked. */
  readonly kinds: readonly string[];
  /** What is counted. */
  readonly title: string;
}

/** Horizontal bars, one for each thing, made of as many pieces as there are kinds; each kind has its colour on the page. */
export function drawStackedBars({ bars, kinds, title }: StackedBars): Promise<Html> {
  const longest = Math.max(1, ...bars.map(({ counts }) => kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)));
  const names = barNames(bars);
  const values = bars.flatMap(({ counts }, position) => {
    let start = 0;
    return kinds.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      const piece = { bar: names[position], kind, start, end: start + count, count };
      start += count;
      return count > 0 ? [{ ...piece, label: count / longest > 0.04 ? String(count) : "" }] : [];
    });
  });
  return drawChart({
    width: CHART_WIDTH,
    autosize: { type: "fit-x", contains: "padding" },
    height: Math.max(60, bars.length * 38),
    data: { values },
    encoding: {
      y: {
        field: "bar",
        type: "nominal",
        title: null,
        scale: { domain: names },
        axis: { labelLimit: CHART_WIDTH },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: { band: 0.66 }, stroke: "var(--paper)", strokeWidth: 1.5 },
        encoding: {
          x: {
            field: "start",
            type: "quantitative",
            title,
            scale: { domain: [0, longest], nice: true },
            axis: { tickCount: Math.min(5, longest), tickMinStep: 1, format: "d" },
          },
          x2: { field: "end" },
          color: {
            field: "kind",
            type: "nominal",
            legend: null,
            scale: { domain: kinds, range: kinds.map((kind) => `var(--${kind})`) },
          },
        },
      },
      {
        transform: [{ calculate: "(datum.start + datum.end) / 2", as: "middle" }],
        mark: { type: "text", fontWeight: "bold", fontSize: 12, opacity: 1 },
        encoding: {
          x: { field: "middle", type: "quantitative" },
          text: { field: "label" },
          color: {
            field: "kind",
            type: "nominal",
            legend: null,
            scale: { domain: kinds, range: kinds.map((kind) => `var(--on-${kind})`) },
          },
        },
      },
    ],
    resolve: { scale: { color: "independent" } },
  });
}

const MAXIMUM_NAME = 24;

/** Short enough to be drawn; with numbers where that makes two the same. vega itself would cut characters in two. */
function barNames(bars: StackedBars["bars"]): string[] {
  const names = bars.map(({ name }) => cutText(visibleText(name).trim() || "–", MAXIMUM_NAME));
  return new Set(names).size === names.length ? names : names.map((name, position) => `${position + 1}. ${name}`);
}
