import type { Comparison, JsonObject, JsonValue, Scalar, TableState, ToolContext } from "@toolworld/contracts";
import { containsText, given } from "@toolworld/kit";
import type { TableBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Guard, GuardBound } from "../blueprint/guard.ts";
import type {
  Assignment,
  Condition,
  GetOperation,
  InsertOperation,
  Operation,
  SelectOperation,
  Shape,
  UpdateOperation,
} from "../blueprint/operation.ts";
import { guardHolds } from "./guard-holds.ts";

type Row = JsonObject;
type Blueprints = ReadonlyMap<string, TableBlueprint>;

/** Runs one operation on a world's state. What is printed as TypeScript does the same, line by line. */
export function executeOperation(
  operation: Operation,
  tables: Blueprints,
  context: ToolContext,
  input: JsonObject,
): unknown {
  const run = new Run(tables, context, input);
  switch (operation.type) {
    case "get":
      return run.shape(operation.result, [run.one(operation)]);
    case "select":
      return run.select(operation);
    case "insert":
      return run.insert(operation);
    case "update":
      return run.update(operation);
    case "delete": {
      const row = run.one(operation);
      const key = row[run.table(operation.table).key] as Scalar;
      run.keep(operation, [], row);
      for (const { table, column } of operation.referredBy) {
        const count = run.state(table).count({ [column]: key });
        if (count > 0)
          run.refuse(
            `The ${run.table(operation.table).singular} ${key} still has ${count} ${run.table(table).plural}.`,
          );
      }
      run.state(operation.table).delete(key as string);
      return run.shape(operation.result, [row]);
    }
  }
}

/** One call: its tables, its context and its arguments. */
class Run {
  readonly #tables: Blueprints;
  readonly #context: ToolContext;
  readonly #input: JsonObject;

  constructor(tables: Blueprints, context: ToolContext, input: JsonObject) {
    this.#tables = tables;
    this.#context = context;
    this.#input = input;
  }

  table(name: string): TableBlueprint {
    return this.#tables.get(name) as TableBlueprint;
  }

  state(name: string): TableState<Row, Row> {
    return this.#context.state[name] as unknown as TableState<Row, Row>;
  }

  refuse(message: string): never {
    return this.#context.refuse(message);
  }

