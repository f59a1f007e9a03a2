import type { TopLevelSpec } from "vega-lite";
import { type Html, trustedHtml } from "../html/html.ts";
import { chartTheme } from "./chart-theme.ts";

/**
 * Draws a chart to SVG: no browser, no canvas. What data says goes in as data, never into an expression of the chart;
 * vega escapes it. The same chart gives the same bytes.
 */
export async function drawChart(chart: Record<string, unknown>): Promise<Html> {
  // Loaded only here: most commands draw nothing.
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const { spec } = compile({ ...chart, config: chartTheme } as unknown as TopLevelSpec);
  const view = new vega.View(vega.parse(spec), { renderer: "none", logLevel: vega.Error });
  try {
    return trustedHtml(await view.toSVG());
  } finally {
    view.finalize();
  }
}
