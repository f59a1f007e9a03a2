import type { JsonValue } from "@toolworld/contracts";
import type { TaskColumn, TaskParameter, TaskTable, TaskTool } from "../domain/task-domain.ts";
import { mentionText } from "../words/mention-text.ts";
import { isSpeakableColumn } from "../words/speakable.ts";
import { sayValue } from "../words/value-words.ts";
import type { SourcedValue } from "./argument-source.ts";
import type { Mention } from "./goal.ts";
import { nameByKey, nameRow } from "./name-row.ts";
import { type PlanSession, rowId, type Sighting } from "./plan-session.ts";
import type { Row } from "./row-view.ts";

/** A row that is found: its key with its source, and how the user speaks of it. */
export interface FoundRow {
  readonly key: SourcedValue;
  readonly mention: Mention;
}

/**
 * Finds a row as an agent would have to: its key stands in an earlier result, or is a name that the user knows, or is
 * looked up in a list that shows what the user calls it, through the rows that it belongs to where the list asks for them.
 */
export function findRow(
  session: PlanSession,
  table: TaskTable,
  row: Row,
  depth: number = session.settings.lookupDepth,
): FoundRow | undefined {
  const value = row[table.key] as JsonValue;
  const seen = session.sighting(table, table.key, value);
  const known = session.mentions.get(rowId(table, value));
  if (known?.isNumber)
    return { key: { value, source: { type: "user", fact: known.facts[0] as string } }, mention: known };
  if (seen && known) return { key: { value, source: sourceOf(seen) }, mention: known };
  const shown = seen && mentionShown(session, table, row, seen);
  if (shown) return keep(session, seen, shown);
  const named = nameByKey(table, row, session.naming);
  if (named) {
    const mention: Mention = { table, key: value, words: named.words, place: "", facts: named.facts };
    session.mentions.set(rowId(table, value), known ?? mention);
    return { key: { value, source: { type: "user", fact: named.facts[0] as string } }, mention: known ?? mention };
  }
  for (const lookup of session.random.shuffle(session.domain.lookups.get(table.name) ?? [])) {
    const found = lookUp(session, lookup, row, depth);
    if (found) return found;
  }
  return session.settings.lenient ? byNumber(session, table, row) : undefined;
}

/** Where no list shows the row by a name, the user has its key at hand, as people have the number of an order. */
function byNumber(session: PlanSession, table: TaskTable, row: Row): FoundRow {
  const value = row[table.key] as JsonValue;
  const fact = session.facts.add(`${table.singular} ID`, value, String(value));
  const mention: Mention = {
    table,
    key: value,
    words: `with the ID ${value}`,
    place: "",
    facts: [fact],
    isNumber: true,
  };
  session.mentions.set(rowId(table, value), mention);
  return { key: { value, source: { type: "user", fact } }, mention };
}

function keep(session: PlanSession, seen: Sighting, mention: Mention): FoundRow {
  session.mentions.set(rowId(mention.table, mention.key), mention);
  return { key: { value: mention.key, source: sourceOf(seen) }, mention };
}

/** How to speak of a row that a result has shown: by what is seen of it there, or as what a known row refers to. */
function mentionShown(session: PlanSession, table: TaskTable, row: Row, seen: Sighting): Mention | undefined {
  const key = row[table.key] as JsonValue;
  if (seen.tool.table.name === table.name && seen.tool.semantics.shows?.many) {
    const name = nameRow(table, row, new Set(Object.keys(seen.row.columns)), session.naming);
    return name && placed(session, { table, key, words: name.words, place: "", facts: name.facts }, seen);
  }
  const referrer = seen.tool.table;
  const from = session.mentions.get(rowId(referrer, seen.row.columns[referrer.key] ?? ""));
  if (!from || from.table.name === table.name || from.made) return undefined;
  const columns = [...referrer.columns.values()].filter(({ references }) => references === table.name);
  const column = columns.find(({ name }) => seen.row.columns[name] === key);
  if (!column) return undefined;
  const phrase = columns.length > 1 && isSpeakableColumn(column, session.settings) ? column.phrase : table.singular;
  return { table, key, words: "", place: "", whole: `the ${phrase} of ${mentionText(from)}`, facts: from.facts };
}

