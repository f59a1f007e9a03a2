import { type JsonObject, matchesPredicate, type Predicate } from "@toolworld/contracts";
import { defineDomain, defineTool, table } from "@toolworld/kit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openWorld } from "../open-world.ts";

const tables = {
  things: table(
    z.object({
      id: z.int(),
      text: z.string().nullable(),
      size: z.number().nullable(),
      count: z.int().nullable(),
      flag: z.boolean().nullable(),
      level: z.enum(["low", "high"]).nullable(),
      data: z.json(),
    }),
    { key: "id", indexes: ["text", "size", "data.a", "data.a.b"] },
  ),
};
const search = defineTool<typeof tables>()({
  name: "search",
  kind: "read",
  description: "Searches.",
  parameters: z.object({ where: z.json() }),
  execute: ({ state }, { where }) => [
    state.things.find(where as never).map(({ id }) => id),
    state.things.count(where as never),
  ],
});
const domain = defineDomain({
  name: "things",
  version: "1.0.0",
  policy: "Search.",
  tables,
  tools: [search],
  seed: () => ({ things: [] }),
});

// Few values, so that they often meet; those that JavaScript, JSON, UTF-8 and SQL like to see differently.
const text = fc.constantFrom(
  "",
  "a",
  "A",
  "b",
  "ä",
  "Ä",
  "ß",
  "İ",
  "i̇",
  "\uffff",
  "𝄞",
  "\u0000",
  "'",
  '"',
  "%",
  "null",
  "1",
  "true",
  "á",
  "á",
);
const number = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  0.1,
  0.30000000000000004,
  25,
  1e21,
  1e-7,
  1.7976931348623157e308,
  2 ** 53 - 1,
  5e-324,
);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const field = fc.constantFrom("a", "b", "", "0", 'q"', "q\\", "constructor");
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(field, tie("value"), { maxKeys: 3 }),
  ),
})).value;
const row = fc.record({
  text: fc.option(text),
  size: fc.option(number),
  count: fc.option(fc.integer({ min: -2, max: 3 })),
  flag: fc.option(fc.boolean()),
  level: fc.constantFrom("low", "high", null),
  data,
});
const bound = fc.oneof(text, number);
const comparison = fc.record(
  {
    equals: scalar,
    equalsIgnoringCase: text,
    not: scalar,
    in: fc.array(scalar, { maxLength: 3 }),
    lessThan: bound,
    atMost: bound,
    greaterThan: bound,
    atLeast: bound,
    contains: text,
  },
  { requiredKeys: [] },
);
const path = fc.oneof(
  fc.constantFrom("text", "size", "count", "flag", "level", "data"),
  fc.array(field, { minLength: 1, maxLength: 3 }).map((parts) => ["data", ...parts].join(".")),
);
const predicate = fc.dictionary(path, fc.oneof(scalar, comparison), { maxKeys: 2 }) as fc.Arbitrary<Predicate>;
const numRuns = process.env.TOOLWORLD_FULL === "1" ? 20_000 : 600;

test("SQLite finds the rows that matchesPredicate matches", () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(predicate, { minLength: 1, maxLength: 6 }),
      (rows, predicates) => {
        const things = rows.map((columns, id) => ({ id, ...columns })) as JsonObject[];
        using world = openWorld(domain, { state: { things } });
        for (const where of predicates) {
          const expected = things.filter((thing) => matchesPredicate(where, thing)).map(({ id }) => id);
          const { result } = world.call({ name: "search", arguments: { where: where as JsonObject } });
          expect(result).toEqual({ ok: true, value: [expected, expected.length] });
        }
      },
    ),
    { numRuns },
  );
});

describe("searching", () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `v${index}`);
  const find = (things: readonly JsonObject[], where: Predicate) => {
    using world = openWorld(domain, { state: { things } });
    return world.call({ name: "search", arguments: { where: where as JsonObject } }).result;
  };
  const empty = { text: null, size: null, count: null, flag: null, level: null, data: null };

  test("takes long lists", () => {
    const things = [{ ...empty, id: 1, text: "v19999", data: { a: "v3" } }];
    expect(find(things, { text: { in: values } })).toEqual({ ok: true, value: [[1], 1] });
    expect(find(things, { "data.a": { in: [...values, null] } })).toEqual({ ok: true, value: [[1], 1] });
  });

  test("orders texts by code point, as the bytes of UTF-8 lie", () => {
    const things = ["\uffff", "𝄞"].map((text, id) => ({ ...empty, id, text }));
    expect(find(things, { text: { greaterThan: "\uffff" } })).toEqual({ ok: true, value: [[1], 1] });
  });

  test("never takes what it is given for SQL", () => {
    const things = [{ ...empty, id: 1, text: "x' or '1'='1" }];
    expect(find(things, { text: "' or '1'='1" })).toEqual({ ok: true, value: [[], 0] });
    expect(find(things, { "data.\"') or 1 --": 1 })).toEqual({ ok: true, value: [[], 0] });
    expect(find(things, { 'text" or 1 --': 1 })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("no column") },
    });
  });
});
