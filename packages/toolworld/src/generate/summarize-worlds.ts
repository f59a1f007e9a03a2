import type { WorldRecord } from "./world-record.ts";

/** What came of making domains. */
export interface WorldSummary {
  readonly communities: number;
  readonly domains: number;
  readonly tools: number;
  readonly kept: number;
  /** Of the tools of the communities that became domains, the share that did. */
  readonly keptInDomains: number;
  readonly withWrites: number;
  readonly medianTools: number;
  readonly medianTables: number;
  /** Certified tasks, and how many domains have fewer than ten. */
  readonly tasks: number;
  readonly withFewTasks: number;
  /** Steps of their golds: the median and the most. */
  readonly medianSteps: number;
  readonly mostSteps: number;
  readonly tasksTried: number;
  readonly tasksRefused: Readonly<Record<string, number>>;
  /** Of a proposer's proposals, how many were kept and refused, and how many of its answers could not be used. */
  readonly proposals?: { readonly kept: number; readonly refused: number; readonly unused: number };
  readonly refusals: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
}

/** Sums up what came of the communities that were tried. */
export function summarizeWorlds(tried: readonly WorldRecord[]): WorldSummary {
  const made = tried.filter(({ size }) => size);
  const sizes = made.flatMap(({ size }) => size ?? []);
  const kept = sum(made.map((world) => world.kept));
  return {
    communities: tried.length,
    domains: made.length,
    tools: sum(tried.map(({ tools }) => tools)),
    kept,
    keptInDomains: Number((kept / Math.max(1, sum(made.map(({ tools }) => tools)))).toFixed(4)),
    withWrites: sizes.filter(({ hasWrites }) => hasWrites).length,
    medianTools: median(sizes.map(({ tools }) => tools)),
    medianTables: median(sizes.map(({ tables }) => tables)),
    ...summarizeTasks(made),
    ...summarizeProposals(made),
    refusals: countBy(tried.flatMap(({ refusal }) => refusal ?? [])),
    dropped: countBy(tried.flatMap(({ dropped }) => dropped.map(({ reason }) => reason))),
  };
}

function summarizeTasks(made: readonly WorldRecord[]) {
  const steps = made.flatMap((world) => world.steps);
  const refused = new Map<string, number>();
  for (const { refused: reasons } of made) {
    for (const [reason, count] of Object.entries(reasons)) refused.set(reason, (refused.get(reason) ?? 0) + count);
  }
  return {
    tasks: steps.length,
    withFewTasks: made.filter((world) => world.steps.length < FEW_TASKS).length,
    medianSteps: median(steps),
    mostSteps: steps.reduce((most, count) => Math.max(most, count), 0),
    tasksTried: sum(made.map(({ tried }) => tried)),
    tasksRefused: sortCounts(refused),
  };
}

function summarizeProposals(made: readonly WorldRecord[]): Pick<WorldSummary, "proposals"> {
  const all = made.flatMap(({ proposals }) => proposals ?? []);
  if (all.length === 0) return {};
  return {
    proposals: {
      kept: sum(all.map(({ kept }) => kept)),
      refused: sum(all.map(({ refused }) => refused.length)),
      unused: all.filter(({ problem }) => problem !== undefined).length,
    },
  };
}

/** Domains with fewer tasks give little to learn from. */
const FEW_TASKS = 10;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sortCounts(counts);
}

function sortCounts(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
