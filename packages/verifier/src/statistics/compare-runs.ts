import { type BootstrapOptions, bootstrapMean, type Estimate, meanOf } from "./bootstrap.ts";

/** The rewards of one run: for each task, those of its trials. */
export type RunRewards = ReadonlyMap<string, readonly number[]>;

/** Two runs on the same tasks, side by side. */
export interface RunComparison {
  /** Tasks that both runs have; only they are compared. */
  readonly tasks: number;
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly left: number;
  readonly right: number;
  /** Right less left, with a paired bootstrap interval over the tasks. */
  readonly difference: Estimate;
  /** Whether the interval excludes zero. */
  readonly significant: boolean;
  /** Tasks on which the right run does better, worse, the same. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
  readonly same: number;
}

/** Compares two runs task by task: the mean rewards of a task's trials are paired. */
export function compareRuns(left: RunRewards, right: RunRewards, options?: BootstrapOptions): RunComparison {
  const shared = [...left.keys()].filter((task) => right.has(task)).sort();
  const meanIn = (run: RunRewards, task: string) => meanOf(run.get(task) as readonly number[]);
  const differences = shared.map((task) => meanIn(right, task) - meanIn(left, task));
  const difference = bootstrapMean(differences, options);
  const [low, high] = difference.interval;
  return {
    tasks: shared.length,
    onlyLeft: [...left.keys()].filter((task) => !right.has(task)).sort(),
    onlyRight: [...right.keys()].filter((task) => !left.has(task)).sort(),
    left: meanOf(shared.map((task) => meanIn(left, task))),
    right: meanOf(shared.map((task) => meanIn(right, task))),
    difference,
    significant: low > 0 || high < 0,
    better: shared.filter((_, index) => (differences[index] as number) > 0),
    worse: shared.filter((_, index) => (differences[index] as number) < 0),
    same: differences.filter((value) => value === 0).length,
  };
}
