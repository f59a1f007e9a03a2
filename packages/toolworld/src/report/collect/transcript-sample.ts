import { digest } from "@toolworld/contracts";
import type { StoredEpisode } from "@toolworld/runs";

/** An episode that is shown whole. */
export interface SampledEpisode extends StoredEpisode {
  /** The name that the run gave its agent. */
  readonly agent: string;
}

/** The episodes that are shown, and how many there were. */
export interface TranscriptSample {
  readonly episodes: readonly SampledEpisode[];
  readonly failures: { readonly shown: number; readonly total: number };
  readonly passes: { readonly shown: number; readonly total: number };
}

/** The share of places that passed episodes keep when there are more failures than places. */
const SHARE_OF_PASSES = 0.2;

/**
 * Picks the episodes that are shown, in one pass and in memory for twice the maximum: failures first, then passes; each
 * task of each agent once before any comes a second time. Lots are drawn from the ids, so the same store gives the same
 * sample.
 */
export class TranscriptSampler {
  readonly #failures: Picked;
  readonly #passes: Picked;
  readonly #maximum: number;

  constructor(maximum: number) {
    this.#maximum = maximum;
    this.#failures = new Picked(maximum);
    this.#passes = new Picked(maximum);
  }

  add(episode: SampledEpisode): void {
    (episode.verdict.outcome === "passed" ? this.#passes : this.#failures).add(episode);
  }

  take(): TranscriptSample {
    const [failures, passes] = [this.#failures, this.#passes];
    const reserved = Math.min(passes.total, Math.floor(this.#maximum * SHARE_OF_PASSES));
    const shownFailures = failures.best(this.#maximum - reserved);
    const shownPasses = passes.best(this.#maximum - shownFailures.length);
    return {
      episodes: [...shownFailures, ...shownPasses],
      failures: { shown: shownFailures.length, total: failures.total },
      passes: { shown: shownPasses.length, total: passes.total },
    };
  }
}

interface Candidate {
  readonly rank: number;
  readonly lot: string;
  readonly episode: SampledEpisode;
}

/** The best so many of all that were added. */
class Picked {
  readonly #maximum: number;
  readonly #seen = new Map<string, number>();
  #candidates: Candidate[] = [];
  total = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  add(episode: SampledEpisode): void {
    this.total++;
    const group = JSON.stringify([episode.episode.task.id, episode.agent]);
    const rank = this.#seen.get(group) ?? 0;
    this.#seen.set(group, rank + 1);
    const worst = this.#candidates.at(-1);
    if (worst && this.#candidates.length >= this.#maximum && worst.rank < rank) return;
    this.#candidates.push({ rank, lot: digest(episode.episode.id), episode });
    this.#candidates.sort((left, right) => left.rank - right.rank || (left.lot < right.lot ? -1 : 1));
    this.#candidates = this.#candidates.slice(0, this.#maximum);
  }

  best(count: number): SampledEpisode[] {
    return this.#candidates.slice(0, count).map(({ episode }) => episode);
  }
}
