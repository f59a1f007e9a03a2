import type { SearchSettings } from "./search-settings.ts";

/** What fusing needs of a search: a signal's rows are the parts of the query, with a place for each candidate. */
export interface FusionInput {
  readonly signals: readonly { readonly name: string; readonly scores: readonly Float64Array[] }[];
  /** The number of each candidate's provider; `none` where nobody is named. */
  readonly providers: ArrayLike<number>;
  readonly noProvider: number;
  readonly settings: SearchSettings;
}

/** What fusing gives: a number for each candidate. */
export interface FusedScores {
  /** What a ranking goes by. */
  readonly scores: Float64Array;
  /** The share of each clause: how well the candidate answers it, times the clause's strength between 0 and 1. */
  readonly clauses: readonly Float64Array[];
}

/**
 * One score for each candidate. Each signal is divided by its best in that part of the query, and the signals of a part are
 * added up by their weights; a share of the best score of the same provider is added; and to the whole query's score that of
 * the clause which the tool answers best. A clause counts by the square root of its best word score, so that one
 * which says nothing of tools ("Thank you for your help!") cannot push its chance finds up.
 */
export function fuseSignals(input: FusionInput): FusedScores {
  const { signals, settings } = input;
  const parts = signals[0]?.scores.length ?? 0;
  const bestOfParts = strengths(input, parts);
  const strongest = Math.max(0, ...bestOfParts.slice(1));
  const clauses = Array.from({ length: Math.max(0, parts - 1) }, (_, clause) => {
    const strength = strongest > 0 ? Math.sqrt((bestOfParts[clause + 1] as number) / strongest) : 0;
    return partScore(input, clause + 1).map((score) => strength * score);
  });
  const scores = parts === 0 ? new Float64Array(input.providers.length) : partScore(input, 0);
  for (let index = 0; index < scores.length; index++) {
    let best = 0;
    for (const clause of clauses) best = Math.max(best, clause[index] as number);
    scores[index] = (scores[index] as number) + settings.clauses * best;
  }
  return { scores, clauses };
}

/** The best score of each part by the first signal that has any. */
function strengths({ signals }: FusionInput, parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => {
    const best = signals.map(({ scores }) => maximum(scores[part] as Float64Array)).find((value) => value > 0);
    return best ?? 0;
  });
}

function partScore({ signals, providers, noProvider, settings }: FusionInput, part: number): Float64Array {
  const score = new Float64Array(providers.length);
  for (const { name, scores } of signals) {
    const row = scores[part] as Float64Array;
    const best = maximum(row);
    const weight = settings.signals[name] ?? 0;
    if (best <= 0 || weight === 0) continue;
    for (let index = 0; index < row.length; index++) {
      score[index] = (score[index] as number) + (weight * (row[index] as number)) / best;
    }
  }
  if (settings.provider === 0) return score;
  const bestOf = new Map<number, number>();
  score.forEach((value, index) => {
    const provider = providers[index] as number;
    if (value > (bestOf.get(provider) ?? 0)) bestOf.set(provider, value);
  });
  bestOf.delete(noProvider);
  const shareOf = (index: number) => settings.provider * (bestOf.get(providers[index] as number) ?? 0);
  return score.map((value, index) => (value > 0 ? value + shareOf(index) : 0));
}

function maximum(row: Float64Array): number {
  let best = 0;
  for (const value of row) if (value > best) best = value;
  return best;
}
