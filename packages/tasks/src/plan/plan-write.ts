import type { JsonValue } from "@toolworld/contracts";
import type { TaskParameter, TaskTable, TaskTool } from "../domain/task-domain.ts";
import { canSayAct } from "../words/act-words.ts";
import { isNameLike, isSpeakableColumn, isSpeakableTable } from "../words/speakable.ts";
import { sayValue } from "../words/value-words.ts";
import type { SourcedValue } from "./argument-source.ts";
import { type ChosenValues, chooseValues, freshValue } from "./choose-values.ts";
import { findRow } from "./find-row.ts";
import type { Goal, Mention } from "./goal.ts";
import { type PlanSession, rowId } from "./plan-session.ts";
import type { Row } from "./row-view.ts";

/** Plans one write and executes it. `undefined` where it cannot be said, found or done, or would be silly. */
export function planWrite(session: PlanSession, tool: TaskTool, row: Row | undefined): Goal | undefined {
  if (!isSpeakableTable(tool.table, session.settings)) return session.fail("no words for the table");
  const { action } = tool.semantics;
  const key = keyParameter(tool);
  if (action === "create" || (action === "upsert" && (!key || session.random.chance(0.5)))) {
    return planCreate(session, tool, key);
  }
  if (!row || !isReasonable(session, tool, row)) return session.fail("no row that it makes sense for");
  return planChange(session, tool, key, row);
}

/** The parameter that says which row, or what the new row's key is. */
export function keyParameter({ parameters }: TaskTool): TaskParameter | undefined {
  return parameters.find(({ semantics }) => semantics?.role === "key");
}

function planCreate(session: PlanSession, tool: TaskTool, key: TaskParameter | undefined): Goal | undefined {
  const { table } = tool;
  const own = key && chooseKey(session, tool, key);
  if (key && !own) return session.fail("a new key that nobody would say");
  const chosen = chooseValues(session, tool, undefined);
  if (!chosen) return session.fail("a value that nobody would say");
  if (!isDescribed(session, tool, chosen, own !== undefined)) return session.fail("a new row that has no name");
  const input = { ...chosen.input, ...(own && key ? { [key.name]: own.argument } : {}) };
  if (!fillsRequired(tool, input)) return session.fail("an argument without a meaning");
  const [made] = session.run(tool, input) ?? [];
  const step = session.steps.at(-1);
  if (!made || step?.tool !== tool.name || step.arguments !== input) return session.fail("refused by the world");
  const named = chosen.wanted.find(({ column }) => column.name === table.label);
  const goal: Goal = {
    type: "create",
    tool,
    values: chosen.wanted,
    ...(own ? { mention: own.mention } : {}),
  };
  const madeKey = made.columns[table.key];
  if (madeKey !== undefined && madeKey !== null) {
    const facts = own?.mention.facts ?? (named?.fact === undefined ? [] : [named.fact]);
    session.mentions.set(rowId(table, madeKey), {
      table,
      key: madeKey,
      words: "",
      place: "",
      whole: `that new ${table.singular}`,
      facts,
      made: true,
    });
    session.touch(table, madeKey, "made");
  }
  session.goals.push(goal);
  return goal;
}

/** A new row is spoken of by its name, by what it belongs to, or by enough of what it is. */
function isDescribed(session: PlanSession, { table }: TaskTool, { wanted }: ChosenValues, hasKey: boolean): boolean {
  const isNamed = hasKey || wanted.some(({ column }) => column.name === table.label || isNameLike(column));
  if (isNamed) return true;
  const isAttached = wanted.some(({ mention }) => mention);
  const free = wanted.filter((value) => value.free).length;
  return session.settings.lenient ? isAttached || free > 0 : isAttached ? free > 0 : free > 1;
}

function chooseKey(
  session: PlanSession,
  tool: TaskTool,
  key: TaskParameter,
): { readonly argument: SourcedValue; readonly mention: Mention } | undefined {
  const { table } = tool;
  const column = table.columns.get(table.key);
  if (!column || (column.speech !== "name" && column.speech !== "email")) return undefined;
  const value = freshValue(session, tool, key, column, null);
  const spoken = value === undefined ? undefined : sayValue(value, column.speech);
  if (value === undefined || spoken === undefined) return undefined;
  const fact = session.facts.add(`new ${table.singular} ${column.phrase}`, value, spoken);
  return {
    argument: { value, source: { type: "fresh", fact } },
    mention: { table, key: value, words: spoken, place: "", facts: [fact] },
  };
}

