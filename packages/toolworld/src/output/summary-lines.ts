import type { RunSummary } from "@toolworld/runs";
import { formatTable } from "./format-table.ts";

/** A run's summary as a table: a line an agent. */
export function summaryLines(summary: RunSummary): string[] {
  const trials = Math.max(0, ...summary.agents.map((agent) => agent.passHatK.length));
  const shown = Array.from({ length: trials }, (_, index) => index + 1).filter((k) => k <= 4 || k === trials);
  const header = ["agent", "episodes", "passed", "failed", "undecided", "reward", ...shown.map((k) => `pass^${k}`)];
  const rows = summary.agents.map(({ agent, episodes, outcomes, reward, passHatK }) => [
    agent,
    String(episodes),
    String(outcomes.passed),
    String(outcomes.failed),
    String(outcomes.undecided),
    reward.toFixed(3),
    ...shown.map((k) => passHatK[k - 1]?.toFixed(3) ?? "-"),
  ]);
  return [...formatTable(header, rows), ...blameLines(summary), ...apartLines(summary)];
}

function blameLines({ agents }: RunSummary): string[] {
  return agents.flatMap(({ agent, blame }) => {
    const told = Object.entries(blame).filter(([, count]) => count > 0);
    return told.length > 0 ? [`${agent}: to blame ${told.map(([who, count]) => `${who} ${count}`).join(", ")}`] : [];
  });
}

function apartLines({ agents }: RunSummary): string[] {
  return agents.flatMap(({ agent, reportedApart: { passed, failed, undecided } }) =>
    passed + failed + undecided > 0
      ? [
          `${agent}: reported apart, not in the reward: ${passed} checks passed, ${failed} failed, ${undecided} undecided`,
        ]
      : [],
  );
}
