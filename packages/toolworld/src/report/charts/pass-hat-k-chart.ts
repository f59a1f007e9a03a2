import type { AgentSummary } from "@toolworld/runs";
import type { Html } from "../html/html.ts";
import { CHART_WIDTH, SERIES_SHAPES, seriesColour } from "./chart-theme.ts";
import { drawChart } from "./draw-chart.ts";

/** pass^k by agent, as lines over k. */
export function drawPassHatK(agents: readonly AgentSummary[]): Promise<Html> {
  const values = agents.flatMap(({ passHatK }, agent) =>
    passHatK.map((value, index) => ({ agent, k: index + 1, value })),
  );
  const positions = agents.map((_, position) => position);
  return drawChart({
    width: CHART_WIDTH - 60,
    height: 220,
    data: { values },
    encoding: {
      x: {
        field: "k",
        type: "ordinal",
        title: "k: tries that must all succeed",
        axis: { labelAngle: 0, grid: false, labelOverlap: true },
      },
      y: {
        field: "value",
        type: "quantitative",
        title: "pass^k",
        scale: { domain: [0, 1] },
        axis: { tickCount: 5, format: ".1f" },
      },
      color: {
        field: "agent",
        type: "nominal",
        legend: null,
        scale: { domain: positions, range: positions.map(seriesColour) },
      },
    },
    layer: [
      { mark: { type: "line", strokeWidth: 2.5 } },
      {
        mark: { type: "point", filled: true, size: 70, opacity: 1 },
        encoding: {
          shape: {
            field: "agent",
            type: "nominal",
            legend: null,
            scale: {
              domain: positions,
              range: positions.map((position) => SERIES_SHAPES[position % SERIES_SHAPES.length]),
            },
          },
        },
      },
      {
        mark: { type: "text", dy: -12, fontSize: 11 },
        encoding: {
          text: { field: "value", format: ".2f" },
          color: { value: "currentColor" },
        },
        transform: [{ filter: { field: "k", oneOf: [1, Math.max(1, ...values.map(({ k }) => k))] } }],
      },
    ],
  });
}
