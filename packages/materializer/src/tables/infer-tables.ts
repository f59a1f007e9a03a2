import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import { plural } from "../reading/nouns.ts";
import type { ToolReading } from "../reading/tool-reading.ts";
import { findRow, isEnvelopeField } from "../rows/find-row.ts";
import { growOutputTree } from "../rows/output-tree.ts";
import { readRowFields, toColumnName } from "../rows/row-fields.ts";
import { isSystemColumn } from "../seed/choose-maker.ts";
import { readInputs } from "./body-fields.ts";
import { chooseKey } from "./choose-key.ts";
import { distinguishTables } from "./distinguish-tables.ts";
import { isReservedTable } from "./reserved-names.ts";
import type { ColumnDraft, ColumnSource, ReadTool, TableDraft } from "./table-draft.ts";

/** Columns that two APIs' entities of one name must share to be taken for one. */
const SHARED_COLUMNS = 0.3;

/** Infers the tables of a community: one for each noun of each API, merged where two APIs clearly speak of the same. */
export function inferTables(readings: readonly ToolReading[]): TableDraft[] {
  const drafts = new Map<string, TableDraft>();
  for (const reading of readings) {
    const name = `${reading.tool.provider}/${reading.tool.api} ${reading.noun.join(" ")}`;
    let draft = drafts.get(name);
    if (!draft) {
      draft = openTable(reading);
      drafts.set(name, draft);
    }
    draft.tools.push(readRow(reading));
  }
  const tables = mergeOverApis([...drafts.values()]);
  for (const table of tables) {
    for (const tool of table.tools) addColumns(table, tool);
    chooseKey(table);
  }
  return tables;
}

function openTable({ noun, tool }: ToolReading): TableDraft {
  return {
    name: tableName(noun),
    noun,
    api: `${tool.provider}/${tool.api}`,
    tools: [],
    columns: new Map(),
    key: "",
    keyFrom: "minted",
    isSingle: false,
    keyNames: new Set(),
  };
}

/** `payment method` is kept in `payment_methods`. */
function tableName(noun: readonly string[]): string {
  const last = noun.at(-1) as string;
  const name = toColumnName([...noun.slice(0, -1), plural(last)].join(" "));
  return isReservedTable(name) ? `all_${name}` : name;
}

function readRow(reading: ToolReading): ReadTool {
  const outputs = reading.counts ? [] : (reading.tool.outputs ?? []);
  const place = findRow(growOutputTree(outputs), reading.kind, reading.part ?? reading.noun);
  return place ? { reading, place, shown: readRowFields(place) } : { reading, shown: [] };
}

function mergeOverApis(drafts: readonly TableDraft[]): TableDraft[] {
  const byName = new Map<string, TableDraft[]>();
  for (const draft of drafts) {
    const known = byName.get(draft.name) ?? [];
    const same = known.find((other) => other.api === draft.api || shareColumns(other, draft));
    if (same) same.tools.push(...draft.tools);
    else known.push(draft);
    byName.set(draft.name, known);
  }
  const tables = [...byName.values()].flat();
  distinguishTables(tables);
  return tables;
}

function shareColumns(one: TableDraft, other: TableDraft): boolean {
  const columns = new Set(one.tools.flatMap(({ shown }) => shown.map(({ column }) => column)));
  const others = new Set(other.tools.flatMap(({ shown }) => shown.map(({ column }) => column)));
  const shared = [...others].filter((column) => columns.has(column)).length;
  return shared >= 2 && shared >= SHARED_COLUMNS * Math.min(columns.size, others.size);
}

function addColumns(table: TableDraft, { reading, shown }: ReadTool): void {
  const prefix = reading.part === undefined ? "" : `${toColumnName(reading.part.join(" "))}_`;
  for (const { column, type, field } of shown) {
    if (isTransportColumn(column)) continue;
    touchColumn(table, `${prefix}${column}`, type, "output", field);
  }
  if (["create", "update", "upsert"].includes(reading.kind)) {
    const hasBody = reading.tool.inputs.some((input) => input.in === "body");
    for (const { column, type, input } of readInputs(reading.tool, reading.noun)) {
      if (input.in !== "body" && input.in !== "argument" && (hasBody || input.in !== "query")) continue;
      if (isEnvelopeField(column) || (isSystemColumn(column) && input.required !== true)) continue;
      if (column === reading.key || input.path === reading.key) continue;
      touchColumn(table, `${prefix}${column}`, type, "body", input);
    }
  }
}

/** Adds a column, or what one more tool says of it. The first that is sure of its type and its choices is believed. */
export function touchColumn(
  table: TableDraft,
  name: string,
  type: ColumnType,
  source: ColumnSource,
  field?: ColumnDraft["fields"][number],
): ColumnDraft {
  let column = table.columns.get(name);
  if (!column) {
    column = { name, type, sources: new Set(), votes: 0, required: false, fields: [] };
    table.columns.set(name, column);
  }
  column.sources.add(source);
  column.votes++;
  if (column.type !== type && column.fields.length === 0) column.type = type;
  if (field) {
    column.fields.push(field);
    column.required ||= field.required === true;
    if (column.description === undefined && field.description) column.description = field.description;
    if (column.format === undefined && field.format) column.format = field.format;
    if (column.choices === undefined && column.type === "string") {
      const choices = readChoices(field.enum);
      if (choices) column.choices = choices;
    }
  }
  return column;
}

/** How many choices an enum may have before it is a list of names. */
const MAX_CHOICES = 24;

function readChoices(values: readonly unknown[] | undefined): readonly string[] | undefined {
  const texts = (values ?? []).filter(
    (value): value is string =>
      typeof value === "string" && value !== "" && !/unspecified|^unknown(_|$)|^undefined$/i.test(value),
  );
  return texts.length >= 2 && texts.length <= MAX_CHOICES ? [...new Set(texts)] : undefined;
}

/** Columns that speak of the transport, whatever the table. */
function isTransportColumn(column: string): boolean {
  return /^(success|ok|status_code|error(_\w+)?|errors|request_id|trace_id|next(_\w+)?|prev(ious)?(_\w+)?|has_(more|next|previous)|is_truncated|total(_(count|items|results|pages|records|size))?|page(_\w+)?|per_page|limit|offset|cursor|self|odata_\w+|took|throttle_seconds|links?_\w+|href|_links|response_metadata_\w+|done|api_version|unreachable)$/.test(
    column,
  );
}
