import type { RunSummary } from "@toolworld/runs";
import { formatTable } from "./format-table.ts";

/** A run's summary as a table: a line an agent. */
export function summaryLines(summary: RunSummary): string[] {
  const { agents } = summary;
  const hasDoubts = agents.some(({ outcomes }) => outcomes.undecided > 0);
  const shown = shownPowers(Math.max(0, ...agents.map((agent) => agent.passHatK.length)), hasDoubts);
  const doubts = (text: string) => (hasDoubts ? [text] : []);
  const header = ["agent", "episodes", "passed", "failed", ...doubts("undecided"), "reward"];
  const rows = agents.map(({ agent, episodes, outcomes, reward, passHatK }) => [
    agent,
    String(episodes),
    String(outcomes.passed),
    String(outcomes.failed),
    ...doubts(String(outcomes.undecided)),
    reward.toFixed(3),
    ...shown.map((k) => passHatK[k - 1]?.toFixed(3) ?? "-"),
  ]);
  return [
    ...formatTable([...header, ...shown.map((k) => `pass^${k}`)], rows),
    ...blameLines(summary),
    ...apartLines(summary),
  ];
}

/** The k of the pass^k that fit on a line. */
function shownPowers(trials: number, hasDoubts: boolean): number[] {
  const powers = hasDoubts ? [1, 2, trials] : trials <= 4 ? [1, 2, 3, 4] : [1, 2, 4, trials];
  return [...new Set(powers)].filter((k) => k <= trials);
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
