import { type Call, type Domain, ToolworldError } from "@toolworld/contracts";
import { openWorld, type World } from "@toolworld/world";
import type { Tau2Environment } from "../tau2-environment.ts";
import { EvaluationFailure } from "./evaluation-error.ts";
import type { SourcedTask } from "./sourced-task.ts";

/** Two worlds in a task's initial state, before its history. Whoever takes them begins with `reset()`. */
export interface TaskWorlds {
  /** For the trajectory. */
  readonly predicted: World;
  /** For gold. Identifiers that it mints are others than the trajectory's, as the reference's random ones are. */
  readonly gold: World;
}

/** Opens the worlds of one task after another, and keeps the last ones open. */
export interface TaskWorldsSource extends Disposable {
  of(task: SourcedTask): TaskWorlds;
  /** Runs something without bringing the two sides of the domain in line after each call, as gold is run. */
  uncoupled<Value>(run: () => Value): Value;
}

/** How many tasks with an initial state of their own keep their worlds. */
const MAXIMUM_OPEN = 64;

/** Opens worlds of an environment. Tasks without an initial state of their own share theirs. */
export function createTaskWorlds(environment: Tau2Environment): TaskWorldsSource {
  const coupling = { on: true };
  const domain = withSwitch(environment.domain, coupling);
  const own = new Map<SourcedTask, TaskWorlds>();
  let shared: TaskWorlds | undefined;
  const close = ({ predicted, gold }: TaskWorlds) => {
    predicted.close();
    gold.close();
  };
  return {
    of(task) {
      if (!task.task.initial_state) {
        shared ??= openBoth(domain, environment, task);
        return shared;
      }
      const known = own.get(task);
      if (known) return known;
      const opened = openBoth(domain, environment, task);
      own.set(task, opened);
      const [oldest] = own.keys();
      if (own.size > MAXIMUM_OPEN && oldest) {
        close(own.get(oldest) as TaskWorlds);
        own.delete(oldest);
      }
      return opened;
    },
    uncoupled(run) {
      coupling.on = false;
      try {
        return run();
      } finally {
        coupling.on = true;
      }
    },
    [Symbol.dispose]() {
      if (shared) close(shared);
      for (const worlds of own.values()) close(worlds);
      own.clear();
      shared = undefined;
    },
  };
}

/** The calls that bring about a task's initial state, before its history. */
export function setupCalls({ task }: SourcedTask): Call[] {
  return (task.initial_state?.initialization_actions ?? []).map(({ env_type, func_name, arguments: input }) => {
    return { name: func_name, arguments: input, requestor: env_type === "user" ? "user" : "agent" };
  });
}

function withSwitch(domain: Domain, coupling: { readonly on: boolean }): Domain {
  const { couple } = domain;
  if (!couple) return domain;
  return { ...domain, couple: (context) => (coupling.on ? couple(context) : undefined) };
}

function openBoth(domain: Domain, environment: Tau2Environment, task: SourcedTask): TaskWorlds {
  const data = task.task.initial_state?.initialization_data;
  if (data && !environment.initialRows) {
    throw new EvaluationFailure("initial-state", `${environment.name} has no use for initialization_data`);
  }
  const state = (data && environment.initialRows?.(data)) ?? environment.state;
  const open = (seed: string) => {
    try {
      return openWorld(domain, { seed, state, setup: setupCalls(task) });
    } catch (error) {
      if (!ToolworldError.isInstance(error) || error.type !== "setup-failed") throw error;
      throw new EvaluationFailure("initial-state", error.message);
    }
  };
  return { predicted: open("predicted"), gold: open("gold") };
}
