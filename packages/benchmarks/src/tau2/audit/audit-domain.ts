import { type Call, type Changes, createRandom, jsonEquals } from "@toolworld/contracts";
import { recordGold } from "@toolworld/verifier";
import type { World } from "@toolworld/world";
import { dataError } from "../data/data-error.ts";
import type { Tau2DomainName } from "../data/tau2-folder.ts";
import { openEvaluator } from "../evaluation/evaluate.ts";
import { stubJudge } from "../evaluation/evaluate-assertions.ts";
import { canNeverBeTold } from "../evaluation/evaluate-communication.ts";
import { EvaluationFailure } from "../evaluation/evaluation-error.ts";
import { openScriptedEpisodes } from "../evaluation/gold-episode.ts";
import type { Tau2Message } from "../evaluation/message.ts";
import type { SourcedTask } from "../evaluation/sourced-task.ts";
import { createTaskWorlds, type TaskWorld, type TaskWorldsSource } from "../evaluation/task-worlds.ts";
import { createToolTable, type ToolTable } from "../evaluation/tool-table.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { allowedOrders, anyOrders } from "./orders.ts";

/** What is odd about the tasks of a domain. */
export interface DomainAudit {
  readonly domain: Tau2DomainName;
  readonly tasks: number;
  /** Gold calls that fail when they are executed. The benchmark passes over them in silence. */
  readonly raisingGold: { readonly tasks: readonly string[]; readonly calls: readonly RaisingCall[] };
  /** Tasks that gold itself does not pass, though every call of it is made and everything is told. */
  readonly failedByGold: { readonly tasks: readonly string[] };
  /** Tasks that an agent passes who does nothing and says nothing. */
  readonly passedByNothing: {
    readonly tasks: readonly string[];
    /** Those of them where a judge has a word as well; here it found everything met. */
    readonly judged: readonly string[];
  };
  /** Information that no message can tell, for it holds a comma, and commas are taken out of messages. */
  readonly untellable: { readonly tasks: readonly string[]; readonly infos: readonly UntellableInfo[] };
  /** What becomes of a task's end when the calls of its gold that may change something are made in another order. */
  readonly reordering: {
    /** Tasks with two such calls or more. */
    readonly tried: number;
    /** How many other orders were run. */
    readonly orders: number;
    /** Tasks of which some order of the same calls ends elsewhere. */
    readonly sensitive: readonly string[];
    /** Those of them that end elsewhere although no call was made before one that it is known to depend on. */
    readonly unforeseen: readonly string[];
  };
}

/** A gold call that fails. */
export interface RaisingCall {
  readonly task: string;
  /** The position of the call in the task's gold, from 0. */
  readonly position: number;
  readonly action: string;
  readonly tool: string;
  readonly message: string;
}

/** Information that can never be told. */
export interface UntellableInfo {
  readonly task: string;
  readonly info: string;
  /** Whether the task's reward rests on it. */
  readonly counts: boolean;
}

/** Audits tasks of one domain by running them. The same tasks give the same audit. */
export async function auditDomain(
  environment: Tau2Environment,
  tasks: readonly SourcedTask[],
  onProgress: (done: number) => void = () => {},
): Promise<DomainAudit> {
  using evaluator = openEvaluator(environment);
  using player = openScriptedEpisodes(environment);
  using worlds = createTaskWorlds(environment);
  const tools = createToolTable(environment);
  const raising: RaisingCall[] = [];
  const nothing: SourcedTask[] = [];
  const failed: string[] = [];
  const untellable: UntellableInfo[] = [];
  const sensitive: string[] = [];
  const unforeseen: string[] = [];
  let tried = 0;
  let orders = 0;
  for (const [index, task] of tasks.entries()) {
    const { id, evaluation_criteria: criteria } = task.task;
    const { world } = beginOf(task, worlds);
    raising.push(...raisingCalls(world, task, tools));
    const passes = async (messages: readonly Tau2Message[]) => {
      const result = await evaluator.evaluate({ task, messages, terminationReason: "user_stop", judge: stubJudge });
      return result.ok && Math.abs(result.rewardInfo.reward - 1) < MARGIN;
    };
    if (await passes(player.nothing(task))) nothing.push(task);
    if (!(await passes(player.gold(task)))) failed.push(id);
    for (const info of criteria?.communicate_info ?? []) {
      const counts = criteria?.reward_basis.includes("COMMUNICATE") ?? false;
      if (canNeverBeTold(info)) untellable.push({ task: id, info, counts });
    }
    const reordered = await reorder(world, task, tools);
    if (reordered.orders > 0) tried++;
    orders += reordered.orders;
    if (reordered.sensitive) sensitive.push(id);
    if (reordered.unforeseen) unforeseen.push(id);
    onProgress(index + 1);
  }
  return {
    domain: environment.name,
    tasks: tasks.length,
    raisingGold: { tasks: distinct(raising), calls: raising },
    passedByNothing: {
      tasks: nothing.map(({ task }) => task.id),
      judged: nothing.filter(isJudged).map(({ task }) => task.id),
    },
    failedByGold: { tasks: failed },
    untellable: { tasks: distinct(untellable), infos: untellable },
    reordering: { tried, orders, sensitive, unforeseen },
  };
}

