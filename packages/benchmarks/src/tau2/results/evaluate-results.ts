import { dataError } from "../data/data-error.ts";
import { TAU2_DOMAINS, type Tau2DomainName } from "../data/tau2-folder.ts";
import { openEvaluator } from "../evaluation/evaluate.ts";
import type {
  EvaluateRecordingsOptions,
  EvaluationComparison,
  EvaluationMismatch,
} from "../evaluation/evaluate-recordings.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import { readResults } from "./results-file.ts";
import { type ScoreResultsOptions, scoreResults } from "./score-results.ts";

/**
 * Scores the episodes of a results file again and compares with the rewards that it holds. Episodes without one are counted
 * as cases only when they cannot be scored: then that is the mismatch.
 *
 * @throws ToolworldError that names the file when it cannot be read, or is of another domain.
 */
export async function evaluateResults(
  { data, domain, episodes, limit, onProgress }: EvaluateRecordingsOptions,
  options: ScoreResultsOptions = {},
): Promise<EvaluationComparison> {
  const results = readResults(episodes);
  checkDomain(results.domain, domain, episodes);
  using evaluator = openEvaluator(openTau2Environment(data, domain));
  const mismatches: EvaluationMismatch[] = [];
  let cases = 0;
  let equal = 0;
  for await (const { simulation, evaluation, differences } of scoreResults(results, evaluator, options)) {
    if (limit !== undefined && cases >= limit) break;
    cases++;
    const found =
      differences ?? (evaluation.ok ? [] : [{ field: "error", expected: null, found: evaluation.error.message }]);
    if (found.length === 0) equal++;
    else mismatches.push({ id: simulation.id, type: options.type ?? "all", differences: found });
    onProgress?.(cases);
  }
  return { domain, cases, equal, mismatches };
}

/** The reference calls variants of a domain by longer names, such as `telecom-workflow`. */
function checkDomain(named: string, domain: Tau2DomainName, file: string): void {
  if (named === domain || named.startsWith(`${domain}-`)) return;
  const known = TAU2_DOMAINS.find((name) => named === name || named.startsWith(`${name}-`));
  const advice = known ? `give --domain ${known}` : `only those of ${TAU2_DOMAINS.join(", ")} can be evaluated`;
  throw dataError("other-data", file, `these are episodes of ${named}, not of ${domain}; ${advice}`);
}
