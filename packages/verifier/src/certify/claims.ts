import {
  type Call,
  type Claim,
  type ClaimName,
  createRandom,
  drawArguments,
  type GoldCall,
  type JsonValue,
  jsonEquals,
  otherValue,
  type Random,
  SeenValues,
} from "@toolworld/contracts";
import { writes } from "../checks/calls-check.ts";
import { linearExtensions } from "../order/partial-order.ts";
import type { ClaimInput } from "./certify.ts";
import { goldCalls, runTrial, type Trial } from "./replay.ts";

/** Gold runs with exactly the errors that it expects, changes what it says it changes, and passes. */
export async function claimGoldPasses({ task, open }: ClaimInput): Promise<Claim> {
  const { verdict, outcomes } = await runTrial(task, open, { calls: goldCalls(task), tells: true });
  const position = task.gold.calls.findIndex(
    ({ expects }, index) => outcomes[index]?.result.ok === (expects === "error"),
  );
  const call = task.gold.calls[position];
  if (call)
    return claim(
      "gold-passes",
      1,
      [`call ${position} (${call.name}) ${call.expects ? "succeeds, against what it expects" : "fails"}`],
      "",
    );
  const found = verdict.outcome === "passed" ? [] : [verdict.reason];
  return claim("gold-passes", 1, found, `gold runs (${task.gold.calls.length} calls) and passes`);
}

/** Doing nothing and saying nothing fails. */
export async function claimNothingFails({ task, open }: ClaimInput): Promise<Claim> {
  const { verdict } = await runTrial(task, open, { calls: [], tells: false });
  const found = verdict.outcome === "failed" ? [] : [`an agent that does nothing is ${verdict.outcome}`];
  return claim("nothing-fails", 1, found, verdict.reason);
}

/** In the initial state something is still to be done: to change, to look up, or to tell. */
export async function claimNotSolvedAlready({ task, open }: ClaimInput): Promise<Claim> {
  const { verdict } = await runTrial(task, open, { calls: [], tells: false });
  const open_ = verdict.checks.filter((check) => check.required && check.type !== "end" && check.outcome === "failed");
  const found = open_.length > 0 ? [] : ["every required check already holds in the initial state"];
  return claim("not-solved-already", 1, found, `to be done: ${open_.map(({ type }) => type).join(", ")}`);
}

/** Leaving out any one gold write fails; where gold only reads and the reads are required, any one read. */
export async function claimOmissionFails(input: ClaimInput): Promise<Claim> {
  const { task } = input;
  const positions = countedCalls(input);
  const trials = positions.map((omitted) => ({
    what: `without call ${omitted} (${task.gold.calls[omitted]?.name})`,
    calls: goldCalls(task).toSpliced(omitted, 1),
  }));
  return claimAllFail(
    input,
    "omission-fails",
    trials,
    "no call of gold has to be made: it writes nothing, and no check requires its reads",
  );
}

/** Changing any one material argument of a gold call that counts fails. */
export async function claimWrongArgumentFails(input: ClaimInput): Promise<Claim> {
  const { task, seed } = input;
  const random = createRandom(`${seed}/wrong-argument`);
  const seen = new SeenValues(task);
  const trials = countedCalls(input).flatMap((position) => {
    const call = task.gold.calls[position] as GoldCall;
    return (call.material ?? Object.keys(call.arguments)).flatMap((name) =>
      wrongValues(name, call.arguments[name] as JsonValue, seen, random).map((wrong) => ({
        what: `call ${position} (${call.name}) with ${name} ${JSON.stringify(wrong)}`,
        calls: goldCalls(task).with(position, { ...call, arguments: { ...call.arguments, [name]: wrong } }),
      })),
    );
  });
  return claimAllFail(
    input,
    "wrong-argument-fails",
    trials.map(({ what, calls }) => ({ what, calls: calls.map(toCall) })),
    "no argument counts: gold writes nothing, and no check requires its reads",
  );
}

const MAXIMUM_TRIES = 60;
const ENOUGH_WRITES = 5;

