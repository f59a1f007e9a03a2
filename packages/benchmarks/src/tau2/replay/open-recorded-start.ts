import { type Call, jsonEquals, ToolworldError } from "@toolworld/contracts";
import { openWorld, type World } from "@toolworld/world";
import { pairCalls } from "../evaluation/pair-calls.ts";
import { createToolTable } from "../evaluation/tool-table.ts";
import type { Tau2Environment, Tau2Follower } from "../tau2-environment.ts";
import { type FixtureSequence, startsElsewhere } from "./fixture-file.ts";
import { forgiveCoupling } from "./forgive-coupling.ts";

/** A world in the state that a recording starts from, and who writes down what happens in it. */
export interface RecordedStart extends Disposable {
  readonly world: World;
  readonly writer: Tau2Follower;
  /** What went otherwise than recorded on the way to the initial state. */
  readonly problem?: string;
}

/** Opens a recording's world: data laid over the data folder's, then setup calls, then the calls of its history. */
export function openRecordedStart(sequence: FixtureSequence, environment: Tau2Environment, root: World): RecordedStart {
  if (!startsElsewhere(sequence)) return toStart(root.fork(), environment, {});
  const { data, userPatch, setup } = sequence;
  const laidOver = data || userPatch ? environment.initialRows?.(toData(data, userPatch)) : undefined;
  const { world, failed, leftOut } = openWithSetup(environment, laidOver ?? environment.state, setup);
  const done = setup.filter((_, index) => !leftOut.has(index));
  const wrong = setup.findIndex(({ raised }, index) => raised !== failed.has(index));
  const problem = wrong === -1 ? {} : { problem: `${setup[wrong]?.call.name} ${failed.get(wrong) ?? "succeeded"}` };
  const start = toStart(world, environment, { setup: done, ...(data && { data: toData(data, null) }) }, problem);
  const { changesState, handOf } = createToolTable(environment);
  for (const { call } of pairCalls(sequence.history)) {
    if (!changesState(call.name)) continue;
    const ours: Call = { name: call.name, arguments: call.arguments, requestor: handOf(call, false) };
    start.writer.note(ours, world.call(ours).result, call.given);
  }
  return start;
}

type Data = Parameters<NonNullable<Tau2Environment["initialRows"]>>[0];

function toData(data: FixtureSequence["data"], userPatch: FixtureSequence["userPatch"]): Data {
  return { agent_data: data?.agent_data ?? null, user_data: userPatch ?? data?.user_data ?? null };
}

function toStart(
  world: World,
  environment: Tau2Environment,
  start: Parameters<Tau2Environment["follow"]>[0],
  problem: Pick<RecordedStart, "problem"> = {},
): RecordedStart {
  const writer = environment.follow({ world, ...start });
  return { world, writer, ...problem, [Symbol.dispose]: () => world.close() };
}

/** A world after its setup calls, and which of them failed, with what they said. */
interface Prepared {
  readonly world: World;
  readonly failed: ReadonlyMap<number, string>;
  /** Those that failed and took no effect. */
  readonly leftOut: ReadonlySet<number>;
}

/**
 * The reference goes on after a setup call that raises. Where the call itself does, it is left out here, and the world opened
 * without it; where only the coupling after it does, what the call did stays.
 */
function openWithSetup(
  { domain }: Tau2Environment,
  state: Tau2Environment["state"],
  setup: FixtureSequence["setup"],
): Prepared {
  const failed = new Map<number, string>();
  for (;;) {
    const calls = setup.flatMap((step, index) => (failed.has(index) ? [] : [{ ...step, index }]));
    const opening = forgiveCoupling(domain, new Set(calls.flatMap(({ raised }, at) => (raised ? [at] : []))));
    try {
      const world = openWorld(opening.domain, { state, setup: calls.map(({ call }) => call) });
      const leftOut = new Set(failed.keys());
      for (const [at, message] of opening.end()) failed.set(calls[at]?.index ?? -1, message);
      return { world, failed, leftOut };
    } catch (error) {
      if (!ToolworldError.isInstance(error) || error.type !== "setup-failed") throw error;
      const same = calls.filter(({ call }) => jsonEquals({ ...call }, error.details.call as never));
      const refused = same.find(({ raised }) => raised) ?? same[0];
      if (!refused) throw error;
      failed.set(refused.index, error.message);
    }
  }
}
