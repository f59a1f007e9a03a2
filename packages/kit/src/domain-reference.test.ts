import type { Domain } from "@toolworld/contracts";
import { toolDescriptionSchema } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineDomain } from "./define-domain.ts";
import { defineAssertion, defineTool } from "./define-tool.ts";
import { describeTool, toJsonSchema } from "./describe-tool.ts";
import { referToDomain } from "./domain-reference.ts";
import { table } from "./table.ts";

const tables = { users: table(z.object({ user_id: z.string(), name: z.string() }), { key: "user_id" }) };
const getUser = defineTool<typeof tables>()({
  name: "get_user",
  kind: "read",
  description: "Look up a user.",
  parameters: z.object({
    user_id: z.string().meta({ references: "users.user_id", description: "The user." }),
    brief: z.boolean().default(false),
  }),
  execute: ({ state }, { user_id }) => state.users.get(user_id) ?? null,
});
const isThere = defineAssertion<typeof tables>()({
  description: "There is such a user.",
  parameters: z.object({ user_id: z.string() }),
  holds: ({ state }, { user_id }) => state.users.get(user_id) !== undefined,
});
const define = (change: object = {}): Domain => {
  const seed = () => ({ users: [] });
  const base = {
    name: "shop",
    version: "1.0.0",
    policy: "Be kind.",
    tables,
    tools: [getUser],
    assertions: { is_there: isThere },
    seed,
  };
  return defineDomain({ ...base, ...change }) as unknown as Domain;
};

describe("referToDomain", () => {
  const reference = referToDomain(define());

  test("is the same for the same domain, made anew", () => {
    expect(reference).toMatchObject({
      name: "shop",
      version: "1.0.0",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(referToDomain(define())).toEqual(reference);
    expect(referToDomain(define({ seed: () => ({ users: [{ user_id: "a", name: "A" }] }) }))).toEqual(reference);
  });

  test.each<[string, object]>([
    ["version", { version: "1.0.1" }],
    ["policy", { policy: "Be strict." }],
    ["moment", { now: "2026-01-01T00:00:00.000Z" }],
    ["tools' texts", { tools: [{ ...getUser, description: "Find a user." }] }],
    ["tools' kinds", { tools: [{ ...getUser, kind: "write" }] }],
    ["parameters", { tools: [{ ...getUser, parameters: z.object({ user_id: z.string() }) }] }],
    ["whose tool it is", { tools: [], userTools: [getUser] }],
    [
      "columns",
      {
        tables: { users: table(z.object({ user_id: z.string(), name: z.string(), age: z.int() }), { key: "user_id" }) },
      },
    ],
    ["logs", { tables: { users: { ...tables.users, log: true } } }],
    ["assertions", { assertions: {} }],
    ["coupling", { couple: () => undefined }],
  ])("is another for another %s", (_, change) => {
    expect(referToDomain(define(change)).digest).not.toBe(reference.digest);
  });
});

test("a tool's description is data: its arguments as JSON Schema, with what they refer to", () => {
  const description = describeTool(getUser as never, "agent");
  expect(toolDescriptionSchema.parse(JSON.parse(JSON.stringify(description)))).toEqual(description);
  expect(description).toEqual({
    name: "get_user",
    description: "Look up a user.",
    kind: "read",
    requestor: "agent",
    parameters: {
      type: "object",
      properties: {
        user_id: { type: "string", references: "users.user_id", description: "The user." },
        brief: { type: "boolean", default: false },
      },
      required: ["user_id"],
      additionalProperties: false,
    },
  });
});

test("a schema that JSON Schema cannot tell becomes one that takes anything", () => {
  expect(toJsonSchema(z.object({ at: z.date() }))).toMatchObject({ properties: { at: {} } });
});

test("a table has everything said, and shares nothing with what it was made from", () => {
  const key = ["a", "b"] as const;
  const schema = z.object({ a: z.string(), b: z.int(), c: z.string() });
  expect(table(schema, { key })).toEqual({
    schema,
    key: ["a", "b"],
    references: {},
    indexes: [],
    side: "agent",
    log: false,
  });
  expect(table(schema, { key: "a", references: { c: "t" }, indexes: ["c"], side: "user", log: true })).toMatchObject({
    key: ["a"],
    references: { c: "t" },
    indexes: ["c"],
    side: "user",
    log: true,
  });
});
