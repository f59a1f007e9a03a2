import type { ParameterSemantics, ToolSemantics } from "@toolworld/contracts";
import type {
  ColumnBlueprint,
  ParameterBlueprint,
  TableBlueprint,
  ToolBlueprint,
} from "../blueprint/domain-blueprint.ts";
import type { Assignment, Condition, Operation } from "../blueprint/operation.ts";
import type { BoundParameter } from "../grounding/bind-parameters.ts";
import { buildShape, type ResultShape } from "../grounding/build-shape.ts";
import type { GroundedTool } from "../grounding/ground-tool.ts";
import { describeParameter, describeTool } from "../policy/describe-tool.ts";
import { actionTargets } from "../reading/verbs.ts";
import { idPrefix, shorten } from "./assemble-table.ts";

/** How many rows a list shows at most. */
const MAX_ROWS = 50;

/** Makes the operation of a grounded tool, with its parameters as the agent sees them. */
export function assembleTool(tool: GroundedTool, name: string, tables: readonly TableBlueprint[]): ToolBlueprint {
  const table = tables.find((one) => one.name === tool.table.name) as TableBlueprint;
  const { reading } = tool.read;
  const shape = buildShape(tool, shownColumns(tool, table));
  const isInsert = reading.kind === "create" || reading.kind === "upsert";
  const parameters = tool.parameters.map((parameter) => assembleParameter(parameter, table, tables, isInsert));
  const isRead = reading.kind === "get" || reading.kind === "list" || reading.kind === "search";
  const description = shorten(reading.tool.description) || describeTool({ ...reading, action: reading.kind }, table);
  return {
    name,
    kind: isRead ? "read" : "write",
    description,
    parameters,
    operation: assembleOperation(tool, table, tables, shape),
    semantics: assembleSemantics(tool, table, shape),
    origin: reading.tool.id,
    leftOut: tool.leftOut,
  };
}

function shownColumns({ table: draft }: GroundedTool, table: TableBlueprint) {
  const kept = new Set(table.columns.map(({ name }) => name));
  const shown = (name: string) => draft.columns.get(name)?.sources.has("output") ?? false;
  return {
    kept,
    key: table.key,
    all: table.columns
      .filter(
        ({ name, references }) =>
          shown(name) || references !== undefined || draft.columns.get(name)?.sources.has("body"),
      )
      .map(({ name }) => name),
    forced: table.columns
      .filter(({ name }) => draft.columns.get(name)?.sources.has("state") && !shown(name))
      .map(({ name }) => name),
  };
}

function assembleParameter(
  { name, type, required, input, meaning }: BoundParameter,
  table: TableBlueprint,
  tables: readonly TableBlueprint[],
  isInsert: boolean,
): ParameterBlueprint {
  const column = columnOf(meaning, table);
  const base = {
    name,
    required,
    description: shorten(input.description ?? "") || describeParameter(meaning, table),
  };
  if (!column) {
    return meaning.role === "limit"
      ? { ...base, type: "integer", minimum: 1, maximum: MAX_ROWS }
      : { ...base, type: meaning.role === "text" ? "string" : type };
  }
  const isSet = meaning.role === "filter" && meaning.comparison === "one-of";
  const isOwn =
    (meaning.role === "key" && !isInsert) ||
    (meaning.role === "filter" && required && column.references === undefined && !column.choices);
  const references = isOwn ? `${table.name}.${column.name}` : referenceOf(column, tables);
  const choices =
    meaning.role === "key" || (meaning.role === "filter" && meaning.comparison !== undefined)
      ? undefined
      : column.choices;
  const bounds = column.type === "integer" || column.type === "number" ? readBounds(input.minimum, input.maximum) : {};
  return {
    ...base,
    type: isSet ? "strings" : column.type,
    ...(choices ? { choices } : {}),
    ...(references === undefined || isSet ? {} : { references }),
    ...(references === undefined ? bounds : {}),
  };
}

function readBounds(minimum: number | undefined, maximum: number | undefined): { minimum?: number; maximum?: number } {
  const isUsable = (value: number | undefined): value is number =>
    value !== undefined && Number.isFinite(value) && Math.abs(value) < 1e9;
  return { ...(isUsable(minimum) ? { minimum } : {}), ...(isUsable(maximum) ? { maximum } : {}) };
}

function columnOf(meaning: ParameterSemantics, table: TableBlueprint): ColumnBlueprint | undefined {
  const name =
    meaning.role === "key"
      ? table.key
      : meaning.role === "filter" || meaning.role === "value"
        ? meaning.column
        : undefined;
  return table.columns.find((column) => column.name === name);
}

function referenceOf({ references }: ColumnBlueprint, tables: readonly TableBlueprint[]): string | undefined {
  const target = tables.find(({ name }) => name === references);
  return target && `${target.name}.${target.key}`;
}

function conditions(tool: GroundedTool): Condition[] {
  return tool.parameters.flatMap(({ name, meaning }) =>
    meaning.role === "filter"
      ? [{ column: meaning.column, parameter: name, comparison: meaning.comparison ?? "equals" }]
      : [],
  );
}

