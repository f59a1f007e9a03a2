import { isDeepStrictEqual } from "node:util";
import {
  type Agent,
  type Call,
  type Domain,
  drawArguments,
  jsonEquals,
  otherValue,
  type Random,
  SeenValues,
  type Task,
  type ToolDescription,
  type Verdict,
} from "@toolworld/contracts";
import { createScriptedUser, openTaskWorld, simulate } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import type { Rows } from "@toolworld/world";

/** What is done to gold. The first five change what was asked for, as a rule; the last three never should. */
export const MUTATION_KINDS = [
  "call-dropped",
  "argument-changed",
  "write-added",
  "write-doubled",
  "broken-off",
  "independent-calls-reordered",
  "reads-added",
  "failed-first-then-right",
] as const;

/** A kind of mutation. */
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** A mutation that was run: what the verifier says, and what an oracle says that never sees the verifier's inputs. */
export interface MutationResult {
  readonly kind: MutationKind;
  readonly verdict: Verdict;
  /** Whether all rows at the end, the words said and the reads that the task requires are as after gold. */
  readonly isAsAsked: boolean;
}

/** The calls of a mutation, and whether what must be told is told. */
export function mutate(
  task: Task,
  kind: MutationKind,
  tools: readonly ToolDescription[],
  random: Random,
): { readonly calls: readonly Call[]; readonly tells: boolean } {
  const calls: Call[] = task.gold.calls.map(({ name, arguments: input, requestor }) => ({
    name,
    arguments: input,
    requestor,
  }));
  const writes = calls.flatMap((_, index) =>
    (task.gold.calls[index]?.footprint?.writes.length ?? 0) > 0 ? [index] : [],
  );
  const targets = writes.length > 0 ? writes : calls.map((_, index) => index);
  const target = targets.length > 0 ? random.pick(targets) : 0;
  const seen = new SeenValues(task);
  const draw = (kinds: readonly string[]): Call | undefined => {
    const choices = tools.filter((tool) => kinds.includes(tool.kind) && tool.requestor === "agent");
    if (choices.length === 0) return undefined;
    const tool = random.pick(choices);
    return { name: tool.name, arguments: drawArguments(tool, seen, random), requestor: "agent" };
  };
  const insert = (call: Call | undefined) => (call ? calls.toSpliced(random.integer(0, calls.length), 0, call) : calls);
  switch (kind) {
    case "call-dropped":
      return { calls: calls.toSpliced(target, 1), tells: true };
    case "argument-changed":
      return { calls: calls.with(target, changeArgument(calls[target] as Call, seen, random)), tells: true };
    case "write-added":
      return { calls: insert(draw(["write"])), tells: true };
    case "write-doubled":
      return { calls: calls.toSpliced(target, 0, calls[target] as Call), tells: true };
    case "broken-off":
      return { calls: calls.slice(0, target), tells: false };
    case "independent-calls-reordered":
      return { calls: reorder(task, calls, random), tells: true };
    case "reads-added":
      return {
        calls: [draw(["read"]), draw(["read"])].reduce(
          (all: Call[], call) => (call ? all.toSpliced(random.integer(0, all.length), 0, call) : all),
          calls,
        ),
        tells: true,
      };
    case "failed-first-then-right":
      return {
        calls: calls.toSpliced(target, 0, { ...(calls[target] as Call), arguments: { unknown: true } }),
        tells: true,
      };
  }
}

/** Runs calls as an episode, and asks both the verifier and the oracle. */
export async function confront(
  domain: Domain,
  task: Task,
  kind: MutationKind,
  { calls, tells }: { readonly calls: readonly Call[]; readonly tells: boolean },
  goldRows: Rows,
): Promise<MutationResult> {
  using opened = openTaskWorld(domain, task);
  const { world, port } = opened;
  const episode = await simulate({
    id: "m",
    task,
    agent: createCaller(calls, tells ? factsOf(task) : []),
    user: createScriptedUser(),
    world: port,
    tools: world.tools,
    domain: world.reference,
    policy: domain.policy,
  });
  const succeeded = episode.steps.flatMap((step) => (step.type === "tool-result" ? [step.result.ok] : []));
  const isAsAsked =
    isDeepStrictEqual(world.dump(), goldRows) &&
    (tells || factsOf(task).length === 0) &&
    (!requiresReads(task) || containsInOrder(task, calls, succeeded));
  return { kind, verdict: verify({ task, episode }), isAsAsked };
}

/** All rows after gold. */
export function rowsAfterGold(domain: Domain, task: Task): Rows {
  using opened = openTaskWorld(domain, task);
  for (const { name, arguments: input, requestor } of task.gold.calls)
    opened.world.call({ name, arguments: input, requestor });
  return opened.world.dump();
}

function factsOf(task: Task): string[] {
  return task.checks.flatMap((check) => (check.type === "communicate" ? check.facts.map(({ text }) => text) : []));
}

function createCaller(calls: readonly Call[], facts: readonly string[]): Agent {
  let next = 0;
  return {
    name: "mutant",
    start: () => ({
      next() {
        const call = calls[next++];
        return call ? { calls: [call] } : { message: ["Here you are.", ...facts].join("\n"), end: "agent-done" };
      },
    }),
  };
}

function changeArgument(call: Call, seen: SeenValues, random: Random): Call {
  const names = Object.keys(call.arguments);
  if (names.length === 0) return call;
  const name = random.pick(names);
  return {
    ...call,
    arguments: { ...call.arguments, [name]: otherValue(name, call.arguments[name] ?? null, seen, random) },
  };
}

/** A random order among those that gold's dependencies allow. */
function reorder(task: Task, calls: readonly Call[], random: Random): Call[] {
  const done = new Set<number>();
  while (done.size < calls.length) {
    const ready = task.gold.calls.flatMap(({ after }, index) =>
      !done.has(index) && after.every((earlier) => done.has(earlier)) ? [index] : [],
    );
    done.add(random.pick(ready));
  }
  return [...done].map((index) => calls[index] as Call);
}

function requiresReads(task: Task): boolean {
  return task.checks.some((check) => check.type === "calls" && (check.required ?? true));
}

/** By plain search, apart from the verifier's: can gold's calls be found among those made, in an allowed order? */
function containsInOrder(task: Task, made: readonly Call[], succeeded: readonly boolean[]): boolean {
  const { calls } = task.gold;
  const place = (index: number, taken: ReadonlyMap<number, number>): boolean => {
    const gold = calls[index];
    if (!gold) return true;
    return made.some((call, position) => {
      const fits =
        ![...taken.values()].includes(position) &&
        call.name === gold.name &&
        succeeded[position] === (gold.expects !== "error") &&
        (gold.material ?? Object.keys({ ...gold.arguments, ...call.arguments })).every((name) =>
          jsonEquals(call.arguments[name], gold.arguments[name]),
        ) &&
        gold.after.every((earlier) => (taken.get(earlier) as number) < position);
      return fits && place(index + 1, new Map([...taken, [index, position]]));
    });
  };
  return place(0, new Map());
}