/** A task that cannot even begin is no oddity but a mistake in the data. */
function beginOf(task: SourcedTask, worlds: TaskWorldsSource): TaskWorld {
  try {
    return worlds.begin(task);
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    throw dataError("invalid-data", task.from, `at initial_state: ${error.error.message}`, error);
  }
}

/** Rewards are products of floats, so 1 is taken with a margin. */
const MARGIN = 1e-6;

function isJudged({ task }: SourcedTask): boolean {
  const criteria = task.evaluation_criteria;
  return (criteria?.reward_basis.includes("NL_ASSERTION") && (criteria.nl_assertions ?? []).length > 0) ?? false;
}

function raisingCalls(world: World, task: SourcedTask, tools: ToolTable): RaisingCall[] {
  begin(world, task, tools);
  return (task.actions ?? []).flatMap((action, position) => {
    const { result } = world.call(toCall(action, tools));
    if (result.ok) return [];
    const { message } = result.error;
    return [{ task: task.task.id, position, action: action.action_id, tool: action.name, message }];
  });
}

/** Tries other orders of the calls that may change something. */
async function reorder(
  world: World,
  task: SourcedTask,
  tools: ToolTable,
): Promise<{ readonly orders: number; readonly sensitive: boolean; readonly unforeseen: boolean }> {
  const calls = (task.actions ?? [])
    .filter(({ name }) => tools.changesState(name))
    .map((action) => toCall(action, tools));
  if (calls.length < 2) return { orders: 0, sensitive: false, unforeseen: false };
  const open = () => {
    begin(world, task, tools);
    return world;
  };
  const gold = await recordGold(open, calls, { unexpectedErrors: "mark" });
  const random = createRandom(`audit/${task.task.id}`);
  const endsElsewhere = (order: readonly number[]) => {
    begin(world, task, tools);
    return !jsonEquals(
      run(
        world,
        order.map((position) => calls[position] as Call),
      ),
      gold.changes,
    );
  };
  const allowed = allowedOrders(
    gold.calls.map(({ after }) => after),
    random,
  );
  const any = anyOrders(calls.length, random);
  const unforeseen = allowed.some(endsElsewhere);
  return { orders: allowed.length + any.length, sensitive: unforeseen || any.some(endsElsewhere), unforeseen };
}

function run(world: World, calls: readonly Call[]): Changes {
  for (const call of calls) world.call(call);
  return world.changes();
}

/** Puts a world into the state in which the task begins. */
function begin(world: World, { history }: SourcedTask, tools: ToolTable): void {
  world.reset();
  for (const message of history) {
    if (message.role === "tool") continue;
    run(
      world,
      (message.toolCalls ?? []).filter(({ name }) => tools.changesState(name)).map((call) => toCall(call, tools)),
    );
  }
}

function toCall(
  call: { readonly name: string; readonly requestor: "assistant" | "user"; readonly arguments: Call["arguments"] },
  tools: ToolTable,
): Call {
  return { name: call.name, arguments: call.arguments, requestor: tools.handOf(call, false) };
}

function distinct(found: readonly { readonly task: string }[]): string[] {
  return [...new Set(found.map(({ task }) => task))];
}
