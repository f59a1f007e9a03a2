import { type Changes, jsonEquals, ToolworldError } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { pythonEquals } from "../python-values/python-equals.ts";
import { isPythonDict, isPythonList, type PythonValue } from "../python-values/python-value.ts";
import type { Tau2Environment, Tau2Follower } from "../tau2-environment.ts";
import { EvaluationFailure } from "./evaluation-error.ts";
import type { Tau2Message, Tau2ToolCall } from "./message.ts";
import { pairCalls } from "./pair-calls.ts";
import { type EnvAssertionCheck, type RewardInfo, type RewardType, rewardInfo } from "./reward-info.ts";
import type { SourcedTask } from "./sourced-task.ts";
import type { TaskWorldsSource } from "./task-worlds.ts";
import type { ToolTable } from "./tool-table.ts";

/** What ENV is evaluated with. */
export interface EnvironmentContext {
  readonly environment: Tau2Environment;
  readonly worlds: TaskWorldsSource;
  readonly tools: ToolTable;
  /** The agent worked alone, with the user's tools too. */
  readonly solo: boolean;
}

/**
 * ENV: the databases are as gold leaves them (DB), and the task's assertions hold (ENV_ASSERTION). The trajectory's calls
 * that may change the state are made again and must give what they gave; gold is run call by call, errors passed over and
 * the two sides of the domain not brought in line in between.
 *
 * @throws EvaluationFailure where the reference raises.
 */
export function evaluateEnvironment(
  task: SourcedTask,
  messages: readonly Tau2Message[],
  context: EnvironmentContext,
): RewardInfo {
  const criteria = task.task.evaluation_criteria;
  const assertions = criteria?.env_assertions ?? null;
  if (!criteria || (task.actions === null && assertions === null)) {
    const info = { note: "No expected actions or env assertions" };
    return rewardInfo({ reward: 1, db_check: { db_match: true, db_reward: 1 }, info });
  }
  const worlds = context.worlds.of(task);
  const predicted = replay(worlds.predicted, messages, context);
  const gold = replay(worlds.gold, task.history, { ...context, solo: false });
  context.worlds.uncoupled(() => {
    for (const { name, requestor, arguments: input, given } of task.actions ?? []) {
      if (context.tools.changesState(name))
        perform(gold, { id: "", name, requestor, arguments: input, given }, context);
    }
  });
  const match = sameEnd(predicted, gold);
  const checks = (assertions ?? []).map((assertion): EnvAssertionCheck => {
    const met = answer(predicted.world, assertion.func_name, assertion.arguments) === assertion.assert_value;
    return { env_assertion: assertion, met, reward: met ? 1 : 0 };
  });
  const parts: [RewardType, number][] = [
    ["DB", match ? 1 : 0],
    ["ENV_ASSERTION", checks.every(({ met }) => met) ? 1 : 0],
  ];
  const counted = parts.filter(([type]) => criteria.reward_basis.includes(type));
  return rewardInfo({
    reward: counted.reduce((product, [, reward]) => product * reward, 1),
    db_check: { db_match: match, db_reward: match ? 1 : 0 },
    env_assertions: checks,
    reward_basis: criteria.reward_basis,
    reward_breakdown: Object.fromEntries(counted),
  });
}

/** A world in which calls were made again, and who wrote down what they gave. */
interface Replayed {
  readonly world: World;
  readonly follower: Tau2Follower;
  /** A float was given to a call that may change the state: the kinds of numbers may differ where their values do not. */
  hasFloats: boolean;
}

function replay(world: World, messages: readonly Tau2Message[], context: EnvironmentContext): Replayed {
  world.reset();
  const { environment, tools, solo } = context;
  const replayed: Replayed = { world, follower: environment.follow?.() ?? environment, hasFloats: false };
  if (solo && messages.some(({ role }) => role === "user")) {
    throw new EvaluationFailure("solo-mode", "User messages are not allowed in solo mode");
  }
  for (const { call, answer } of pairCalls(messages)) {
    if (!tools.changesState(call.name)) continue;
    const { text, isOurs } = perform(replayed, call, context);
    const recorded = answer.content ?? "";
    if (text === recorded || (isOurs && recorded.startsWith("Error: "))) continue;
    if (pythonEquals(toPython(text), toPython(recorded))) continue;
    const message = `Tool call:\n${call.name} (${call.id}) gave ${text} when it was made again, but is recorded to have given ${recorded}`;
    throw new EvaluationFailure("result-mismatch", message);
  }
  return replayed;
}

/** Makes a call. An error in words of our own answers to whatever error Python raised there. */
function perform(
  replayed: Replayed,
  call: Tau2ToolCall,
  { tools, solo }: EnvironmentContext,
): { readonly text: string; readonly isOurs: boolean } {
  const ours = { name: call.name, arguments: call.arguments, requestor: tools.handOf(call, solo) };
  const { result } = replayed.world.call(ours);
  replayed.hasFloats ||= holdsFloat(call.given);
  const text = replayed.follower.resultText(ours, result, call.given);
  return { text, isOurs: !result.ok && result.error.type !== "refused" && result.error.type !== "unknown-tool" };
}

/** Equality of both hashes. Where both start alike, equal changes are equal databases, but for the kinds of numbers. */
function sameEnd(predicted: Replayed, gold: Replayed): boolean {
  const changes: readonly [Changes, Changes] = [predicted.world.changes(), gold.world.changes()];
  if (!jsonEquals(...changes)) return false;
  if (!predicted.hasFloats && !gold.hasFloats) return true;
  const hashes = [predicted.follower.hashes(changes[0]), gold.follower.hashes(changes[1])] as const;
  return hashes[0].agent === hashes[1].agent && hashes[0].user === hashes[1].user;
}

function answer(world: World, name: string, input: Parameters<World["assert"]>[0]["arguments"]): boolean {
  try {
    return world.assert({ name, arguments: input });
  } catch (error) {
    if (!ToolworldError.isInstance(error)) throw error;
    throw new EvaluationFailure("assertion", error.message.replace(/^\[\w+\] assertion "\w+" failed: /, ""));
  }
}

function holdsFloat(value: PythonValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "object" || value === null) return false;
  if (isPythonList(value)) return value.some(holdsFloat);
  return isPythonDict(value) && [...value.values()].some(holdsFloat);
}

/** JSON where it is JSON, else the text itself. */
function toPython(text: string): PythonValue {
  try {
    return parsePythonJson(text);
  } catch {
    return text;
  }
}
