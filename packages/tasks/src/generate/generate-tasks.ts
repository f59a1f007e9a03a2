import { type Domain, type Task, ToolworldError } from "@toolworld/contracts";
import type { Rephrase } from "../rephrase/rephrase-intent.ts";
import { defaultTaskSettings, type TaskSettings } from "../settings/task-settings.ts";
import { TaskMaker } from "./task-maker.ts";

/** What tasks are made with. */
export interface GenerateTasksOptions {
  /** How many are wanted. */
  readonly count: number;
  /** Seeds worlds, plans and words. 1 when nothing is said. */
  readonly seed?: string | number;
  readonly settings?: Partial<TaskSettings>;
  /** Says an intent in other words; kept only where every fact survives. */
  readonly rephrase?: Rephrase;
  /** Called after each task that is kept. */
  readonly onTask?: (made: number) => void;
}

/** How many tries there were, what was kept of them, and why the others were not. */
export interface TaskFunnel {
  readonly tried: number;
  readonly kept: number;
  /** Of the kept, how many a rephraser was asked to say otherwise and could not without losing or adding something. */
  readonly notRephrased: number;
  /** Why the others were not kept, most frequent first. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Tasks with the funnel that they came through. */
export interface GeneratedTasks {
  readonly tasks: readonly Task[];
  readonly funnel: TaskFunnel;
}

/**
 * Makes tasks for a domain: plans that are executed as they are made, said in plain English, recorded, and kept only where
 * they certify. The same domain, seed and settings give the same tasks, byte for byte.
 *
 * @example
 * const { tasks, funnel } = await generateTasks(domain, { count: 30, seed: 7 });
 */
export async function generateTasks(domain: Domain, options: GenerateTasksOptions): Promise<GeneratedTasks> {
  const settings = { ...defaultTaskSettings, ...options.settings };
  const { count, seed = 1 } = options;
  if (!Number.isInteger(count) || count < 0) {
    throw new ToolworldError({
      room: "tasks",
      type: "invalid-count",
      message: `count must be a whole number from 0, found ${count}`,
    });
  }
  const maker = new TaskMaker(domain, String(seed), settings, options.rephrase);
  try {
    let tried = 0;
    const budget = count * settings.triesPerTask;
    while (maker.tasks.length < count && tried < budget && !maker.isDone) {
      if (await maker.attempt(tried++, budget)) options.onTask?.(maker.tasks.length);
    }
    return {
      tasks: maker.tasks,
      funnel: { tried, kept: maker.tasks.length, notRephrased: maker.notRephrased, reasons: sorted(maker.reasons) },
    };
  } finally {
    maker.close();
  }
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
