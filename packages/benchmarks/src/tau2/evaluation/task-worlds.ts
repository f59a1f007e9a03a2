import { type Call, type Domain, ToolworldError } from "@toolworld/contracts";
import { openWorld, type Rows, type World } from "@toolworld/world";
import type { Tau2InitializationData } from "../data/tau2-task.ts";
import { setupProblem } from "../setup-problem.ts";
import type { Tau2Environment, Tau2Follower, Tau2Start } from "../tau2-environment.ts";
import { EvaluationFailure } from "./evaluation-error.ts";
import type { SourcedTask } from "./sourced-task.ts";

/** A world in a task's initial state, before its history, and who writes down what happens in it. */
export interface TaskWorld {
  readonly world: World;
  /** Must be told of every call. */
  readonly writer: Tau2Follower;
}

/** Gives the worlds of one task after another, and keeps the last ones open. */
export interface TaskWorldsSource extends Disposable {
  /** The task's world, reset: whoever had it before has it no longer. */
  begin(task: SourcedTask): TaskWorld;
  /** Runs something without bringing the two sides of the domain in line after each call, as gold is run. */
  uncoupled(run: () => void): void;
}

/** How many tasks with an initial state of their own keep their world. */
const MAXIMUM_OPEN = 256;

/** Opens worlds of an environment. Tasks without an initial state of their own share one. */
export function createTaskWorlds(environment: Tau2Environment): TaskWorldsSource {
  const coupling = { on: true };
  const domain = withSwitch(environment.domain, coupling);
  const own = new Map<SourcedTask, World>();
  let shared: World | undefined;
  const worldOf = (task: SourcedTask): World => {
    if (!hasOwnStart(task)) {
      shared ??= open(domain, environment, task);
      return shared;
    }
    const world = own.get(task) ?? open(domain, environment, task);
    own.delete(task);
    own.set(task, world);
    const [oldest] = own;
    if (own.size > MAXIMUM_OPEN && oldest) {
      oldest[1].close();
      own.delete(oldest[0]);
    }
    return world;
  };
  return {
    begin: (task) => start(environment, task, worldOf(task)),
    uncoupled(run) {
      coupling.on = false;
      try {
        run();
      } finally {
        coupling.on = true;
      }
    },
    [Symbol.dispose]() {
      shared?.close();
      shared = undefined;
      for (const world of own.values()) world.close();
      own.clear();
    },
  };
}

function withSwitch(domain: Domain, coupling: { readonly on: boolean }): Domain {
  const { couple } = domain;
  if (!couple) return domain;
  return { ...domain, couple: (context) => (coupling.on ? couple(context) : undefined) };
}

function hasOwnStart({ task: { initial_state: initial } }: SourcedTask): boolean {
  return Boolean(initial?.initialization_data || initial?.initialization_actions?.length);
}

function start(environment: Tau2Environment, task: SourcedTask, world: World): TaskWorld {
  world.reset();
  const data = task.task.initial_state?.initialization_data;
  const begin: Tau2Start = { world, setup: task.setup, ...(data ? { data } : {}) };
  return { world, writer: environment.follow(begin) };
}

function open(domain: Domain, environment: Tau2Environment, { task, setup }: SourcedTask): World {
  const data = task.initial_state?.initialization_data;
  if (data && !environment.initialRows) {
    throw new EvaluationFailure("initial-state", `${environment.name} has no use for initialization_data`);
  }
  const state = (data && initialRows(environment, data)) ?? environment.state;
  try {
    return openWorld(domain, { state, setup: setup.map(({ call }): Call => call) });
  } catch (error) {
    const problem = setupProblem(error);
    if (problem === undefined) throw error;
    throw new EvaluationFailure("initial-state", problem);
  }
}

/** The databases themselves were read before, so what does not fit now are the task's own data. */
function initialRows(environment: Tau2Environment, data: Tau2InitializationData): Rows | undefined {
  try {
    return environment.initialRows?.(data);
  } catch (error) {
    if (!ToolworldError.isInstance(error)) throw error;
    throw new EvaluationFailure("initial-state", `initialization_data: ${error.message.replace(/^\[\w+\] /, "")}`);
  }
}
