import { type Comparison, type Predicate, type Scalar, ToolworldError } from "@toolworld/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Column, SqlValue } from "./column.ts";

/** The name of the SQL function that lower-cases as JavaScript does; SQLite's own knows ASCII only. */
export const FOLD_FUNCTION = "toolworld_fold";

/** A condition as SQL. Every value in it is a bound parameter. */
export type Condition = RawBuilder<unknown>;

/** Takes the value to bind out of a predicate of the same shape. */
export type Binder = (predicate: Predicate) => SqlValue;

/** A predicate's shape as SQL: the conditions, and what to bind, in order. */
export interface PredicateSql {
  readonly conditions: readonly Condition[];
  readonly binders: readonly Binder[];
}

/**
 * The SQL of a predicate. It holds for every predicate of the same {@link predicateShape}, so it is made once and then
 * only bound anew. It agrees with `matchesPredicate` of the contracts.
 */
export function predicateToSql(
  table: string,
  columns: ReadonlyMap<string, Column>,
  predicate: Predicate,
): PredicateSql {
  const conditions: Condition[] = [];
  const binders: Binder[] = [];
  for (const [path, given] of Object.entries(predicate)) {
    if (given === undefined) continue;
    const operand = toOperand(table, columns, path);
    for (const operator of OPERATORS) {
      const value = operandOf(given, operator);
      if (value === undefined) continue;
      const bind = (extract: (value: never) => SqlValue): Condition => {
        binders.push((other) => extract(operandOf(other[path] as Scalar | Comparison, operator) as never));
        return PLACEHOLDER;
      };
      conditions.push(toCondition(operand, operator, value, bind));
    }
  }
  return { conditions, binders };
}

/** What a predicate asks, without the values: predicates of one shape share one prepared statement. */
export function predicateShape(predicate: Predicate): string {
  let shape = "";
  for (const path in predicate) {
    const given = predicate[path];
    if (given === undefined) continue;
    shape += `${path}\u0000`;
    for (const operator of OPERATORS) {
      const value = operandOf(given, operator);
      if (value === undefined) continue;
      shape += `${operator}\u0000${Array.isArray(value) ? value.map(typeOf).join() : typeOf(value as Scalar)}\u0000`;
    }
  }
  return shape;
}

/** The expressions that indexes on a path must have, so that searches by that path use them, ignoring case or not. */
export function indexExpressions(table: string, columns: ReadonlyMap<string, Column>, path: string): Condition[] {
  const { expression, type } = toOperand(table, columns, path);
  return type === "string" ? [expression, fold(expression)] : [expression];
}

function fold(expression: Condition): Condition {
  return sql`${sql.raw(FOLD_FUNCTION)}(${expression})`;
}

const OPERATORS = [
  "equals",
  "equalsIgnoringCase",
  "not",
  "in",
  "lessThan",
  "atMost",
  "greaterThan",
  "atLeast",
  "contains",
] as const satisfies readonly (keyof Comparison)[];

type Operator = (typeof OPERATORS)[number];
type OperatorValue = Scalar | readonly Scalar[];
type Bind = (extract: (value: never) => SqlValue) => Condition;

const BOUNDS: Partial<Record<Operator, Condition>> = {
  lessThan: sql`<`,
  atMost: sql`<=`,
  greaterThan: sql`>`,
  atLeast: sql`>=`,
};
const NEVER: Condition = sql`false`;
const PLACEHOLDER: Condition = sql`${sql.val(0)}`;

/** What a condition says for an operator; a bare value means `equals`. */
function operandOf(given: Scalar | Comparison, operator: Operator): OperatorValue | undefined {
  if (typeof given === "object" && given !== null) return given[operator];
  return operator === "equals" ? given : undefined;
}

interface Operand {
  readonly expression: Condition;
  /** The type that the column's values have; undefined inside JSON, where each has its own. */
  readonly type: "string" | "number" | "boolean" | undefined;
}

