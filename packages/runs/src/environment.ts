import type { Episode, JsonObject, Judge, MaybePromise, Task } from "@toolworld/contracts";
import type { Job } from "./job.ts";

/** What jobs are run in. */
export interface RunEnvironment {
  /** The tasks that jobs may name. */
  readonly tasks: readonly Task[];
  /** Has one conversation. It throws only when it cannot be had at all. */
  runEpisode(job: Job, task: Task): Promise<Episode>;
  /** Answers rubric checks, where there are any. */
  readonly judge?: Judge;
  close?(): MaybePromise<void>;
}

/** Where an environment is opened: workers receive a module's address and data, never closures. */
export interface EnvironmentSource {
  /** A `file:` URL or a package name of a module that exports `openEnvironment`. */
  readonly module: string;
  readonly settings: JsonObject;
}

/** What an environment's module exports as `openEnvironment`. */
export type OpenEnvironment = (settings: JsonObject) => MaybePromise<RunEnvironment>;

/** Imports an environment's module and opens it. */
export async function openEnvironment({ module, settings }: EnvironmentSource): Promise<RunEnvironment> {
  const imported = (await import(module)) as { readonly openEnvironment?: OpenEnvironment };
  if (typeof imported.openEnvironment !== "function") {
    throw new TypeError(`the module ${module} exports no function openEnvironment`);
  }
  return imported.openEnvironment(settings);
}
