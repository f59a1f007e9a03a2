import type { CallResult, JsonObject, JsonValue } from "@toolworld/contracts";
import { conflicts, type TouchedCall } from "./conflicts.ts";

/** A call as it was executed, with what is known of its touch; nothing where the world could not tell. */
export interface OrderedCall {
  readonly arguments: JsonObject;
  readonly result: CallResult;
  readonly touched: TouchedCall | undefined;
}

/**
 * Which calls must come before which, as executed calls show it: for each call the positions of its direct predecessors.
 *
 * Two calls are ordered when their footprints conflict (read after write, write after read, write after write, a search
 * against a row that it catches), when an identifier that one minted is an argument of the other, or when an argument
 * stands in exactly one earlier result and the user does not know it. A call without a footprint is ordered against all
 * that are not reads. Everything else may be interleaved at will (DESIGN: kinds of checks).
 *
 * @param known Values that the user can tell, so that no call needs to find them first.
 */
export function derivePartialOrder(calls: readonly OrderedCall[], known: ReadonlySet<string> = new Set()): number[][] {
  const sources = calls.map((call) => (call.result.ok ? textsIn(call.result.value) : new Set<string>()));
  const ancestors: Set<number>[] = [];
  return calls.map((call, index) => {
    const needed = new Set(argumentSources(call, index, calls, sources, known));
    for (let earlier = 0; earlier < index; earlier++) {
      if (mustFollow(calls[earlier] as OrderedCall, call)) needed.add(earlier);
    }
    const direct = [...needed].filter((earlier) => ![...needed].some((other) => ancestors[other]?.has(earlier)));
    ancestors.push(new Set([...needed, ...[...needed].flatMap((earlier) => [...(ancestors[earlier] as Set<number>)])]));
    return direct.sort((left, right) => left - right);
  });
}

/** Every order of the calls that respects the dependencies, lazily, the given order first. */
export function* linearExtensions(after: readonly (readonly number[])[]): Generator<number[]> {
  const chosen: number[] = [];
  const done = new Set<number>();
  function* extend(): Generator<number[]> {
    if (chosen.length === after.length) {
      yield [...chosen];
      return;
    }
    for (let next = 0; next < after.length; next++) {
      if (done.has(next) || !(after[next] as readonly number[]).every((earlier) => done.has(earlier))) continue;
      chosen.push(next);
      done.add(next);
      yield* extend();
      done.delete(next);
      chosen.pop();
    }
  }
  yield* extend();
}

/** The texts in a JSON value, keys of objects included. */
export function textsIn(value: JsonValue, found: Set<string> = new Set()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      found.add(key);
      textsIn(item, found);
    }
  }
  return found;
}

function mustFollow(earlier: OrderedCall, later: OrderedCall): boolean {
  if (earlier.touched && later.touched) return conflicts(earlier.touched, later.touched);
  const readsOnly = (call: OrderedCall) => call.touched !== undefined && call.touched.footprint.writes.length === 0;
  return !readsOnly(earlier) && !readsOnly(later);
}

function* argumentSources(
  call: OrderedCall,
  index: number,
  calls: readonly OrderedCall[],
  sources: readonly ReadonlySet<string>[],
  known: ReadonlySet<string>,
): Generator<number> {
  for (const text of textsIn(Object.values(call.arguments))) {
    const producers = sources.slice(0, index).flatMap((texts, position) => (texts.has(text) ? [position] : []));
    const minter = calls.slice(0, index).findIndex(({ touched }) => touched?.footprint.minted.includes(text));
    if (minter >= 0) yield minter;
    else if (producers.length === 1 && !known.has(text)) yield producers[0] as number;
  }
}
