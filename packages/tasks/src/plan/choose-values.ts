import type { JsonValue } from "@toolworld/contracts";
import type { TaskColumn, TaskParameter, TaskTable, TaskTool } from "../domain/task-domain.ts";
import { isSpeakableColumn, SPOKEN } from "../words/speakable.ts";
import { sayValue } from "../words/value-words.ts";
import type { SourcedValue } from "./argument-source.ts";
import { findRow } from "./find-row.ts";
import type { WantedValue } from "./goal.ts";
import type { PlanSession } from "./plan-session.ts";
import type { Row } from "./row-view.ts";

/** Values that the user wants a row to have, and the arguments that say so. */
export interface ChosenValues {
  readonly wanted: readonly WantedValue[];
  readonly input: Readonly<Record<string, SourcedValue>>;
}

const FREE = new Set(["name", "text", "number", "money", "date", "moment", "email", "phone", "url"]);
const FRESH_TRIES = 8;
const SMALL_NUMBER = 20;

/** Chooses what a write sets: all that it must, and some of what a person would ask for. Nothing where that cannot be said. */
export function chooseValues(session: PlanSession, tool: TaskTool, row: Row | undefined): ChosenValues | undefined {
  const parameters = tool.parameters.filter(({ semantics }) => semantics?.role === "value");
  const required = parameters.filter((parameter) => parameter.required);
  if (required.length > session.settings.maximumValues + 1) return undefined;
  const optional = pickOptional(
    session,
    tool,
    parameters.filter((parameter) => !parameter.required),
    row,
    required.length,
  );
  const wanted: WantedValue[] = [];
  const input: Record<string, SourcedValue> = {};
  for (const parameter of [...required, ...optional]) {
    const column = columnOf(tool, parameter);
    const chosen = column && chooseValue(session, tool, parameter, column, row);
    if (!chosen) {
      if (parameter.required) return undefined;
      continue;
    }
    if (wanted.some((other) => other.column.phrase === chosen.wanted.column.phrase)) {
      if (parameter.required) return undefined;
      continue;
    }
    wanted.push(chosen.wanted);
    input[parameter.name] = chosen.argument;
  }
  return { wanted, input };
}

function columnOf({ table }: TaskTool, { semantics }: TaskParameter): TaskColumn | undefined {
  return semantics?.role === "value" ? table.columns.get(semantics.column) : undefined;
}

/** The label of a new row always; else one, two or three columns, the natural ones more often. */
function pickOptional(
  session: PlanSession,
  tool: TaskTool,
  parameters: readonly TaskParameter[],
  row: Row | undefined,
  required: number,
): TaskParameter[] {
  const { random, settings } = session;
  const able = parameters.filter((parameter) => {
    const column = columnOf(tool, parameter);
    if (!column || (row && session.isTouched(tool.table, row[tool.table.key] as JsonValue, column.name))) return false;
    if (!row && column.speech === "yes-no") return false;
    return isSayable(session, column, tool.table);
  });
  const label = row ? undefined : able.find((parameter) => columnOf(tool, parameter)?.name === tool.table.label);
  const limit = session.goals.length < 2 ? settings.maximumValues : Math.min(1, settings.maximumValues);
  const room = Math.max(0, limit - required);
  const least = row ? (required > 0 ? 0 : 1) : label ? 1 : 0;
  const count = room === 0 ? 0 : Math.max(least, Math.min(room, random.integer(0, room)));
  // A switch is a sentence of its own.
  const isSwitch = (parameter: TaskParameter) => columnOf(tool, parameter)?.speech === "yes-no";
  const others = random
    .shuffle(able.filter((parameter) => parameter !== label))
    .map((parameter) => ({ parameter, weight: weightOf(columnOf(tool, parameter) as TaskColumn) * random.next() }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ parameter }) => parameter)
    .filter((parameter, _, all) => !isSwitch(parameter) || (count === 1 && required === 0 && parameter === all[0]));
  return [...(label ? [label] : []), ...others].slice(0, count);
}