/** A row that was found in the list of another row's rows is named with that row. */
function placed(session: PlanSession, mention: Mention, seen: Sighting): Mention {
  const step = session.steps[seen.step];
  for (const { name, semantics } of seen.tool.parameters) {
    if (semantics?.role !== "filter" || step?.arguments[name] === undefined) continue;
    const parent = session.domain.tables.get(seen.tool.table.columns.get(semantics.column)?.references ?? "");
    const known = parent && session.mentions.get(rowId(parent, step.arguments[name].value));
    if (known && known.table.name !== mention.table.name) {
      return { ...mention, place: `of ${mentionText(known)}`, facts: [...mention.facts, ...known.facts] };
    }
  }
  return mention;
}

function lookUp(session: PlanSession, lookup: TaskTool, row: Row, depth: number): FoundRow | undefined {
  const { table } = lookup;
  const value = row[table.key] as JsonValue;
  const visible = new Set(Object.keys(lookup.semantics.shows?.columns ?? {}));
  const name = nameRow(table, row, visible, session.naming);
  if (!name) return undefined;
  const input: Record<string, SourcedValue> = {};
  let place = "";
  const facts = [...name.facts];
  for (const parameter of lookup.parameters) {
    const argument = lookupArgument(session, lookup, parameter, row, depth);
    if (argument === "impossible") return undefined;
    if (argument === "left out") continue;
    input[parameter.name] = argument.value;
    if (argument.mention) place = `of ${mentionText(argument.mention)}`;
    facts.push(...(argument.mention?.facts ?? argument.facts ?? []));
  }
  const shown = session.run(lookup, input)?.some(({ columns }) => columns[table.key] === value);
  const seen = shown ? session.sighting(table, table.key, value) : undefined;
  if (!seen) return undefined;
  return keep(session, seen, { table, key: value, words: name.words, place, facts });
}

type LookupArgument =
  | "impossible"
  | "left out"
  | { readonly value: SourcedValue; readonly mention?: Mention; readonly facts?: readonly string[] };

function lookupArgument(
  session: PlanSession,
  { table }: TaskTool,
  { name: _, required, semantics }: TaskParameter,
  row: Row,
  depth: number,
): LookupArgument {
  const otherwise = required ? "impossible" : "left out";
  if (semantics?.role !== "filter" || semantics.comparison !== undefined) return otherwise;
  const column = table.columns.get(semantics.column) as TaskColumn;
  const value = row[semantics.column] as JsonValue;
  if (value === null || value === undefined) return otherwise;
  const parent = session.domain.tables.get(column?.references ?? "");
  if (!parent) return required ? filterByWords(session, table, column, value) : "left out";
  if (depth === 0 || (!required && !session.random.chance(session.settings.parentShare))) return otherwise;
  const parentRow = parent.name === table.name ? undefined : session.rows.get(parent, value);
  const found = parentRow && findRow(session, parent, parentRow, depth - 1);
  return found ? { value: found.key, mention: found.mention } : otherwise;
}

/** A search for a state, a city, a date: what the user says of the row. */
function filterByWords(session: PlanSession, table: TaskTable, column: TaskColumn, value: JsonValue): LookupArgument {
  const seen = session.source(table, column.name, value);
  if (seen) return { value: { value, source: seen } };
  const spoken = isSpeakableColumn(column, session.settings) ? sayValue(value, column.speech) : undefined;
  if (spoken === undefined || column.speech === "yes-no") return "impossible";
  const fact = session.facts.add(`${table.singular} ${column.phrase}`, value, spoken);
  return { value: { value, source: { type: "user", fact } }, facts: [fact] };
}

function sourceOf({ step, path }: Sighting): SourcedValue["source"] {
  return { type: "result", step, path };
}
