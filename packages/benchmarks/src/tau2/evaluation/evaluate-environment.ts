import { type Call, type CallResult, type Changes, jsonEquals, ToolworldError } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { pythonEquals } from "../python-values/python-equals.ts";
import type { PythonValue } from "../python-values/python-value.ts";
import type { Tau2Environment, Tau2Hashes } from "../tau2-environment.ts";
import { EvaluationFailure } from "./evaluation-error.ts";
import type { Tau2Message, Tau2ToolCall } from "./message.ts";
import { type AnsweredCall, pairCalls } from "./pair-calls.ts";
import { type EnvAssertionCheck, type RewardInfo, type RewardType, rewardInfo } from "./reward-info.ts";
import type { SourcedTask } from "./sourced-task.ts";
import type { TaskWorld, TaskWorldsSource } from "./task-worlds.ts";
import type { ToolTable } from "./tool-table.ts";

/** What ENV is evaluated with. */
export interface EnvironmentContext {
  readonly environment: Tau2Environment;
  readonly worlds: TaskWorldsSource;
  readonly tools: ToolTable;
  /** Where gold ends, task by task, as far as it is known. */
  readonly goldEnds: GoldEnds;
  /** The agent worked alone, with the user's tools too. */
  readonly solo: boolean;
}

/** Where the gold of tasks ends. */
export type GoldEnds = WeakMap<SourcedTask, End>;

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
  checkSolo(messages, context);
  const begun = context.worlds.begin(task);
  const pairs = pairCalls(messages);
  const isGoldKnown = context.goldEnds.has(task);
  const gold = goldEndOf(task, context);
  // Finding gold's end takes the world.
  const predicted = replay(isGoldKnown ? begun : context.worlds.begin(task), pairs, context);
  const match = sameEnd(endOf(predicted), gold);
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

/** A world in which calls were made again. */
interface Replayed extends TaskWorld {
  /** A call may have left what rows do not tell: the kinds of numbers may differ where their values do not. */
  leavesKinds: boolean;
  /** The reference took arguments that our tools refuse, and is in a state that ours cannot be in. */
  diverged: boolean;
}

function replay(begun: TaskWorld, pairs: readonly AnsweredCall[], context: EnvironmentContext): Replayed {
  const replayed: Replayed = { ...begun, leavesKinds: false, diverged: false };
  for (const { call, answer } of pairs) {
    if (!context.tools.changesState(call.name)) continue;
    const recorded = answer.content ?? "";
    if (context.solo && call.requestor === "user") {
      checkSame(call, SOLO_USER_CALL, recorded);
      continue;
    }
    const performed = perform(replayed, call, context);
    if (isInOurWords(performed.result) && recorded.startsWith("Error: ")) continue;
    if (isRefusedArgument(performed.result)) {
      replayed.diverged = true;
      continue;
    }
    if (!replayed.diverged) checkSame(call, performed.text(), recorded);
  }
  return replayed;
}

/** What the reference answers a user who makes a call though there is none. */
const SOLO_USER_CALL = "Error: User tool calls are not allowed in solo mode";

function checkSame({ name, id }: Tau2ToolCall, text: string, recorded: string): void {
  if (text === recorded || pythonEquals(toPython(text), toPython(recorded))) return;
  const message = `Tool call:\n${name} (${id}) gave ${text} when it was made again, but is recorded to have given ${recorded}`;
  throw new EvaluationFailure("result-mismatch", message);
}

function checkSolo(messages: readonly Tau2Message[], { solo }: EnvironmentContext): void {
  if (!solo || messages.every(({ role }) => role !== "user")) return;
  throw new EvaluationFailure("solo-mode", "User messages are not allowed in solo mode");
}

/** Makes a call. What it gave is written down when asked for. */
function perform(
  replayed: Replayed,
  call: Tau2ToolCall,
  { tools, solo }: EnvironmentContext,
): { readonly result: CallResult; text(): string } {
  const { world, writer } = replayed;
  const ours: Call = { name: call.name, arguments: call.arguments, requestor: tools.handOf(call, solo) };
  const { result } = world.call(ours);
  const { text, leavesKinds } = writer.note(ours, result, call.given);
  replayed.leavesKinds ||= leavesKinds;
  return { result, text };
}

/** An error in words of our own answers to whatever error Python raised there. */
function isInOurWords(result: CallResult): boolean {
  return !result.ok && result.error.type !== "refused" && result.error.type !== "unknown-tool";
}

/** Arguments of another shape than the tool's: the reference checks none, and may have let them through. */
function isRefusedArgument(result: CallResult): boolean {
  return !result.ok && result.error.type === "invalid-arguments";
}

/** Where a replay ended. */
interface End {
  readonly changes: Changes;
  readonly leavesKinds: boolean;
  /** Identifiers were minted. Those of the reference are random, so that no other end has the same. */
  readonly hasMinted: boolean;
  readonly diverged: boolean;
  hashes(): Tau2Hashes;
}

function endOf({ world, writer, leavesKinds, diverged }: Replayed): End {
  const changes = world.changes();
  return { changes, leavesKinds, diverged, hasMinted: world.minted.length > 0, hashes: () => writer.hashes(changes) };
}

/** Gold's end is the task's alone, so it is found once, however many episodes of the task there are. */
function goldEndOf(task: SourcedTask, context: EnvironmentContext): End {
  const known = context.goldEnds.get(task);
  if (known) return known;
  const inGold = { ...context, solo: false };
  const gold = replay(context.worlds.begin(task), pairCalls(task.history), inGold);
  context.worlds.uncoupled(() => {
    for (const { name, requestor, arguments: input, given } of task.actions ?? []) {
      if (context.tools.changesState(name)) perform(gold, { id: "", name, requestor, arguments: input, given }, inGold);
    }
  });
  const end = endOf(gold);
  context.goldEnds.set(task, end);
  return end;
}

/** Equality of both hashes. Where both start alike, equal changes are equal databases, but for the kinds of numbers. */
function sameEnd(predicted: End, gold: End): boolean {
  if ([predicted, gold].some(({ diverged, hasMinted }) => diverged || hasMinted)) return false;
  if (!jsonEquals(predicted.changes, gold.changes)) return false;
  if (!predicted.leavesKinds && !gold.leavesKinds) return true;
  const [one, other] = [predicted.hashes(), gold.hashes()];
  return one.agent === other.agent && one.user === other.user;
}

function answer(world: World, name: string, input: Parameters<World["assert"]>[0]["arguments"]): boolean {
  try {
    return world.assert({ name, arguments: input });
  } catch (error) {
    if (!ToolworldError.isInstance(error)) throw error;
    throw new EvaluationFailure("assertion", error.message.replace(/^\[\w+\] assertion "\w+" failed: /, ""));
  }
}

/** JSON where it is JSON, else the text itself. */
function toPython(text: string): PythonValue {
  try {
    return parsePythonJson(text);
  } catch {
    return text;
  }
}