  /** The row that the key names, or the only one, if it is as the conditions ask. */
  one({ table, key, where }: Pick<GetOperation, "table" | "key" | "where">): Row {
    const { singular } = this.table(table);
    const value = key === undefined ? undefined : (this.#input[key] as string | number);
    const row = (value === undefined ? this.state(table).first() : this.state(table).get(value)) as Row | undefined;
    if (!row || where.some(({ column, parameter }) => row[column] !== this.#input[parameter])) {
      this.refuse(value === undefined ? `There is no ${singular}.` : `There is no ${singular} ${value}.`);
    }
    return row;
  }

  select({ table, where, text, limit, result }: SelectOperation): unknown {
    let rows = this.state(table).find(this.#predicate(where) as never) as Row[];
    const words = text && (this.#input[text.parameter] as string | undefined);
    if (text && words !== undefined) {
      rows = rows.filter((row) =>
        containsText(
          text.columns.map((column) => row[column] as string | null),
          words,
        ),
      );
    }
    const asked = limit.parameter === undefined ? undefined : (this.#input[limit.parameter] as number | undefined);
    const shown = rows.slice(0, Math.min(asked ?? limit.maximum, limit.maximum));
    if (speaksOfRow(result) && shown.length === 0) this.refuse(`There is no ${this.table(table).singular}.`);
    return this.shape(result, shown, rows.length);
  }

  #predicate(where: readonly Condition[]): Record<string, Scalar | Comparison> {
    const predicate: Record<string, Scalar | Comparison> = {};
    for (const [column, conditions] of groupConditions(where)) {
      const [first] = conditions as [Condition];
      if (conditions.length === 1 && first.comparison === "equals") {
        const value = this.#input[first.parameter];
        if (value !== undefined) predicate[column] = value as Scalar;
      } else {
        predicate[column] = given(
          Object.fromEntries(
            conditions.map(({ comparison, parameter }) => [comparisonNames[comparison], this.#input[parameter]]),
          ),
        ) as Comparison;
      }
    }
    return predicate;
  }

  insert(operation: InsertOperation): unknown {
    const { table, key, replaces, values } = operation;
    const blueprint = this.table(table);
    const columns = this.#assign(values);
    if (key.type === "parameter") {
      const wanted = this.#input[key.parameter] as string | number;
      const known = this.state(table).get(wanted);
      if (known && !replaces) this.refuse(`There is already a ${blueprint.singular} ${wanted}.`);
      this.#checkReferences(blueprint, columns);
      this.keep(operation, values);
      const row = known
        ? this.state(table).update(wanted, this.#assign(values.filter(({ from }) => from.type === "parameter")))
        : this.state(table).insert({ [blueprint.key]: wanted, ...columns, ...this.#mint(values) });
      return this.shape(operation.result, [row as Row]);
    }
    this.#checkReferences(blueprint, columns);
    this.keep(operation, values);
    const row = this.state(table).insert({
      [blueprint.key]: this.#context.ids.mint({ prefix: key.prefix }),
      ...columns,
      ...this.#mint(values),
    });
    return this.shape(operation.result, [row as Row]);
  }

  update(operation: UpdateOperation): unknown {
    const row = this.one(operation);
    const blueprint = this.table(operation.table);
    const key = row[blueprint.key] as string | number;
    if (operation.once && row[operation.once.column] === operation.once.value) {
      this.refuse(
        `The ${blueprint.singular} ${key} is already ${phrase(operation.once.value, operation.once.column)}.`,
      );
    }
    const columns = this.#assign(operation.values);
    if (Object.keys(columns).length === 0) this.refuse("Nothing to change was given.");
    this.#checkReferences(blueprint, columns);
    this.keep(operation, operation.values, row);
    return this.shape(operation.result, [this.state(operation.table).update(key, columns) as Row]);
  }

  /** Refuses the call for which a guard does not hold. Each row that is pointed to is read once. */
  keep(
    { table, guards = [] }: { readonly table: string; readonly guards?: readonly Guard[] },
    values: readonly Assignment[],
    row?: Row,
  ): void {
    const parents = new Map<string, Row | undefined>();
    const read = (value: GuardBound): JsonValue | undefined => {
      switch (value.type) {
        case "row":
          return row?.[value.column];
        case "argument":
          return this.#input[value.parameter];
        case "constant":
          return value.value;
        case "now":
          return value.format === "date" ? this.#context.clock.today() : this.#context.clock.now();
        case "parent":
          if (!parents.has(value.reference))
            parents.set(value.reference, this.#parent(table, value.reference, values, row));
          return parents.get(value.reference)?.[value.column];
      }
    };
    for (const guard of guards) if (!guardHolds(guard, read)) this.refuse(guard.refusal);
  }

  #parent(table: string, reference: string, values: readonly Assignment[], row: Row | undefined): Row | undefined {
    const from = values.find(({ column }) => column === reference)?.from;
    const given = from?.type === "parameter" ? this.#input[from.parameter] : undefined;
    const key = given ?? row?.[reference] ?? null;
    const target = this.table(table).columns.find(({ name }) => name === reference)?.references as string;
    return key === null ? undefined : this.state(target).get(key as string);
  }

  #assign(values: readonly Assignment[]): Record<string, JsonValue> {
    const columns: Record<string, JsonValue> = {};
    for (const { column, from } of values) {
      if (from.type === "constant") columns[column] = from.value;
      else if (from.type === "now")
        columns[column] = from.format === "date" ? this.#context.clock.today() : this.#context.clock.now();
      else if (from.type === "parameter" && this.#input[from.parameter] !== undefined)
        columns[column] = this.#input[from.parameter] as JsonValue;
    }
    return columns;
  }

  /** Mints what a new row needs beside its key, last of all: a call that is refused has minted nothing. */
  #mint(values: readonly Assignment[]): Record<string, JsonValue> {
    return Object.fromEntries(
      values.flatMap(({ column, from }) =>
        from.type === "mint" ? [[column, this.#context.ids.mint({ prefix: from.prefix })]] : [],
      ),
    );
  }

  #checkReferences(blueprint: TableBlueprint, columns: Readonly<Record<string, JsonValue>>): void {
    for (const { name, references } of blueprint.columns) {
      const value = columns[name];
      if (references === undefined || value === undefined || value === null) continue;
      if (!this.state(references).get(value as string))
        this.refuse(`There is no ${this.table(references).singular} ${value}.`);
    }
  }

  shape(shape: Shape, rows: readonly Row[], count = rows.length): unknown {
    switch (shape.type) {
      case "column":
        return rows[0]?.[shape.column] ?? null;
      case "constant":
        return shape.value;
      case "count":
        return count;
      case "rows":
        return rows.map((row) => this.shape(shape.row, [row]));
      case "object":
        return Object.fromEntries(shape.fields.map(([name, field]) => [name, this.shape(field, rows, count)]));
    }
  }
}

/** Tests whether a result shows one row of many: then there must be one. */
function speaksOfRow(shape: Shape): boolean {
  return shape.type === "column" || (shape.type === "object" && shape.fields.some(([, field]) => speaksOfRow(field)));
}

/** The conditions column by column, in the order in which the columns come. */
export function groupConditions(where: readonly Condition[]): ReadonlyMap<string, readonly Condition[]> {
  const groups = new Map<string, Condition[]>();
  for (const condition of where) groups.set(condition.column, [...(groups.get(condition.column) ?? []), condition]);
  return groups;
}

/** What a comparison is called in a predicate. */
export const comparisonNames: Readonly<Record<Condition["comparison"], keyof Comparison>> = {
  equals: "equals",
  "at-least": "atLeast",
  "at-most": "atMost",
  "one-of": "in",
};

/** How a state is said: `CANCELED` is `canceled`, a flag is its column's name. */
export function phrase(value: JsonValue, column: string): string {
  if (typeof value === "boolean")
    return value
      ? column.replace(/^is_/, "").replaceAll("_", " ")
      : `not ${column.replace(/^is_/, "").replaceAll("_", " ")}`;
  return String(value).toLowerCase().replaceAll("_", " ");
}
