import { describe, expect, test } from "vitest";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { EXAMPLES } from "./examples.test.fixture.ts";
import { type SchemaName, schemas, toContractJsonSchema } from "./schemas.ts";

const names = Object.keys(schemas) as SchemaName[];

describe.each(names)("%s", (name) => {
  const schema: z.ZodType = schemas[name];

  test("takes its examples through JSON text and back", () => {
    expect(EXAMPLES[name].length).toBeGreaterThan(0);
    for (const example of EXAMPLES[name]) {
      const read = schema.parse(JSON.parse(JSON.stringify(example)));
      expect(read).toEqual(example);
      expect(canonicalJson(read)).toBe(canonicalJson(example));
    }
  });

  test("refuses what is none", () => {
    for (const wrong of [null, 5, "x", [{ type: 7 }], { type: ["nothing known"] }, undefined]) {
      expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  test("refuses an unknown key in any of its examples", () => {
    for (const example of EXAMPLES[name]) {
      if (name === "predicate") continue;
      const wrong = Array.isArray(example)
        ? [{ ...example[0], unheardOf: 1 }]
        : { ...(example as object), unheardOf: 1 };
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });

  test("has a JSON Schema, which takes its examples and refuses an unknown key", () => {
    const jsonSchema = toContractJsonSchema(name);
    expect(jsonSchema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(jsonSchema))).toEqual(jsonSchema);
    const again = z.fromJSONSchema(jsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const example of EXAMPLES[name]) {
      expect(again.safeParse(example).error).toBeUndefined();
      if (name === "predicate" || Array.isArray(example)) continue;
      expect(again.safeParse({ ...(example as object), unheardOf: 1 }).success).toBe(false);
    }
  });
});

describe("rules that no JSON Schema tells", () => {
  const [episode] = EXAMPLES.episode;
  const [gold] = EXAMPLES.gold;
  const call = { type: "tool-call", turn: 0, id: "c9", requestor: "agent", name: "x", arguments: {} } as const;
  const result = { type: "tool-result", turn: 0, id: "c9", result: { ok: true, value: 1 } } as const;

  test.each([
    ["a call without a result", [call], /call without a result/],
    ["a result without a call", [result], /without an open call/],
    ["two results of one call", [call, result, result], /without an open call/],
    ["an id used twice", [call, result, call, result], /used before/],
  ])("an episode has no %s", (_, steps, message) => {
    const { error } = schemas.episode.safeParse({ ...episode, steps });
    expect(error?.issues[0]?.message).toMatch(message);
    expect(error?.issues[0]?.path[0]).toBe("steps");
  });

  test("gold runs: an error must be expected, and what is expected must be an error", () => {
    const [first] = gold?.calls ?? [];
    const error = { ok: false, error: { type: "refused", message: "no" } };
    expect(schemas.gold.safeParse({ ...gold, calls: [{ ...first, result: error }] }).error?.issues[0]?.message).toMatch(
      /gold must run/,
    );
    expect(schemas.gold.safeParse({ ...gold, calls: [{ ...first, result: error, expects: "error" }] }).success).toBe(
      true,
    );
    expect(schemas.gold.safeParse({ ...gold, calls: [{ ...first, expects: "error" }] }).success).toBe(false);
    expect(schemas.gold.safeParse({ ...gold, calls: [{ ...first, after: [0] }] }).error?.issues[0]?.message).toMatch(
      /earlier calls only/,
    );
  });

  test.each([{ unavailable: 0.7, "stale-read": 0.7 }, { unavailable: -1 }, { fire: 0.1 }])(
    "an episode's faults are rates: not %j",
    (faults) => {
      expect(schemas.episode.safeParse({ ...episode, faults }).success).toBe(false);
    },
  );
});
