import type { AgentSummary } from "@toolworld/runs";
import type { Html } from "../html/html.ts";
import { CHART_WIDTH, seriesColour } from "./chart-theme.ts";
import { drawChart } from "./draw-chart.ts";

const MAXIMUM_BINS = 14;
/** More agents than these make a chart that nobody reads. */
const MAXIMUM_AGENTS_DRAWN = 12;

/** The mean reward by number of tool calls: a drawing for each agent, over the same numbers of calls. */
export function drawRewardByCalls(agents: readonly AgentSummary[]): Promise<Html[]> {
  const drawn = agents.slice(0, MAXIMUM_AGENTS_DRAWN);
  const most = Math.max(0, ...drawn.flatMap(({ byCalls }) => byCalls.map(({ calls }) => calls)));
  const size = Math.ceil((most + 1) / MAXIMUM_BINS);
  const bins = Array.from({ length: Math.floor(most / size) + 1 }, (_, bin) => binLabel(bin, size));
  return Promise.all(
    drawn.map((agent, position) => {
      const values = inBins(agent, size).map(({ bin, episodes, reward }) => ({ calls: bins[bin], episodes, reward }));
      return drawBars(values, bins, seriesColour(position), position === drawn.length - 1);
    }),
  );
}

/** Bars with the number of episodes above each; only the last drawing says what runs along the bottom. */
function drawBars(values: readonly object[], bins: readonly string[], colour: string, isLast: boolean): Promise<Html> {
  return drawChart({
    width: CHART_WIDTH,
    height: isLast ? 140 : 118,
    autosize: { type: "fit", contains: "padding" },
    padding: { top: 16, bottom: 2, left: 2, right: 2 },
    data: { values },
    encoding: {
      x: {
        field: "calls",
        type: "ordinal",
        title: isLast ? "tool calls in the episode" : null,
        scale: { domain: bins },
        axis: { labelAngle: 0, labelOverlap: true },
      },
      y: {
        field: "reward",
        type: "quantitative",
        title: "mean reward",
        scale: { domain: [0, 1] },
        axis: { values: [0, 0.5, 1], format: ".1f" },
      },
    },
    layer: [
      { mark: { type: "bar", color: colour, width: { band: 0.72 } } },
      {
        mark: { type: "text", dy: -7, fontSize: 10, opacity: 0.7 },
        encoding: { text: { field: "episodes", type: "quantitative" } },
      },
    ],
  });
}

function inBins(agent: AgentSummary, size: number): { bin: number; episodes: number; reward: number }[] {
  const bins = new Map<number, { episodes: number; sum: number }>();
  for (const { calls, episodes, reward } of agent.byCalls) {
    const bin = Math.floor(calls / size);
    const known = bins.get(bin) ?? { episodes: 0, sum: 0 };
    bins.set(bin, { episodes: known.episodes + episodes, sum: known.sum + reward * episodes });
  }
  return Array.from(bins, ([bin, { episodes, sum }]) => ({ bin, episodes, reward: sum / episodes }));
}

function binLabel(bin: number, size: number): string {
  return size === 1 ? String(bin) : `${bin * size}–${bin * size + size - 1}`;
}