function planChange(session: PlanSession, tool: TaskTool, key: TaskParameter | undefined, row: Row): Goal | undefined {
  const { table, semantics } = tool;
  const rowKey = row[table.key] as JsonValue;
  const isOnly = !key && session.rows.all(table).length === 1;
  if (!key && !isOnly) return session.fail("a row without a key");
  const found = key ? findRow(session, table, row) : undefined;
  if (key && !found) return session.fail("no list that shows the row by a name");
  const mention: Mention = found?.mention ?? {
    table,
    key: rowKey,
    words: "",
    place: "",
    whole: `the ${table.singular}`,
    facts: [],
  };
  const filters = chooseFilters(session, tool, row);
  const chosen: ChosenValues | undefined =
    semantics.action === "delete" ? { wanted: [], input: {} } : chooseValues(session, tool, row);
  if (!filters) return session.fail("no source for a parent's key");
  if (!chosen || (chosen.wanted.length === 0 && changes(tool))) return session.fail("a value that nobody would say");
  const input = { ...filters, ...chosen.input, ...(found && key ? { [key.name]: found.key } : {}) };
  if (!fillsRequired(tool, input)) return session.fail("an argument without a meaning");
  const before = session.steps.length;
  if (!session.run(tool, input) || session.steps.length === before) return session.fail("refused by the world");
  for (const { column } of chosen.wanted) session.touch(table, rowKey, column.name);
  for (const column of Object.keys(semantics.sets ?? {})) session.touch(table, rowKey, column);
  session.touch(table, rowKey, semantics.action === "delete" ? "deleted" : "");
  const type = semantics.action === "upsert" ? "update" : (semantics.action as Goal["type"]);
  const goal: Goal = { type, tool, mention, values: chosen.wanted };
  session.goals.push(goal);
  return goal;
}

function changes({ semantics: { action } }: TaskTool): boolean {
  return action === "update" || action === "upsert";
}

/** What else a write asks for of the row as it is: the row that it belongs to, mostly. */
function chooseFilters(session: PlanSession, { table, parameters }: TaskTool, row: Row) {
  const input: Record<string, SourcedValue> = {};
  for (const { name, required, semantics } of parameters) {
    if (!required || semantics?.role !== "filter") continue;
    const column = table.columns.get(semantics.column);
    const value = row[semantics.column] as JsonValue;
    if (!column || value === null || value === undefined || semantics.comparison !== undefined) return undefined;
    const argument = sourceFilter(session, table, column.name, value);
    if (!argument) return undefined;
    input[name] = argument;
  }
  return input;
}

function sourceFilter(
  session: PlanSession,
  table: TaskTable,
  name: string,
  value: JsonValue,
): SourcedValue | undefined {
  const column = table.columns.get(name);
  if (!column) return undefined;
  const seen = session.source(table, name, value);
  if (seen) return { value, source: seen };
  const parent = session.domain.tables.get(column.references ?? "");
  if (parent) {
    const row = session.rows.get(parent, value);
    return row && findRow(session, parent, row)?.key;
  }
  const spoken = isSpeakableColumn(column, session.settings) ? sayValue(value, column.speech) : undefined;
  if (spoken === undefined || column.speech === "yes-no") return undefined;
  const fact = session.facts.add(`${table.singular} ${column.phrase}`, value, spoken);
  return { value, source: { type: "user", fact } };
}

function fillsRequired({ parameters }: TaskTool, input: Readonly<Record<string, SourcedValue>>): boolean {
  return parameters.every(({ name, required }) => !required || name in input);
}

/** Nobody deletes what was just made or changed, acts on what is so already, or does one thing twice. */
function isReasonable(session: PlanSession, { table, semantics }: TaskTool, row: Row): boolean {
  const key = row[table.key] as JsonValue;
  if (session.isTouched(table, key, "deleted")) return false;
  if (semantics.action === "delete") return !session.isTouched(table, key) && isLeaf(session, table, key);
  if (session.isTouched(table, key, "made")) return false;
  if (semantics.action !== "act") return true;
  if (!canSayAct(semantics.verb)) return false;
  return Object.entries(semantics.sets ?? {}).every(
    ([column, value]) => row[column] !== value && !session.isTouched(table, key, column),
  );
}

function isLeaf(session: PlanSession, table: TaskTable, key: JsonValue): boolean {
  return [...session.domain.tables.values()].every((other) =>
    [...other.columns.values()].every(
      ({ name, references }) => references !== table.name || session.rows.count(other, name, key) === 0,
    ),
  );
}
