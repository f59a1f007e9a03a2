import {
  type ColumnSemantics,
  jsonValueSchema,
  type ParameterSemantics,
  type ToolSemantics,
} from "@toolworld/contracts";
import { z } from "zod";
import type { ValueMaker } from "../seed/value-maker.ts";
import { type WordKind, wordTemplates } from "../seed/word-makers.ts";
import type { DomainBlueprint } from "./domain-blueprint.ts";
import { guardSchema } from "./guard-schema.ts";
import type { Shape } from "./operation.ts";

const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be letters, digits and underscores");
const type = z.enum(["string", "integer", "number", "boolean", "strings"]);
const words = z.enum(Object.keys(wordTemplates) as [WordKind, ...WordKind[]]);

const maker: z.ZodType<ValueMaker> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("id"), prefix: z.string(), whole: z.boolean() }),
  z.strictObject({ type: z.literal("reference") }),
  z.strictObject({ type: z.literal("choice"), of: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal("integer"), minimum: z.int(), maximum: z.int() }),
  z.strictObject({
    type: z.literal("number"),
    minimum: z.number(),
    maximum: z.number(),
    decimals: z.int().min(0).max(12),
  }),
  z.strictObject({ type: z.literal("yes-no") }),
  z.strictObject({ type: z.literal("date"), from: z.int(), to: z.int() }),
  z.strictObject({ type: z.literal("moment"), from: z.int(), to: z.int() }),
  z.strictObject({ type: z.literal("words"), of: words, unique: z.boolean() }),
  z.strictObject({ type: z.literal("list"), of: words }),
]);

const columnSemantics: z.ZodType<ColumnSemantics> = z.strictObject({
  phrase: z.string(),
  speech: z.enum([
    "name",
    "text",
    "choice",
    "yes-no",
    "number",
    "money",
    "date",
    "moment",
    "email",
    "phone",
    "url",
    "identifier",
    "opaque",
  ]),
  system: z.boolean().exactOptional(),
});

const column = z.strictObject({
  name: identifier,
  type,
  nullable: z.boolean(),
  choices: z.array(z.string()).min(1).exactOptional(),
  references: z.string().exactOptional(),
  description: z.string().exactOptional(),
  maker,
  semantics: columnSemantics,
});

const parameterSemantics: z.ZodType<ParameterSemantics> = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("key") }),
  z.strictObject({
    role: z.literal("filter"),
    column: z.string(),
    comparison: z.enum(["at-least", "at-most", "one-of"]).exactOptional(),
  }),
  z.strictObject({ role: z.literal("text"), columns: z.array(z.string()) }),
  z.strictObject({ role: z.literal("value"), column: z.string() }),
  z.strictObject({ role: z.literal("limit") }),
]);

const toolSemantics: z.ZodType<ToolSemantics> = z.strictObject({
  action: z.enum(["get", "list", "search", "create", "update", "upsert", "delete", "act"]),
  table: z.string(),
  verb: z.string().exactOptional(),
  parameters: z.record(z.string(), parameterSemantics),
  sets: z.record(z.string(), jsonValueSchema).exactOptional(),
  shows: z
    .strictObject({ rows: z.string(), many: z.boolean(), columns: z.record(z.string(), z.string()) })
    .exactOptional(),
});

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("column"), column: z.string() }),
    z.strictObject({ type: z.literal("object"), fields: z.array(z.tuple([z.string(), shape])) }),
    z.strictObject({ type: z.literal("rows"), row: shape }),
    z.strictObject({ type: z.literal("constant"), value: jsonValueSchema }),
    z.strictObject({ type: z.literal("count") }),
  ]),
);

const where = z.array(
  z.strictObject({
    column: z.string(),
    parameter: z.string(),
    comparison: z.enum(["equals", "at-least", "at-most", "one-of"]),
  }),
);

const values = z.array(
  z.strictObject({
    column: z.string(),
    from: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("parameter"), parameter: z.string() }),
      z.strictObject({ type: z.literal("constant"), value: jsonValueSchema }),
      z.strictObject({ type: z.literal("now"), format: z.enum(["moment", "date"]) }),
      z.strictObject({ type: z.literal("mint"), prefix: z.string() }),
    ]),
  }),
);

const onOneRow = { table: z.string(), key: z.string().exactOptional(), where, result: shape };

const guards = z.array(guardSchema).min(1).exactOptional();

const operation = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("get"), ...onOneRow }),
  z.strictObject({
    type: z.literal("select"),
    table: z.string(),
    where,
    text: z.strictObject({ parameter: z.string(), columns: z.array(z.string()).min(1) }).exactOptional(),
    limit: z.strictObject({ parameter: z.string().exactOptional(), maximum: z.int().min(1) }),
    result: shape,
  }),
  z.strictObject({
    type: z.literal("insert"),
    table: z.string(),
    key: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("parameter"), parameter: z.string() }),
      z.strictObject({ type: z.literal("mint"), prefix: z.string() }),
    ]),
    values,
    replaces: z.boolean(),
    guards,
    result: shape,
  }),
  z.strictObject({
    type: z.literal("update"),
    ...onOneRow,
    values,
    guards,
    once: z.strictObject({ column: z.string(), value: jsonValueSchema }).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("delete"),
    ...onOneRow,
    guards,
    referredBy: z.array(z.strictObject({ table: z.string(), column: z.string() })),
  }),
]);

/** A domain's blueprint, as a zod schema: every name in it that becomes a name in TypeScript is one. */
export const domainBlueprintSchema: z.ZodType<DomainBlueprint> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower-case words joined by dashes"),
  version: z.string(),
  description: z.string(),
  apis: z.array(z.string()),
  policy: z.string(),
  now: z.string(),
  tables: z.array(
    z.strictObject({
      name: identifier,
      singular: z.string().regex(/^[a-z0-9 ]+$/, "must be lower-case words"),
      plural: z.string().regex(/^[a-z0-9 ]+$/, "must be lower-case words"),
      key: identifier,
      label: identifier.exactOptional(),
      rows: z.int().min(1),
      columns: z.array(column).min(1),
    }),
  ),
  tools: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, "must be lower-case words joined by underscores"),
      kind: z.enum(["read", "write"]),
      description: z.string(),
      parameters: z.array(
        z.strictObject({
          name: identifier,
          type,
          required: z.boolean(),
          description: z.string(),
          choices: z.array(z.string()).min(1).exactOptional(),
          references: z.string().exactOptional(),
          minimum: z.number().exactOptional(),
          maximum: z.number().exactOptional(),
        }),
      ),
      operation,
      semantics: toolSemantics,
      origin: z.string(),
      leftOut: z.array(z.string()),
    }),
  ),
});
