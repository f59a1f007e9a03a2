import { createRandom, keyText, type Task } from "@toolworld/contracts";

/** How tasks are split. */
export interface SplitTasksOptions {
  /** The share of the tasks that the test side should get. 0.2 when nothing is said. */
  readonly testShare?: number;
  readonly seed?: string | number;
}

/** Two sides that have neither a row nor a sequence of tools in common. Together with what was left out, all the tasks. */
export interface TaskSplit {
  readonly train: readonly Task[];
  readonly test: readonly Task[];
  /** What shares a row or a sequence of tools with both sides, or with the other side only. */
  readonly leftOut: readonly Task[];
}

/**
 * Splits tasks so that nothing learned of the rows or of the sequence of tools of one side is asked on the other: whole
 * sequences go to the test side, drawn by seed, until it has its share; of the others, those that touch a row of the test
 * side are left out.
 */
export function splitTasks(tasks: readonly Task[], { testShare = 0.2, seed = 1 }: SplitTasksOptions = {}): TaskSplit {
  const bySequence = new Map<string, Task[]>();
  for (const task of tasks) {
    const sequence = sequenceOf(task);
    bySequence.set(sequence, [...(bySequence.get(sequence) ?? []), task]);
  }
  const sequences = createRandom(`${seed}/split`).shuffle([...bySequence.keys()].sort());
  const wanted = Math.round(tasks.length * testShare);
  const chosen = new Set<Task>();
  for (const sequence of sequences) {
    const group = bySequence.get(sequence) as Task[];
    if (chosen.size + group.length <= wanted) for (const task of group) chosen.add(task);
  }
  const test = tasks.filter((task) => chosen.has(task));
  const rows = new Set(test.flatMap(rowsOf));
  const others = tasks.filter((task) => !chosen.has(task));
  const isApart = (task: Task) => rowsOf(task).every((row) => !rows.has(row));
  return { train: others.filter(isApart), test, leftOut: others.filter((task) => !isApart(task)) };
}

/** The tools of gold, in order, in one domain. */
export function sequenceOf({ domain, gold }: Task): string {
  return JSON.stringify([domain.name, gold.calls.map(({ name }) => name)]);
}

/** The rows that a task is about: those that gold changes, and those that its calls name or ask for by key. */
export function rowsOf({ domain, seed, gold }: Task): string[] {
  const rows = gold.calls.flatMap(({ footprint }) => {
    const isList = (footprint?.scans.length ?? 0) > 0 && footprint?.writes.length === 0;
    return [...(isList ? [] : (footprint?.reads ?? [])), ...(footprint?.writes ?? [])];
  });
  return [
    ...new Set(
      [...rows, ...gold.changes].map(({ table, key }) => JSON.stringify([domain.name, seed, table, keyText(key)])),
    ),
  ];
}
