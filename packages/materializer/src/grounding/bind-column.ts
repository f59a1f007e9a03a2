import type { ParameterSemantics } from "@toolworld/contracts";
import type { InputField } from "@toolworld/pool";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import { singular } from "../reading/nouns.ts";
import type { ToolReading } from "../reading/tool-reading.ts";
import { fieldType, toColumnName } from "../rows/row-fields.ts";
import { isSystemColumn } from "../seed/choose-maker.ts";
import { touchColumn } from "../tables/infer-tables.ts";
import { findTarget } from "../tables/link-tables.ts";
import type { ColumnDraft, TableDraft } from "../tables/table-draft.ts";
import { isControl, isLimit, isScope, isText, readRange } from "./control-parameters.ts";

/** How many text columns a search looks through. */
const MAX_TEXT_COLUMNS = 6;

/** What an input of a write sets; adds the column where the table has none. Undefined where the input is left out. */
export function bindWritten(
  reading: ToolReading,
  table: TableDraft,
  tables: readonly TableDraft[],
  column: string,
  prefix: string,
  input: InputField,
): ParameterSemantics | undefined {
  if (column === table.key || table.keyNames.has(column)) {
    return isInsert(reading) && input.required === true ? { role: "key" } : undefined;
  }
  if (
    input.required !== true &&
    (isSystemColumn(column) || (input.in === "query" && (isControl(column) || isScope(column))))
  )
    return undefined;
  const known = findColumn(table, `${prefix}${column}`);
  if (input.in === "query" && input.required !== true && !known?.sources.has("output") && !known?.sources.has("body"))
    return undefined;
  if (known) return { role: "value", column: known.name };
  if (reading.kind === "act" && input.required !== true) return undefined;
  if (isControl(column) && input.required !== true) return undefined;
  const added = touchColumn(table, `${prefix}${column}`, typeOf(input), "body", input);
  const target = /_(id|uuid|sid|arn)$/.test(column)
    ? findTarget(tables, column.replace(/_(id|uuid|sid|arn)$/, ""), table)
    : undefined;
  if (target && target !== table) added.references = target.name;
  return { role: "value", column: added.name };
}

/** What an input of a read asks for; undefined where no column of the table has to do with it. */
export function bindRead(
  table: TableDraft,
  tables: readonly TableDraft[],
  column: string,
  type: ColumnType,
): ParameterSemantics | undefined {
  if (isText(column) && type === "string" && !table.columns.has(column)) {
    const columns = textColumns(table);
    return columns.length > 0 ? { role: "text", columns } : undefined;
  }
  if (isLimit(column) && (type === "integer" || type === "number") && !table.columns.has(column))
    return { role: "limit" };
  const known = findColumn(table, column);
  if (known && known.type !== "strings") {
    if (isControl(column) && !known.sources.has("output")) return undefined;
    if (type === "strings")
      return known.type === "string" ? { role: "filter", column: known.name, comparison: "one-of" } : undefined;
    return fits(known, type) ? { role: "filter", column: known.name } : undefined;
  }
  const range = readRange(column);
  const bounded =
    range &&
    (findColumn(table, range.of) ??
      findColumn(table, `${range.of}_at`) ??
      findColumn(table, `${range.of}_date`) ??
      findColumn(table, `${range.of}_time`));
  if (range && bounded && bounded.type !== "strings" && bounded.type !== "boolean" && fits(bounded, type)) {
    return { role: "filter", column: bounded.name, comparison: range.comparison };
  }
  if (type === "strings") {
    const one = findColumn(
      table,
      column
        .split("_")
        .slice(0, -1)
        .concat(singular(column.split("_").at(-1) as string))
        .join("_"),
    );
    if (one && one.type === "string") return { role: "filter", column: one.name, comparison: "one-of" };
  }
  const target = findTarget(tables, column.replace(/_(id|uuid|name|key)$/, ""), table);
  const pointing = target && [...table.columns.values()].find(({ references }) => references === target.name);
  return pointing && fits(pointing, type) ? { role: "filter", column: pointing.name } : undefined;
}

/** A table's column by a name that a parameter has for it: with or without the entity's own name before it. */
export function findColumn(table: TableDraft, column: string): ColumnDraft | undefined {
  const noun = toColumnName(table.noun.join(" "));
  const names = [column, `${noun}_${column}`];
  if (column.startsWith(`${noun}_`)) names.push(column.slice(noun.length + 1));
  for (const name of names) {
    const known = table.columns.get(name);
    if (known) return known;
  }
  const squeezed = column.replaceAll("_", "");
  for (const known of table.columns.values()) if (known.name.replaceAll("_", "") === squeezed) return known;
  return undefined;
}

function textColumns(table: TableDraft): string[] {
  const order =
    /(^|_)(name|title|label|subject|description|summary|email|text|content|body|headline|caption|display_name)$/;
  return [...table.columns.values()]
    .filter(
      ({ name, type, choices, references, sources }) =>
        type === "string" &&
        !choices &&
        references === undefined &&
        name !== table.key &&
        sources.has("output") &&
        order.test(name),
    )
    .map(({ name }) => name)
    .slice(0, MAX_TEXT_COLUMNS);
}

function fits({ type }: ColumnDraft, parameter: ColumnType): boolean {
  const isNumber = (one: ColumnType) => one === "integer" || one === "number";
  return type === parameter || (isNumber(type) && isNumber(parameter)) || type === "string";
}

/** Tests whether a read may add such a column to its table for an argument that no output shows. */
export function isHideable(column: string, type: ColumnType): boolean {
  return (
    (type === "string" || type === "integer" || type === "number") &&
    !/(^|_)(lat|lng|lon|latitude|longitude|sql|expression|json|xml|bbox|geometry|radius|coordinates|script|formula)$/.test(
      column,
    )
  );
}

/** Tests whether a tool may add a row. */
export function isInsert({ kind }: ToolReading): boolean {
  return kind === "create" || kind === "upsert";
}

/** The type of the column that an input would fill. */
export function typeOf(input: InputField): ColumnType {
  return fieldType(input, input.path.endsWith("[]")) ?? "string";
}
