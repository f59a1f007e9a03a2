import { basename } from "node:path";
import { dataError } from "../data/data-error.ts";
import { readTasks, type Tau2Tasks } from "../data/read-tasks.ts";
import { findDomainFolder, TAU2_DOMAINS, type Tau2DomainName } from "../data/tau2-folder.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import { compareEvaluations, type FieldDifference } from "./compare-evaluations.ts";
import type { EvaluationType } from "./evaluate.ts";
import { type Evaluator, openEvaluator } from "./evaluate.ts";
import { stubJudge } from "./evaluate-assertions.ts";
import { type EvaluationCase, readEvaluationCases } from "./evaluation-case.ts";
import { type SourcedTask, withSource } from "./sourced-task.ts";

/** What to evaluate. */
export interface EvaluateRecordingsOptions {
  /** τ²-bench's data folder, or a checkout of it. */
  readonly data: string;
  readonly domain: Tau2DomainName;
  /** Recorded evaluations, `eval_DOMAIN.….jsonl.gz`. */
  readonly episodes: string;
  /** Only the first so many cases. */
  readonly limit?: number;
  /** Told after each case. */
  readonly onProgress?: (cases: number) => void;
}

/** What comparing evaluations gave. */
export interface EvaluationComparison {
  readonly domain: Tau2DomainName;
  readonly cases: number;
  /** How many cases came out the same in every way of evaluation. */
  readonly equal: number;
  readonly mismatches: readonly EvaluationMismatch[];
}

/** A case that came out otherwise. */
export interface EvaluationMismatch {
  readonly id: string;
  readonly mutation?: string;
  readonly type: EvaluationType;
  readonly differences: readonly FieldDifference[];
}

/**
 * Evaluates recorded episodes in every recorded way, and compares with what the reference made of them.
 *
 * @throws ToolworldError that names the file when data or recordings cannot be read, or do not belong together.
 */
export async function evaluateRecordings(options: EvaluateRecordingsOptions): Promise<EvaluationComparison> {
  const { data, domain, episodes, limit, onProgress } = options;
  checkDomain(episodes, domain);
  const taskOf = taskFinder(readTasks(findDomainFolder(data, domain)), episodes);
  using evaluator = openEvaluator(openTau2Environment(data, domain));
  const mismatches: EvaluationMismatch[] = [];
  let cases = 0;
  let equal = 0;
  for await (const recorded of readEvaluationCases(episodes)) {
    if (limit !== undefined && cases >= limit) break;
    const found = await evaluateCase(evaluator, recorded, taskOf(recorded.taskId));
    cases++;
    if (found.length === 0) equal++;
    mismatches.push(...found);
    onProgress?.(cases);
  }
  return { domain, cases, equal, mismatches };
}

async function evaluateCase(
  evaluator: Evaluator,
  { id, mutation, messages, terminationReason, results }: EvaluationCase,
  task: SourcedTask,
): Promise<EvaluationMismatch[]> {
  const mismatches: EvaluationMismatch[] = [];
  for (const [type, recorded] of Object.entries(results) as [EvaluationType, (typeof results)["all"]][]) {
    if (!recorded) continue;
    const found = await evaluator.evaluate({ task, messages, terminationReason, type, judge: stubJudge });
    const differences = compareEvaluations(found, recorded);
    if (differences.length > 0) mismatches.push({ id, mutation, type, differences });
  }
  return mismatches;
}

/** Finds tasks by their id and reads their gold and history the first time. */
function taskFinder(source: Tau2Tasks, episodes: string): (id: string) => SourcedTask {
  const read = new Map<string, SourcedTask>();
  const indexes = new Map(source.tasks.map(({ id }, index) => [id, index]));
  return (id) => {
    const known = read.get(id);
    if (known) return known;
    const index = indexes.get(id);
    const task = index === undefined ? undefined : source.tasks[index];
    const json = index === undefined ? undefined : source.sources[index];
    if (!task || !json) throw dataError("other-data", episodes, `it has the task "${id}", but ${source.file} has not`);
    const found = withSource(task, json, `${source.file}, task "${id}"`);
    read.set(id, found);
    return found;
  };
}

/** The name of a recording says which domain it is of. */
function checkDomain(file: string, domain: Tau2DomainName): void {
  const named = new RegExp(`^eval_(${TAU2_DOMAINS.join("|")})\\.`).exec(basename(file))?.[1];
  if (!named || named === domain) return;
  throw dataError("other-data", file, `these are recordings of ${named}, not of ${domain}; give --domain ${named}`);
}
