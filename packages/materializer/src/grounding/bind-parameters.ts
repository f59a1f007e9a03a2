import type { ParameterSemantics } from "@toolworld/contracts";
import type { InputField } from "@toolworld/pool";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import type { DropReason, ToolReading } from "../reading/tool-reading.ts";
import { toColumnName } from "../rows/row-fields.ts";
import { isSystemColumn } from "../seed/choose-maker.ts";
import { readInputs } from "../tables/body-fields.ts";
import { keyParameter } from "../tables/choose-key.ts";
import { touchColumn } from "../tables/infer-tables.ts";
import { findTarget, parentColumn } from "../tables/link-tables.ts";
import type { TableDraft } from "../tables/table-draft.ts";
import { bindRead, bindWritten, findColumn, isHideable, isInsert, typeOf } from "./bind-column.ts";
import { isControl, isScope } from "./control-parameters.ts";

/** An input with what it means for the rows. */
export interface BoundParameter {
  readonly input: InputField;
  /** As the agent writes it. */
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly meaning: ParameterSemantics;
}

/** All inputs of a tool: bound, or left out because a world of its own has no use for them. */
export interface Binding {
  readonly parameters: readonly BoundParameter[];
  readonly leftOut: readonly string[];
}

/** How many columns a read may add to its table for required arguments that no output shows. */
const MAX_HIDDEN = 2;

/** How many columns a patch may set. */
const MAX_PATCHED = 8;

/** How many arguments beside the key an action may set. */
const MAX_ACTION_VALUES = 4;

/** Binds every input of a tool to the columns of its table; adds columns to the table where a write needs them. */
export function bindParameters(
  reading: ToolReading,
  table: TableDraft,
  tables: readonly TableDraft[],
): Binding | { readonly reason: DropReason } {
  const key = keyParameter(reading);
  const prefix = reading.part === undefined ? "" : `${toColumnName(reading.part.join(" "))}_`;
  const inputs = new Map(readInputs(reading.tool, reading.noun).map((entry) => [entry.input, entry]));
  const parameters: BoundParameter[] = [];
  const leftOut: string[] = [];
  const bound = new Set<string>();
  let hidden = 0;
  for (const input of reading.tool.inputs) {
    const column = toColumnName(input.path.split(".").at(-1) as string);
    const bind = (meaning: ParameterSemantics, required: boolean, type: ColumnType = typeOf(input)): void => {
      const name = parameterName(input, inputs.get(input)?.column ?? column);
      const subject =
        meaning.role === "filter" || meaning.role === "value"
          ? `${meaning.role} ${meaning.column} ${"comparison" in meaning ? meaning.comparison : ""}`
          : meaning.role;
      if (bound.has(subject) || parameters.some((other) => other.name === name)) leftOut.push(input.path);
      else {
        bound.add(subject);
        parameters.push({ input, name, type, required, meaning });
      }
    };
    if (key !== undefined && input.path === key) {
      bind({ role: "key" }, true);
      continue;
    }
    if (input.in === "header" || input.in === "cookie" || reading.scope.includes(input.path)) {
      leftOut.push(input.path);
      continue;
    }
    const level = reading.parents.findIndex(({ parameter }) => parameter === input.path);
    if (level > 0) {
      leftOut.push(input.path);
      continue;
    }
    if (level === 0 || input.in === "path") {
      const parent = reading.parents[0];
      const target = level === 0 && parent ? findTarget(tables, toColumnName(parent.noun.join(" ")), table) : undefined;
      const owner = target && target !== table ? parentColumn(table, target.name, column) : undefined;
      if (owner)
        bind(isInsert(reading) ? { role: "value", column: owner.name } : { role: "filter", column: owner.name }, true);
      else if (isScope(column) || isScope(toColumnName((parent?.noun ?? []).join(" ")))) leftOut.push(input.path);
      else {
        const extra = touchColumn(
          table,
          column === table.key ? `parent_${column}` : column,
          typeOf(input) === "integer" ? "integer" : "string",
          "hidden",
          input,
        );
        bind(isInsert(reading) ? { role: "value", column: extra.name } : { role: "filter", column: extra.name }, true);
      }
      continue;
    }
    const entry = inputs.get(input);
    if (entry === undefined) {
      leftOut.push(input.path);
      continue;
    }
    if (isWrite(reading)) {
      const meaning = bindWritten(reading, table, tables, entry.column, prefix, input);
      if (meaning === undefined || (reading.kind === "act" && parameters.length > MAX_ACTION_VALUES))
        leftOut.push(input.path);
      else bind(meaning, meaning.role === "value" ? isInsert(reading) && input.required === true : true, entry.type);
      continue;
    }
    if (reading.kind === "get" || reading.kind === "delete") {
      const isNeeded = input.required === true && !isControl(entry.column) && !isScope(entry.column);
      const known = isNeeded ? findColumn(table, entry.column) : undefined;
      if (known && known.name !== table.key && known.type !== "strings")
        bind({ role: "filter", column: known.name }, true);
      else leftOut.push(input.path);
      continue;
    }
    const meaning = bindRead(table, tables, entry.column, entry.type);
    if (meaning) bind(meaning, input.required === true && meaning.role !== "limit");
    else if (input.required !== true || isControl(entry.column) || isScope(entry.column)) leftOut.push(input.path);
    else if (hidden < MAX_HIDDEN && isHideable(entry.column, entry.type)) {
      hidden++;
      touchColumn(table, entry.column, entry.type, "hidden", input);
      bind({ role: "filter", column: entry.column }, true);
    } else return { reason: "required parameter maps to nothing" };
  }
  if (reading.kind === "update" && !parameters.some(({ meaning }) => meaning.role === "value")) {
    parameters.push(...documentedColumns(table, parameters));
  }
  if (key !== undefined && !parameters.some(({ meaning }) => meaning.role === "key")) return { reason: "no key" };
  return { parameters, leftOut };
}

/** What an update may set where its body is a patch, or not documented: the row's own columns. */
function documentedColumns(table: TableDraft, taken: readonly BoundParameter[]): BoundParameter[] {
  const names = new Set(taken.map(({ name }) => name));
  return [...table.columns.values()]
    .filter(
      ({ name, type, sources, references }) =>
        name !== table.key &&
        !names.has(name) &&
        type !== "strings" &&
        references === undefined &&
        sources.has("output") &&
        !isSystemColumn(name),
    )
    .slice(0, MAX_PATCHED)
    .map(({ name, type, description }) => ({
      input: {
        path: name,
        in: "body",
        type: type === "strings" ? "string" : type,
        ...(description === undefined ? {} : { description }),
      },
      name,
      type,
      required: false,
      meaning: { role: "value", column: name },
    }));
}

function isWrite({ kind }: ToolReading): boolean {
  return kind === "create" || kind === "upsert" || kind === "update" || kind === "act";
}

/** The name of an argument: the document's own where it is plain, the words of its path where it lies deeper. */
function parameterName(input: InputField, column: string): string {
  const plain = input.path.replace(/(\[\])+$/, "");
  return /^[A-Za-z_]\w*$/.test(plain) ? plain : column;
}
