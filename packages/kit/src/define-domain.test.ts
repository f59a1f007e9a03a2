import { type Domain, ToolworldError } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DEFAULT_NOW, type DomainDefinition, defineDomain } from "./define-domain.ts";
import { defineTool } from "./define-tool.ts";
import { table } from "./table.ts";

const users = table(z.object({ user_id: z.string(), name: z.string() }), { key: "user_id" });
const tool = defineTool<{ users: typeof users }>()({
  name: "get_user",
  kind: "read",
  description: "Look up a user.",
  parameters: z.object({ user_id: z.string() }),
  execute: ({ state }, { user_id }) => state.users.get(user_id) ?? null,
});
const definition = {
  name: "shop",
  version: "1.0.0",
  policy: "Be kind.",
  tables: { users },
  tools: [tool],
  seed: () => ({ users: [] }),
} satisfies DomainDefinition<{ users: typeof users }>;

function problemsOf(change: object): readonly string[] {
  try {
    defineDomain({ ...definition, ...change } as unknown as DomainDefinition<Domain["tables"]>);
  } catch (error) {
    if (ToolworldError.isInstance(error)) return error.details.problems as string[];
    throw error;
  }
  return [];
}

const withTable = (name: string, schema: z.ZodObject, options: object) => ({
  tables: { users, [name]: table(schema, options as never) },
});
const id = z.object({ id: z.string() });

describe("defineDomain", () => {
  test("fills in what has an obvious default, and keeps the rest", () => {
    expect(defineDomain(definition)).toEqual({
      ...definition,
      contract: "domain/1",
      userTools: [],
      setupTools: [],
      assertions: {},
      now: DEFAULT_NOW,
    });
    expect(defineDomain({ ...definition, now: "2030-05-05T00:00:00.000Z" }).now).toBe("2030-05-05T00:00:00.000Z");
  });

  test.each<[string, object, RegExp]>([
    ["another contract", { contract: "domain/2" }, /written for contract "domain\/2"; this version reads "domain\/1"/],
    ["a name", { name: "My Shop" }, /name is not lower-case words/],
    ["a version", { version: "one" }, /version "one" is not a semantic version/],
    ["a moment", { now: "yesterday" }, /now "yesterday" is not an ISO 8601 moment/],
    ["a table's name", withTable("my table", id, { key: "id" }), /table "my table" is not named in letters/],
    ["a table's reserved name", withTable("sqlite_stat", id, { key: "id" }), /SQLite keeps for itself/],
    [
      "two tables for SQLite one",
      withTable("Users", id, { key: "id" }),
      /tables "users" and "Users" differ only by case/,
    ],
    [
      "a column's name",
      withTable("t", z.object({ id: z.string(), "a-b": z.string() }), { key: "id" }),
      /column "t.a-b" is not named/,
    ],
    [
      "two columns for SQLite one",
      withTable("t", z.object({ id: z.string(), ID: z.string() }), { key: "id" }),
      /columns "t.id" and "t.ID"/,
    ],
    [
      "a column that may be missing",
      withTable("t", z.object({ id: z.string(), a: z.string().optional() }), { key: "id" }),
      /"t.a" is optional; make it .nullable\(\)/,
    ],
    ["no key", withTable("t", id, { key: [] }), /table "t" has no key/],
    ["a key that is not there", withTable("t", id, { key: "no" }), /table "t" has no key column "no"/],
    ["a key like an object's own", withTable("t", id, { key: "toString" }), /has no key column "toString"/],
    [
      "a key of truth",
      withTable("t", z.object({ id: z.boolean() }), { key: "id" }),
      /key column "t.id" is neither a text nor a number/,
    ],
    [
      "a key that may be null",
      withTable("t", z.object({ id: z.string().nullable() }), { key: "id" }),
      /key column "t.id" is neither/,
    ],
    [
      "a key of JSON",
      withTable("t", z.object({ id: z.union([z.string(), z.number()]) }), { key: "id" }),
      /key column "t.id" is neither/,
    ],
    ["an index", withTable("t", id, { key: "id", indexes: ["address.zip"] }), /no column for index "address.zip"/],
    [
      "a reference from nowhere",
      withTable("t", id, { key: "id", references: { no: "users" } }),
      /no column "no" to reference with/,
    ],
    [
      "a reference to nowhere",
      withTable("t", id, { key: "id", references: { id: "people" } }),
      /references "people", which is no table/,
    ],
    [
      "a reference to an object's own",
      withTable("t", id, { key: "id", references: { id: "constructor" } }),
      /"constructor", which is no table/,
    ],
    [
      "a reference by JSON",
      withTable("t", z.object({ id: z.string(), users: z.array(z.string()) }), {
        key: "id",
        references: { users: "users" },
      }),
      /reference "t.users" is neither/,
    ],
    [
      "a reference to a key of two",
      {
        tables: {
          users,
          pairs: table(z.object({ a: z.string(), b: z.string() }), { key: ["a", "b"] }),
          t: table(id, { key: "id", references: { id: "pairs" } as never }),
        },
      },
      /"t.id" references "pairs", whose key is not one column/,
    ],
    ["a tool's name", { tools: [{ ...tool, name: "get user" }] }, /tool "get user" is not named/],
    ["a tool twice", { tools: [tool, tool] }, /tool "get_user" is there twice/],
    [
      "parameters",
      { userTools: [{ ...tool, parameters: z.string() }] },
      /parameters of user tool "get_user" are no z.object/,
    ],
    ["a setup tool", { setupTools: [{ ...tool, name: "" }] }, /setup tool "" is not named/],
  ])("finds what is wrong with %s", (_, change, problem) => {
    expect(problemsOf(change)).toEqual([expect.stringMatching(problem)]);
  });

  test("lists everything wrong at once", () => {
    const problems = problemsOf({ name: "", version: "", now: "", tools: [tool, tool] });
    expect(problems).toHaveLength(4);
    expect(() => defineDomain({ ...definition, name: "" })).toThrow(/^\[kit\] domain "" cannot be used: its name/);
  });

  test.each<[string, z.ZodType]>([
    ["text", z.string()],
    ["an e-mail address", z.email()],
    ["a day", z.iso.date()],
    ["a whole number", z.int()],
    ["a choice", z.enum(["a", "b"])],
    ["text with a default", z.string().default("x")],
  ])("takes %s as a key", (_, schema) => {
    expect(problemsOf(withTable("t", z.object({ id: schema }), { key: "id" }))).toEqual([]);
  });
});
