import {
  type EvaluateRecordingsOptions,
  type EvaluationComparison,
  evaluateRecordings,
} from "./evaluation/evaluate-recordings.ts";
import { evaluateResults } from "./results/evaluate-results.ts";

/** What to evaluate. */
export interface EvaluateEpisodesOptions extends Omit<EvaluateRecordingsOptions, "episodes"> {
  /** Recorded evaluations (`eval_DOMAIN.….jsonl.gz`), a results file, or the folder of one in the "dir" format. */
  readonly episodes: string;
}

/**
 * Evaluates recorded episodes, and compares with what the reference made of them.
 *
 * @throws ToolworldError that names the file when data or episodes cannot be read, or do not belong together.
 *
 * @example
 * const { cases, equal } = await evaluateEpisodes({ data: "tau2", domain: "retail", episodes: "results.json" });
 */
export function evaluateEpisodes(options: EvaluateEpisodesOptions): Promise<EvaluationComparison> {
  return /\.jsonl\.gz$/.test(options.episodes) ? evaluateRecordings(options) : evaluateResults(options);
}