/** A write too many fails: each that the task tempts to, and some that are drawn from the tools. */
export async function claimExtraWriteFails(input: ClaimInput): Promise<Claim> {
  const { task, open, tools, seed } = input;
  const random = createRandom(`${seed}/extra-write`);
  const seen = new SeenValues(task);
  const writers = tools.filter((tool) => tool.kind === "write" && tool.requestor === "agent" && !tool.external);
  const drawn = Array.from({ length: writers.length > 0 ? MAXIMUM_TRIES : 0 }, (): Call => {
    const tool = random.pick(writers);
    return { name: tool.name, arguments: drawArguments(tool, seen, random), requestor: "agent" };
  });
  const found: string[] = [];
  let runs = 0;
  let effective = 0;
  for (const [index, call] of [...(task.temptations ?? []), ...drawn].entries()) {
    if (effective >= ENOUGH_WRITES && index >= (task.temptations?.length ?? 0)) break;
    const { verdict, outcomes } = await runTrial(task, open, { calls: [...goldCalls(task), call], tells: true });
    runs++;
    const last = outcomes.at(-1);
    if (!last?.result.ok || last.footprint?.writes.length === 0) continue;
    effective++;
    if (verdict.outcome === "passed" && !(await addsNothing(input, call)))
      found.push(`passes with an extra ${describe(call)}`);
  }
  return claim(
    "extra-write-fails",
    runs,
    found,
    `${effective} extra writes took effect, each failed; the world refused ${runs - effective} others`,
  );
}

/** Whether an extra call that succeeded left the state as gold leaves it: then it is no extra write in the end. */
async function addsNothing({ task, open }: ClaimInput, call: Call): Promise<boolean> {
  const world = await open();
  for (const gold of goldCalls(task)) await world.call(gold);
  const before = await world.changes();
  await world.call(call);
  return jsonEquals(before, await world.changes());
}

/** Every order that respects the dependencies passes: all of them, or a sample. */
export async function claimEveryOrderPasses({ task, open, orders, seed }: ClaimInput): Promise<Claim> {
  const after = task.gold.calls.map((call) => call.after);
  const all: number[][] = [];
  for (const order of linearExtensions(after)) {
    all.push(order);
    if (all.length > orders) break;
  }
  const sampled = all.length > orders;
  const random = createRandom(`${seed}/orders`);
  const tried = sampled ? Array.from({ length: orders }, () => randomExtension(after, random)) : all;
  const found: string[] = [];
  for (const order of tried) {
    const { verdict } = await runTrial(task, open, { calls: goldCalls(task, order), tells: true });
    if (verdict.outcome !== "passed") found.push(`fails in the order ${order.join(", ")}: ${verdict.reason}`);
  }
  return claim(
    "every-order-passes",
    tried.length,
    found,
    `${sampled ? `a sample of ${tried.length}` : `all ${tried.length}`} orders pass`,
  );
}

function randomExtension(after: readonly (readonly number[])[], random: Random): number[] {
  const order: number[] = [];
  const done = new Set<number>();
  while (order.length < after.length) {
    const ready = after.flatMap((earlier, position) =>
      !done.has(position) && earlier.every((other) => done.has(other)) ? [position] : [],
    );
    const next = random.pick(ready);
    order.push(next);
    done.add(next);
  }
  return order;
}

/** The gold calls whose making a required check depends on. */
function countedCalls({ task }: ClaimInput): number[] {
  const hasWrites = task.gold.calls.some(writes);
  const check = task.checks.find((candidate) => candidate.type === "calls" && (candidate.required ?? true));
  const countsReads = check?.type === "calls" && (check.reads ?? !hasWrites);
  const comparesState = task.checks.some(
    (candidate) => candidate.type !== "communicate" && (candidate.required ?? true),
  );
  return task.gold.calls.flatMap((call, position) =>
    countsReads || (comparesState && writes(call)) ? [position] : [],
  );
}

async function claimAllFail(
  input: ClaimInput,
  name: ClaimName,
  trials: readonly { readonly what: string; readonly calls: Trial["calls"] }[],
  ifNone: string,
): Promise<Claim> {
  const found: string[] = [];
  for (const { what, calls } of trials) {
    const { verdict } = await runTrial(input.task, input.open, { calls, tells: true });
    if (verdict.outcome !== "failed") found.push(`${what} is ${verdict.outcome}`);
  }
  return claim(name, trials.length, found, trials.length > 0 ? `each of ${trials.length} fails` : ifNone);
}

function wrongValues(name: string, value: JsonValue, seen: SeenValues, random: Random): JsonValue[] {
  const wrong: JsonValue[] = [];
  for (let attempt = 0; attempt < 6 && wrong.length < 2; attempt++) {
    const other = otherValue(name, value, seen, random);
    if (!jsonEquals(other, value) && !wrong.some((known) => jsonEquals(known, other))) wrong.push(other);
  }
  return wrong;
}

function toCall({ name, arguments: input, requestor }: Call): Call {
  return requestor ? { name, arguments: input, requestor } : { name, arguments: input };
}

function claim(name: ClaimName, runs: number, found: readonly string[], evidence: string): Claim {
  return { name, holds: found.length === 0, runs, evidence: found.length === 0 ? evidence : found.join("; ") };
}

function describe(call: Call): string {
  return `${call.name}(${JSON.stringify(call.arguments)})`;
}
