import type { PoolStats } from "@toolworld/pool";
import { formatTable } from "../../output/format-table.ts";

/** How many licences are listed; `--json` has all of them. */
const SHOWN_LICENCES = 8;

/** A pool's numbers, for people. */
export function poolStatsLines(stats: PoolStats): string[] {
  const { documents, folded } = stats;
  const count = (value: number) => value.toLocaleString("en");
  const licences = Object.entries(stats.licences);
  const others = licences.slice(SHOWN_LICENCES).reduce((sum, [, tools]) => sum + tools, 0);
  return [
    ...formatTable(
      ["pool", "count"],
      [
        ["documents", count(documents.imported)],
        ["  skipped", count(documents.skipped)],
        ["operations", count(stats.operations)],
        ["exact duplicates folded", count(folded.exact)],
        ["distinct tools", count(stats.distinct)],
        ["near duplicates folded", count(folded.near)],
        ["tools", count(stats.tools)],
        ["  with outputs", count(stats.withOutputs)],
        ["  documented to give nothing", count(stats.withEmptyOutputs)],
        ["providers", count(stats.providers)],
        ["APIs", count(stats.apis)],
      ],
    ),
    "",
    ...formatTable(
      ["format", "tools"],
      Object.entries(stats.formats).map(([format, tools]) => [format, count(tools)]),
    ),
    "",
    ...formatTable(
      ["licence", "tools"],
      [
        ...licences.slice(0, SHOWN_LICENCES).map(([licence, tools]) => [licence, count(tools)]),
        ...(others > 0 ? [["others", count(others)]] : []),
      ],
    ),
  ];
}
