import type { JsonValue } from "@toolworld/contracts";
import type { TaskColumn, TaskTable, TaskTool } from "../domain/task-domain.ts";
import { isNameLike, isSpeakableColumn, isSpeakableTable, isState } from "../words/speakable.ts";
import { sayValue } from "../words/value-words.ts";
import type { SourcedValue } from "./argument-source.ts";
import { findRow } from "./find-row.ts";
import type { Goal } from "./goal.ts";
import { type PlanSession, rowId } from "./plan-session.ts";
import { keyParameter } from "./plan-write.ts";
import type { Row } from "./row-view.ts";

const ASKED = new Set(["name", "text", "date", "moment", "money", "number", "email", "phone", "choice"]);
const SHORTEST_ANSWER = 3;

/**
 * Plans a question about a row: what one of its columns holds. It is looked at with a tool that shows the row alone
 * where that shows more than the list does, else in the list itself.
 */
export function planAnswer(session: PlanSession, table: TaskTable, row: Row): Goal | undefined {
  if (!isSpeakableTable(table, session.settings)) return undefined;
  const found = findRow(session, table, row);
  if (!found || found.mention.made) return undefined;
  const key = row[table.key] as JsonValue;
  const getter = session.random.shuffle(session.domain.getters.get(table.name) ?? [])[0];
  const isAsked = (column: TaskColumn) => canAsk(session, table, column, row);
  if (getter) {
    const shown = Object.keys(getter.semantics.shows?.columns ?? {});
    const unseen = shown.filter((name) => !session.source(table, name, row[name] as JsonValue));
    const column = pickColumn(session, table, unseen, isAsked) ?? pickColumn(session, table, shown, isAsked);
    const input = column && getterInput(session, getter, row, found.key);
    if (column && input && session.run(getter, input)) {
      return answer(session, getter, table, key, column, row, session.steps.length - 1);
    }
  }
  const seen = session.sighting(table, table.key, key);
  if (!seen || seen.tool.table.name !== table.name) return undefined;
  const column = pickColumn(session, table, Object.keys(seen.row.columns), isAsked);
  return column && answer(session, seen.tool, table, key, column, row, seen.step);
}

function pickColumn(
  session: PlanSession,
  table: TaskTable,
  names: readonly string[],
  isAsked: (column: TaskColumn) => boolean,
): TaskColumn | undefined {
  const able = names.flatMap((name) => table.columns.get(name) ?? []).filter(isAsked);
  return able.length > 0 ? session.random.pick(able) : undefined;
}

/** Not what names the row, nor what the user wants changed, nor what could be hit by chance. */
function canAsk(session: PlanSession, table: TaskTable, column: TaskColumn, row: Row): boolean {
  const value = row[column.name] as JsonValue;
  const key = row[table.key] as JsonValue;
  if (column.name === table.key || column.name === table.label || column.references !== undefined) return false;
  if (isNameLike(column) || isState(column.phrase) || /name|title|label/.test(column.phrase)) return false;
  if (!ASKED.has(column.speech) || !isSpeakableColumn(column, session.settings)) return false;
  if (session.isTouched(table, key, column.name) || session.isTouched(table, key, `asked ${column.name}`)) return false;
  const mention = session.mentions.get(rowId(table, key));
  if (mention?.facts.some((fact) => session.facts.get(fact)?.value === String(value))) return false;
  return sayValue(value, column.speech) !== undefined && String(value).length >= SHORTEST_ANSWER;
}

function getterInput(session: PlanSession, { table, parameters }: TaskTool, row: Row, key: SourcedValue) {
  const input: Record<string, SourcedValue> = {};
  for (const { name, required, semantics } of parameters) {
    if (semantics?.role === "key") input[name] = key;
    else if (required) {
      if (semantics?.role !== "filter") return undefined;
      const value = row[semantics.column] as JsonValue;
      const source = value === null || value === undefined ? undefined : session.source(table, semantics.column, value);
      const parent = session.domain.tables.get(table.columns.get(semantics.column)?.references ?? "");
      const parentRow = parent && value !== null ? session.rows.get(parent, value) : undefined;
      const argument = source ? { value, source } : parent && parentRow && findRow(session, parent, parentRow)?.key;
      if (!argument) return undefined;
      input[name] = argument;
    }
  }
  return keyParameter({ parameters } as TaskTool) ? input : undefined;
}

function answer(
  session: PlanSession,
  tool: TaskTool,
  table: TaskTable,
  key: JsonValue,
  column: TaskColumn,
  row: Row,
  step: number,
): Goal | undefined {
  const value = row[column.name] as JsonValue;
  const path = tool.semantics.shows?.many
    ? session.sighting(table, table.key, key)?.row.paths[column.name]
    : [tool.semantics.shows?.rows ?? "", tool.semantics.shows?.columns[column.name] ?? ""].filter(Boolean).join(".");
  const mention = session.mentions.get(rowId(table, key));
  if (path === undefined || !mention) return undefined;
  session.touch(table, key, `asked ${column.name}`);
  session.answers.push({ step, path, column, value });
  const goal: Goal = { type: "tell", tool, mention, values: [{ column, value, free: false }] };
  session.goals.push(goal);
  return goal;
}
