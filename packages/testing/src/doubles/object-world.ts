import {
  type Call,
  type CallOutcome,
  type Change,
  type Changes,
  compareChanges,
  createRandom,
  type JsonObject,
  type JsonValue,
  jsonEquals,
  type Key,
  type KeyPart,
  type Random,
  ToolworldError,
  type WorldPort,
} from "@toolworld/contracts";

/** Rows that may be written, by table. */
export type ObjectState = Record<string, Record<string, JsonValue>[]>;

/** What a tool of an object world works with. */
export interface ObjectToolContext {
  /** The rows: change them as you like, they are put back where the call fails. */
  readonly state: ObjectState;
  readonly random: Random;
  /** Ends the call with a `refused` error. */
  refuse(message: string): never;
}

/** A world as plain objects and functions. */
export interface ObjectWorldOptions {
  readonly state: Readonly<Record<string, readonly JsonObject[]>>;
  /** The key column, or columns, of each table; `id` where nothing is said. */
  readonly keys?: Readonly<Record<string, string | readonly string[]>>;
  readonly tools: Readonly<Record<string, (context: ObjectToolContext, input: JsonObject) => JsonValue | undefined>>;
  readonly assertions?: Readonly<Record<string, (state: ObjectState, input: JsonObject) => boolean>>;
  readonly seed?: string | number;
}

/**
 * The least world there is: a copy of plain rows, tools as functions, changes found by comparing everything. It has no
 * footprints, so that what must do without them can be tried; and it is not ours, so that ports are kept honest.
 *
 * @example
 * const world = objectWorld({
 *   state: { lamps: [{ id: "hall", lit: false }] },
 *   tools: { light: ({ state }, { id }) => Object.assign(state.lamps.find((lamp) => lamp.id === id), { lit: true }) },
 * });
 */
export function objectWorld({
  state: given,
  keys = {},
  tools,
  assertions = {},
  seed = 0,
}: ObjectWorldOptions): WorldPort {
  const origin = structuredClone(given);
  let state = structuredClone(given) as ObjectState;
  let calls = 0;
  return {
    call({ name, arguments: input }: Call): CallOutcome {
      const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
      if (!tool) return { result: { ok: false, error: { type: "unknown-tool", message: `no tool "${name}"` } } };
      const draft = structuredClone(state);
      const random = createRandom(`${seed}/${calls++}`);
      try {
        const value = structuredClone(tool({ state: draft, random, refuse }, input) ?? null);
        state = draft;
        return { result: { ok: true, value } };
      } catch (thrown) {
        const refused = thrown instanceof Refused;
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return { result: { ok: false, error: { type: refused ? "refused" : "crashed", message } } };
      }
    },
    changes: (): Changes => findChanges(origin, state, keys),
    assert({ name, arguments: input }): boolean {
      const assertion = Object.hasOwn(assertions, name) ? assertions[name] : undefined;
      if (assertion) return assertion(structuredClone(state), input);
      throw new ToolworldError({ room: "testing", type: "assertion-failed", message: `no assertion "${name}"` });
    },
  };
}

class Refused extends Error {}

function refuse(message: string): never {
  throw new Refused(message);
}

function findChanges(
  origin: ObjectWorldOptions["state"],
  state: ObjectState,
  keys: Required<ObjectWorldOptions>["keys"],
): Changes {
  const changes: Change[] = [];
  for (const table of new Set([...Object.keys(origin), ...Object.keys(state)])) {
    const columns = [keys[table] ?? "id"].flat();
    const before = rowsByKey(origin[table] ?? [], columns);
    const after = rowsByKey(state[table] ?? [], columns);
    for (const [id, [key, row]] of after) {
      const old = before.get(id)?.[1];
      if (!old) changes.push({ type: "insert", table, key, after: structuredClone(row) });
      else if (!jsonEquals(old, row)) changes.push({ type: "update", table, key, ...differingColumns(old, row) });
    }
    for (const [id, [key, row]] of before)
      if (!after.has(id)) changes.push({ type: "delete", table, key, before: row });
  }
  return changes.sort(compareChanges);
}

function rowsByKey(rows: readonly JsonObject[], columns: readonly string[]): Map<string, [Key, JsonObject]> {
  return new Map(
    rows.map((row) => {
      const parts = columns.map((column) => row[column] as KeyPart);
      return [JSON.stringify(parts), [parts.length === 1 ? (parts[0] as KeyPart) : parts, row]];
    }),
  );
}

function differingColumns(
  old: JsonObject,
  row: JsonObject,
): { readonly before: JsonObject; readonly after: JsonObject } {
  const names = [...new Set([...Object.keys(old), ...Object.keys(row)])].filter(
    (name) => !jsonEquals(old[name] ?? null, row[name] ?? null),
  );
  const pick = (from: JsonObject) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(old), after: structuredClone(pick(row)) };
}