function isSayable(session: PlanSession, column: TaskColumn, { label, singular }: TaskTable): boolean {
  if (column.references !== undefined) {
    return session.domain.tables.has(column.references) && column.phrase.split(" ").length <= 3;
  }
  if (column.name !== label && (column.phrase === singular || column.phrase === `${singular}s`)) return false;
  return SPOKEN.has(column.speech) && (column.name === label || isSpeakableColumn(column, session.settings));
}

function weightOf({ speech, references, phrase }: TaskColumn): number {
  if (references !== undefined) return 1.2;
  const plainness = phrase.split(" ").length > 2 ? 0.4 : 1;
  return (
    plainness *
    ({ name: 1, date: 1, money: 1, email: 1, phone: 1, choice: 0.9, number: 0.8, text: 0.8, moment: 0.6 }[
      speech as string
    ] ?? 0.4)
  );
}

/** Whether a value could hardly be hit by chance. */
function isFree({ speech }: TaskColumn, value: JsonValue): boolean {
  return FREE.has(speech) && !(typeof value === "number" && Math.abs(value) < SMALL_NUMBER);
}

interface ChosenValue {
  readonly wanted: WantedValue;
  readonly argument: SourcedValue;
}

function chooseValue(
  session: PlanSession,
  tool: TaskTool,
  parameter: TaskParameter,
  column: TaskColumn,
  row: Row | undefined,
): ChosenValue | undefined {
  if (!isSayable(session, column, tool.table)) return undefined;
  if (column.references !== undefined) return chooseReference(session, tool, column, row);
  const value = freshValue(session, tool, parameter, column, row?.[column.name] ?? null);
  const spoken = value === undefined ? undefined : sayValue(value, column.speech);
  if (value === undefined || spoken === undefined) return undefined;
  const named =
    column.name === tool.table.label ? `new ${tool.table.singular} ${column.phrase}` : `new ${column.phrase}`;
  const fact = session.facts.add(named, value, spoken);
  return {
    wanted: { column, value, free: isFree(column, value), fact },
    argument: { value, source: { type: "fresh", fact } },
  };
}

/** Another row to point to: one that the plan knows already, or any. */
function chooseReference(
  session: PlanSession,
  tool: TaskTool,
  column: TaskColumn,
  row: Row | undefined,
): ChosenValue | undefined {
  const target = session.domain.tables.get(column.references as string);
  if (!target) return undefined;
  const present = row?.[column.name] ?? null;
  const rows = session.rows.all(target).filter((other) => other[target.key] !== present);
  const known = rows.filter((other) => session.isTouched(target, other[target.key] as JsonValue));
  const candidates = [
    ...(known.length > 0 && session.random.chance(0.6) ? [session.random.pick(known)] : []),
    ...session.random.shuffle(rows).slice(0, 2),
  ];
  for (const candidate of candidates) {
    const key = candidate[target.key] as JsonValue;
    if (row && target.name === tool.table.name && row[target.key] === key) continue;
    const found = findRow(session, target, candidate);
    if (found) return { wanted: { column, value: key, mention: found.mention, free: false }, argument: found.key };
  }
  return undefined;
}

/** A natural value of a column that the row does not have: one of the choices, or one that rows of another seed have. */
export function freshValue(
  { rows, other, random }: PlanSession,
  { table }: Pick<TaskTool, "table">,
  { choices, minimum = -Infinity, maximum = Infinity }: TaskParameter,
  column: TaskColumn,
  present: JsonValue,
): JsonValue | undefined {
  const pool = choices ?? [...(other.get(table.name)?.values() ?? [])].map((row) => row[column.name] as JsonValue);
  if (column.speech === "yes-no") return typeof present === "boolean" ? !present : random.chance(0.7);
  const isUnique = column.name === table.label || column.name === table.key;
  for (let attempt = 0; attempt < FRESH_TRIES && pool.length > 0; attempt++) {
    const value = random.pick(pool);
    if (value === null || value === undefined || value === present) continue;
    if (typeof value === "number" && (value < minimum || value > maximum)) continue;
    if (sayValue(value, column.speech) === undefined) continue;
    if (isUnique && rows.count(table, column.name, value) > 0) continue;
    return value;
  }
  return undefined;
}