function assignments(tool: GroundedTool): Assignment[] {
  return tool.parameters.flatMap(({ name, meaning }): Assignment[] =>
    meaning.role === "value" ? [{ column: meaning.column, from: { type: "parameter", parameter: name } }] : [],
  );
}

function assembleOperation(
  tool: GroundedTool,
  table: TableBlueprint,
  tables: readonly TableBlueprint[],
  { result }: ResultShape,
): Operation {
  const { kind } = tool.read.reading;
  const key = tool.parameters.find(({ meaning }) => meaning.role === "key")?.name;
  const base = { table: table.name, result };
  const one = { ...base, ...(key === undefined ? {} : { key }), where: conditions(tool) };
  switch (kind) {
    case "get":
      return { type: "get", ...one };
    case "list":
    case "search": {
      const text = tool.parameters.find(({ meaning }) => meaning.role === "text");
      const limit = tool.parameters.find(({ meaning }) => meaning.role === "limit");
      return {
        type: "select",
        ...base,
        where: conditions(tool),
        ...(text && text.meaning.role === "text"
          ? { text: { parameter: text.name, columns: text.meaning.columns } }
          : {}),
        limit: { maximum: MAX_ROWS, ...(limit ? { parameter: limit.name } : {}) },
      };
    }
    case "create":
    case "upsert": {
      const given = assignments(tool);
      const replaces = kind === "upsert" && key !== undefined;
      return {
        type: "insert",
        ...base,
        key: key === undefined ? { type: "mint", prefix: idPrefix(tool.table) } : { type: "parameter", parameter: key },
        values: [...initialValues(tool, table, given), ...given],
        replaces,
      };
    }
    case "update":
      return { type: "update", ...one, values: assignments(tool) };
    case "act":
      return {
        type: "update",
        ...one,
        values: [
          { column: tool.sets?.column as string, from: { type: "constant", value: tool.sets?.value ?? null } },
          ...whenDone(tool, table),
          ...assignments(tool),
        ],
        once: { column: tool.sets?.column as string, value: tool.sets?.value ?? null },
      };
    case "delete":
      return {
        type: "delete",
        ...one,
        referredBy: tables.flatMap((other) =>
          other.columns.flatMap(({ name, references }) =>
            references === table.name ? [{ table: other.name, column: name }] : [],
          ),
        ),
      };
  }
}

/** `returned_on` or `cancelled_at`, where the table has one: an action leaves its day or moment there. */
function whenDone(tool: GroundedTool, table: TableBlueprint): Assignment[] {
  const state = String(actionTargets.get(tool.read.reading.verb ?? "")?.[0]?.state ?? "");
  const given = new Set(assignments(tool).map(({ column }) => column));
  return table.columns.flatMap(({ name, maker, type }): Assignment[] => {
    const [, word] = /^(\w+)_(?:at|on|date|time)$/.exec(name) ?? [];
    if (word === undefined || type !== "string" || given.has(name)) return [];
    if (word.replace("ll", "l") !== state.replace("ll", "l")) return [];
    if (maker.type === "moment") return [{ column: name, from: { type: "now", format: "moment" } }];
    return maker.type === "date" ? [{ column: name, from: { type: "now", format: "date" } }] : [];
  });
}

/** What a new row starts with where the call does not say: its first state, and when it came. */
function initialValues(tool: GroundedTool, table: TableBlueprint, given: readonly Assignment[]): Assignment[] {
  const named = new Set(given.map(({ column }) => column));
  return table.columns.flatMap((column): Assignment[] => {
    if (named.has(column.name) || column.name === table.key) return [];
    const isState = tool.table.columns.get(column.name)?.sources.has("state") || /^(status|state)$/.test(column.name);
    if (isState && column.maker.type === "choice")
      return [{ column: column.name, from: { type: "constant", value: column.maker.of[0] as string } }];
    if (isState && column.type === "boolean")
      return [{ column: column.name, from: { type: "constant", value: false } }];
    if (
      /^(created|created_at|created_on|creation_date|create_time|created_date|date_created|creation_time|created_time)$/.test(
        column.name,
      )
    ) {
      if (column.maker.type === "moment") return [{ column: column.name, from: { type: "now", format: "moment" } }];
      if (column.maker.type === "date") return [{ column: column.name, from: { type: "now", format: "date" } }];
    }
    return [];
  });
}

function assembleSemantics(tool: GroundedTool, table: TableBlueprint, { shows }: ResultShape): ToolSemantics {
  const { reading } = tool.read;
  return {
    action: reading.kind,
    table: table.name,
    ...(reading.verb === undefined ? {} : { verb: reading.verb }),
    parameters: Object.fromEntries(tool.parameters.map(({ name, meaning }) => [name, meaning])),
    ...(tool.sets ? { sets: { [tool.sets.column]: tool.sets.value } } : {}),
    ...(shows ? { shows } : {}),
  };
}
