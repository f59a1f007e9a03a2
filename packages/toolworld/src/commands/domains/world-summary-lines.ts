import type { WorldSummary } from "../../generate/summarize-worlds.ts";
import { formatTable } from "../../output/format-table.ts";

/** What came of making domains, as a table. */
export function worldSummaryLines(summary: WorldSummary): string[] {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const rows = [
    ["communities", String(summary.communities), ""],
    ["domains", String(summary.domains), share(summary.domains, summary.communities)],
    ["  with writes", String(summary.withWrites), share(summary.withWrites, summary.domains)],
    ["tools of the domains kept", String(summary.kept), share(summary.keptInDomains, 1)],
    ["tools a domain, median", String(summary.medianTools), ""],
    ["tables a domain, median", String(summary.medianTables), ""],
    ...(summary.tasksTried === 0
      ? []
      : [
          ["certified tasks", String(summary.tasks), share(summary.tasks, summary.tasksTried)],
          ["  steps of gold, median", String(summary.medianSteps), ""],
          ["  steps of gold, most", String(summary.mostSteps), ""],
          ["  domains with fewer than ten", String(summary.withFewTasks), share(summary.withFewTasks, summary.domains)],
          ...Object.entries(summary.tasksRefused).map(([reason, count]) => [
            `task refused: ${reason}`,
            String(count),
            share(count, summary.tasksTried),
          ]),
        ]),
    ...(summary.proposals
      ? [
          ["proposals kept", String(summary.proposals.kept), ""],
          ["proposals refused", String(summary.proposals.refused), ""],
          ["answers that could not be used", String(summary.proposals.unused), ""],
        ]
      : []),
    ...Object.entries(summary.refusals).map(([reason, count]) => [
      `no domain: ${reason}`,
      String(count),
      share(count, summary.communities),
    ]),
    ...Object.entries(summary.dropped).map(([reason, count]) => [
      `tool dropped: ${reason}`,
      String(count),
      share(count, summary.tools),
    ]),
  ];
  return formatTable(["", "count", "share"], rows);
}