function toOperand(table: string, columns: ReadonlyMap<string, Column>, path: string): Operand {
  const [name, ...inner] = path.split(".") as [string, ...string[]];
  const column = columns.get(name);
  if (!column || (inner.length > 0 && column.kind !== "json")) {
    throw new ToolworldError({
      room: "world",
      type: "unknown-column",
      message: `no column "${path}" in table "${table}"; it has ${[...columns.keys()].join(", ")}`,
    });
  }
  const reference = sql.ref(name);
  if (column.kind !== "json") {
    return {
      expression: reference,
      type: column.kind === "text" ? "string" : column.kind === "boolean" ? "boolean" : "number",
    };
  }
  const jsonPath = `$${inner.map((part) => `.${JSON.stringify(part)}`).join("")}`;
  return { expression: sql`${reference} -> ${sql.lit(jsonPath)}`, type: undefined };
}

function toCondition(operand: Operand, operator: Operator, value: OperatorValue, bind: Bind): Condition {
  switch (operator) {
    case "equals":
      return equalCondition(operand, value as Scalar, bind, (scalar: Scalar) => scalar);
    case "not":
      return sql`(${equalCondition(operand, value as Scalar, bind, (scalar: Scalar) => scalar)}) is not true`;
    case "in": {
      return inCondition(operand, value as readonly Scalar[], bind);
    }
    case "equalsIgnoringCase":
    case "contains": {
      const parameter = bind((text: string) => text.toLowerCase());
      return withType(operand, "string", (expression) =>
        operator === "contains"
          ? sql`instr(${fold(expression)}, ${parameter}) > 0`
          : sql`${fold(expression)} = ${parameter}`,
      );
    }
    default: {
      const parameter = bind((bound: string | number) => bound);
      return withType(
        operand,
        typeof value as "string" | "number",
        (expression) => sql`${expression} ${BOUNDS[operator] as Condition} ${parameter}`,
      );
    }
  }
}

function equalCondition(operand: Operand, value: Scalar, bind: Bind, pick: (value: never) => Scalar): Condition {
  const { expression, type } = operand;
  if (type === undefined) {
    if (value === null) return sql`(${expression} is null or ${expression} = 'null')`;
    return sql`${expression} = ${bind((given: never) => JSON.stringify(pick(given)))}`;
  }
  if (value === null) return sql`${expression} is null`;
  if (typeof value !== type) return NEVER;
  return sql`${expression} = ${bind((given: never) => toSqlValue(pick(given)))}`;
}

/** One list for all that can be equal, and null apart: a chain of `or` would soon be too deep for SQLite. */
function inCondition(operand: Operand, choices: readonly Scalar[], bind: Bind): Condition {
  const { expression, type } = operand;
  const toBound = type === undefined ? (scalar: Scalar) => JSON.stringify(scalar) : toSqlValue;
  const listed = choices.flatMap((choice, index) => {
    if (choice === null || (type !== undefined && typeof choice !== type)) return [];
    return [bind((scalars: never) => toBound((scalars as readonly Scalar[])[index] as Scalar))];
  });
  const list = listed.length === 0 ? NEVER : sql`${expression} in (${sql.join(listed)})`;
  return choices.includes(null) ? sql`(${list} or ${equalCondition(operand, null, bind, () => null)})` : list;
}

/** A condition that only values of one type can meet. The parameter is bound even where none can. */
function withType(
  operand: Operand,
  type: "string" | "number",
  condition: (expression: Condition) => Condition,
): Condition {
  if (operand.type === type) return condition(operand.expression);
  if (operand.type !== undefined) return sql`(false and ${condition(operand.expression)})`;
  const names = type === "number" ? sql`'integer', 'real'` : sql`'text'`;
  return sql`(json_type(${operand.expression}) in (${names}) and ${condition(sql`(${operand.expression}) ->> '$'`)})`;
}

function toSqlValue(scalar: Scalar): SqlValue {
  return typeof scalar === "boolean" ? Number(scalar) : scalar;
}

function typeOf(value: Scalar): string {
  return value === null ? "null" : typeof value;
}
