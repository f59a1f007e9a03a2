import type { Domain, TableSemantics, Tables, Tool } from "@toolworld/contracts";
import { defineDomain, table as defineTable } from "@toolworld/kit";
import { z } from "zod";
import type {
  ColumnBlueprint,
  DomainBlueprint,
  ParameterBlueprint,
  TableBlueprint,
  ToolBlueprint,
} from "../blueprint/domain-blueprint.ts";
import { makeSeed } from "../seed/make-seed.ts";
import { executeOperation } from "./execute-operation.ts";

/**
 * The domain that a blueprint describes: its tools run the operations as they stand, nothing is evaluated (law 10).
 *
 * @throws ToolworldError of type `invalid-domain` when the blueprint breaks a domain's rules.
 */
export function openBlueprint(blueprint: DomainBlueprint): Domain {
  const tables = Object.fromEntries(blueprint.tables.map((table) => [table.name, toTable(table)])) as Tables;
  return defineDomain({
    name: blueprint.name,
    version: blueprint.version,
    policy: blueprint.policy,
    now: blueprint.now,
    tables,
    tools: blueprint.tools.map((tool) => toTool(tool, blueprint)),
    seed: (context) => makeSeed(blueprint.tables, context) as never,
  }) as Domain;
}

function toTable(table: TableBlueprint): Tables[string] {
  const shape = Object.fromEntries(table.columns.map((column) => [column.name, columnSchema(column)]));
  const references = Object.fromEntries(
    table.columns.flatMap(({ name, references: to }) => (to === undefined ? [] : [[name, to]])),
  );
  return defineTable(z.object(shape), {
    key: table.key,
    references,
    semantics: tableSemantics(table),
  } as never) as Tables[string];
}

/** What a table's rows are to a person. */
export function tableSemantics(table: TableBlueprint): TableSemantics {
  return {
    singular: table.singular,
    plural: table.plural,
    ...(table.label === undefined ? {} : { label: table.label }),
    columns: Object.fromEntries(table.columns.map(({ name, semantics }) => [name, semantics])),
  };
}

function columnSchema(column: ColumnBlueprint): z.ZodType {
  const schema = column.choices ? z.enum(column.choices as [string, ...string[]]) : plainSchema(column.type);
  return column.nullable ? schema.nullable().default(null) : schema;
}

function plainSchema(type: ColumnBlueprint["type"]): z.ZodType {
  switch (type) {
    case "string":
      return z.string();
    case "integer":
      return z.int();
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "strings":
      return z.array(z.string());
  }
}

function toTool(tool: ToolBlueprint, blueprint: DomainBlueprint): Tool {
  const tables = new Map(blueprint.tables.map((table) => [table.name, table]));
  return {
    name: tool.name,
    kind: tool.kind,
    description: tool.description,
    parameters: z.object(
      Object.fromEntries(tool.parameters.map((parameter) => [parameter.name, parameterSchema(parameter)])),
    ),
    execute: (context, input) => executeOperation(tool.operation, tables, context, input as never),
    semantics: tool.semantics,
  };
}

function parameterSchema({
  type,
  choices,
  minimum,
  maximum,
  required,
  description,
  references,
}: ParameterBlueprint): z.ZodType {
  let schema: z.ZodType;
  if (choices) schema = z.enum(choices as [string, ...string[]]);
  else if (type === "integer" || type === "number") {
    let number = type === "integer" ? z.int() : z.number();
    if (minimum !== undefined) number = number.min(minimum);
    if (maximum !== undefined) number = number.max(maximum);
    schema = number;
  } else schema = plainSchema(type);
  schema = schema.meta({ description, ...(references === undefined ? {} : { references }) });
  return required ? schema : schema.optional();
}
