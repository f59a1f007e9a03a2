import {
  createRandom,
  type Domain,
  type JsonObject,
  type JsonValue,
  matchesPredicate,
  type Predicate,
  type Random,
  type TableState,
} from "@toolworld/contracts";
import { createVirtualClock, toJsonSchema } from "@toolworld/kit";

type Row = Record<string, JsonValue>;

/** What a call gave. */
export type RowResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly message: string };

/** A domain opened on plain rows: enough to see what its tools do, without a database. */
export interface RowWorld {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  call(name: string, input: JsonObject): RowResult;
  /** Arguments for a tool, most of them from the rows that its parameters refer to. */
  draw(name: string, random: Random): JsonObject;
}

class Refused extends Error {}

/** Opens a domain. The same seed and the same calls give the same rows. */
export function openRowWorld(domain: Domain, seed = 1): RowWorld {
  const clock = createVirtualClock(domain.now);
  let minted = 0;
  const ids = { mint: ({ prefix = "" } = {}) => `${prefix}${++minted}-minted` };
  let rows = structuredClone(domain.seed({ random: createRandom(seed), clock, ids })) as unknown as Record<
    string,
    Row[]
  >;
  const tableState = (name: string): TableState<Row, Row> => {
    const { schema, key } = domain.tables[name] as Domain["tables"][string];
    const [column] = key as [string];
    const list = () => rows[name] as Row[];
    const find = (where: Predicate = {}) => list().filter((row) => matchesPredicate(where, row));
    const get = (value: unknown) => list().find((row) => row[column] === value);
    return {
      get,
      find: (where) => find(where as Predicate),
      first: (where) => find(where as Predicate)[0],
      count: (where) => find(where as Predicate).length,
      insert(row) {
        if (get(row[column])) throw new Error(`key ${row[column]} is taken`);
        list().push(schema.strict().parse(row) as Row);
        return list().at(-1) as Row;
      },
      update(value, columns) {
        const place = list().findIndex((row) => row[column] === value);
        const changed = schema.strict().parse({ ...list()[place], ...columns }) as Row;
        if (changed[column] !== value) throw new Error("a key never changes");
        list()[place] = changed;
        return changed;
      },
      delete(value) {
        const row = get(value) as Row;
        list().splice(list().indexOf(row), 1);
        return row;
      },
    } as TableState<Row, Row>;
  };
  const state = Object.fromEntries(Object.keys(domain.tables).map((name) => [name, tableState(name)]));
  const context = {
    state,
    clock,
    ids,
    refuse: (message: string): never => {
      throw new Refused(message);
    },
  };
  return {
    get rows() {
      return rows;
    },
    call(name, input) {
      const tool = domain.tools.find((one) => one.name === name);
      const before = structuredClone(rows);
      try {
        return { ok: true, value: structuredClone(tool?.execute(context as never, input as never)) as JsonValue };
      } catch (error) {
        rows = before;
        if (error instanceof Refused) return { ok: false, message: error.message };
        throw error;
      }
    },
    draw(name, random) {
      const tool = domain.tools.find((one) => one.name === name) as Domain["tools"][number];
      const { properties = {}, required = [] } = toJsonSchema(tool.parameters) as {
        readonly properties?: Readonly<Record<string, DrawnSchema>>;
        readonly required?: readonly string[];
      };
      const given = Object.entries(properties).filter(([key]) => required.includes(key) || random.chance(0.6));
      return Object.fromEntries(given.map(([key, schema]) => [key, drawValue(schema, rows, random)]));
    },
  };
}

interface DrawnSchema {
  readonly type?: string;
  readonly enum?: readonly JsonValue[];
  readonly references?: string;
}

function drawValue(
  { type, enum: choices, references }: DrawnSchema,
  rows: RowWorld["rows"],
  random: Random,
): JsonValue {
  if (choices) return random.pick(choices);
  if (references !== undefined) {
    const [table, column] = references.split(".") as [string, string];
    return random.pick(rows[table] as readonly Row[])[column] as JsonValue;
  }
  if (type === "boolean") return random.chance(0.5);
  return type === "integer" || type === "number" ? random.integer(1, 600) : `text ${random.integer(1, 9)}`;
}

/** Why a domain is no good: tools that never succeed, and writes that change nothing. */
export function examineByCalls(domain: Domain): string[] {
  const random = createRandom("examination");
  return domain.tools.flatMap(({ name, kind }) => {
    let message = "";
    for (let attempt = 0; attempt < 40; attempt++) {
      const world = openRowWorld(domain, attempt % 4);
      const before = JSON.stringify(world.rows);
      const result = world.call(name, world.draw(name, random));
      if (!result.ok) message = result.message;
      else if (kind === "read" || JSON.stringify(world.rows) !== before) return [];
    }
    return [`${name} never succeeded: ${message}`];
  });
}
