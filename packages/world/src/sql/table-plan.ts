import {
  type JsonObject,
  type JsonValue,
  type Key,
  type KeyPart,
  type Predicate,
  type Table,
  ToolworldError,
} from "@toolworld/contracts";
import { sql } from "kysely";
import { z } from "zod";
import { type Column, decodeValue, encodeValue, type SqlValue, schemaToColumn } from "./column.ts";
import { createJsonReader } from "./json-reader.ts";
import { type Binder, type Condition, indexExpressions, predicateShape, predicateToSql } from "./predicate-sql.ts";
import { queryBuilder } from "./query-builder.ts";

/** The column that keeps the order of insertion. Author's columns begin with a letter, so none has this name. */
export const POSITION_COLUMN = "_position";

/** A row as SQLite keeps it: its place in the order of insertion, then its columns. */
export type StoredRow = readonly [position: number, ...values: SqlValue[]];

/** A statement's text and the parameters to bind. */
export interface Query {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Everything about a table that is worked out once per domain: columns, SQL texts, how rows are coded. */
export interface TablePlan {
  readonly name: string;
  readonly table: Table;
  /** The row's schema, made strict: an unknown column is refused, not dropped. */
  readonly rowSchema: Table["schema"];
  /** The row's schema with every column optional and none filled in: what is wrong with an update is told by it. */
  readonly patchSchema: z.ZodObject;
  /** Each column's own schema, none filled in, and its place among the columns. */
  readonly columnPlans: ReadonlyMap<string, { readonly index: number; readonly schema: z.ZodType }>;
  /** Whether the row's schema has rules across columns, so that an update must read the whole row. */
  readonly hasRowRules: boolean;
  readonly columns: readonly Column[];
  readonly createStatements: readonly string[];
  readonly selectByKey: string;
  readonly insert: string;
  readonly deleteByKey: string;
  /** Sets these columns of the row with a key. */
  update(columns: readonly string[]): string;
  find(predicate: Predicate, order?: { readonly by?: string; readonly descending?: boolean }): Query;
  count(predicate: Predicate): Query;
  keyParameters(key: Key): readonly SqlValue[];
  keyOf(row: JsonObject): Key;
  encode(row: JsonObject): SqlValue[];
  encodeColumn(index: number, value: JsonValue): SqlValue;
  decode(stored: StoredRow): Record<string, JsonValue>;
}

/** Plans a table. */
export function createTablePlan(
  name: string,
  table: Table,
  keyColumns: (table: string) => readonly string[],
): TablePlan {
  const columns = Object.entries(table.schema.shape).map(([column, schema]) => schemaToColumn(column, schema as never));
  const columnByName = new Map(columns.map((column) => [column.name, column]));
  const names = columns.map((column) => column.name);
  const selection = [POSITION_COLUMN, ...names];
  const placeholder = sql.val(0);
  const byKey = sql.join(
    table.key.map((column) => sql`${sql.ref(column)} = ${placeholder}`),
    sql` and `,
  );
  const columnPlans = new Map(
    Object.entries(table.schema.shape).map(([column, schema], index) => [
      column,
      { index, schema: withoutDefault(schema as z.ZodType) },
    ]),
  );
  const readJson = createJsonReader();
  const updateTexts = new Map<string, string>();
  const searchCache = new Map<string, { readonly text: string; readonly binders: readonly Binder[] }>();
  const search = (predicate: Predicate, purpose: string, make: (conditions: readonly Condition[]) => string): Query => {
    const shape = `${purpose}|${predicateShape(predicate)}`;
    let found = searchCache.get(shape);
    if (!found) {
      const { conditions, binders } = predicateToSql(name, columnByName, predicate);
      found = { text: make(conditions), binders };
      searchCache.set(shape, found);
    }
    return { text: found.text, parameters: found.binders.map((binder) => binder(predicate)) };
  };

  return {
    name,
    table,
    rowSchema: table.schema.strict(),
    patchSchema: z.strictObject(
      Object.fromEntries(Array.from(columnPlans, ([column, { schema }]) => [column, schema.exactOptional()])),
    ),
    columnPlans,
    hasRowRules: (table.schema._zod.def.checks?.length ?? 0) > 0,
    columns,
    createStatements: createStatements(name, table, columns, columnByName, keyColumns),
    selectByKey:
      sql`select ${sql.join(selection.map((column) => sql.ref(column)))} from ${sql.table(name)} where ${byKey}`.compile(
        queryBuilder,
      ).sql,
    insert:
      sql`insert into ${sql.table(name)} (${sql.join(selection.map((column) => sql.ref(column)))}) values (${sql.join(selection.map(() => placeholder))})`.compile(
        queryBuilder,
      ).sql,
    deleteByKey: sql`delete from ${sql.table(name)} where ${byKey}`.compile(queryBuilder).sql,
    update(changed) {
      const shape = changed.join();
      let text = updateTexts.get(shape);
      if (text === undefined) {
        const assignments = sql.join(changed.map((column) => sql`${sql.ref(column)} = ${placeholder}`));
        text = sql`update ${sql.table(name)} set ${assignments} where ${byKey}`.compile(queryBuilder).sql;
        updateTexts.set(shape, text);
      }
      return text;
    },
    find(predicate, order = {}) {
      if (order.by !== undefined && !columnByName.has(order.by)) throw unknownColumn(name, order.by, names);
      return search(predicate, `find|${order.by ?? ""}|${order.descending ?? false}`, (conditions) => {
        let query = queryBuilder.selectFrom(name).select(selection);
        for (const condition of conditions) query = query.where(condition as never);
        if (order.by !== undefined) query = query.orderBy(order.by, order.descending ? "desc" : "asc");
        return query.orderBy(POSITION_COLUMN).limit(0).compile().sql;
      });
    },
    count: (predicate) =>
      search(predicate, "count", (conditions) => {
        let query = queryBuilder.selectFrom(name).select(({ fn }) => fn.countAll().as("rows"));
        for (const condition of conditions) query = query.where(condition as never);
        return query.compile().sql;
      }),
    keyParameters(key) {
      const parts = typeof key === "object" ? key : [key];
      if (parts.length !== table.key.length) {
        throw new ToolworldError({
          room: "world",
          type: "invalid-key",
          message: `the key of table "${name}" is ${table.key.join(", ")}; found ${JSON.stringify(key)}`,
        });
      }
      return parts;
    },
    keyOf: (row) =>
      table.key.length === 1
        ? (row[table.key[0] as string] as KeyPart)
        : table.key.map((column) => row[column] as KeyPart),
    encodeColumn: (index, value) => encodeValue(columns[index] as Column, value),
    encode: (row) => columns.map((column) => encodeValue(column, row[column.name])),
    decode(stored) {
      const row: Record<string, JsonValue> = {};
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index] as Column;
        row[column.name] = decodeValue(column, stored[index + 1] as SqlValue, readJson);
      }
      return row;
    },
  };
}

function createStatements(
  name: string,
  table: Table,
  columns: readonly Column[],
  columnByName: ReadonlyMap<string, Column>,
  keyColumns: (table: string) => readonly string[],
): string[] {
  let create = queryBuilder.schema
    .createTable(name)
    .addColumn(POSITION_COLUMN, "integer", (column) => column.primaryKey());
  for (const { name: column, kind } of columns) {
    create = create.addColumn(column, kind === "boolean" ? "integer" : kind === "json" ? "text" : kind);
  }
  create = create.addUniqueConstraint(`${name}_key`, [...table.key] as never[]);
  for (const [column, target] of Object.entries(table.references)) {
    create = create.addForeignKeyConstraint(`${name}_${column}_reference`, [column] as never[], target, [
      ...keyColumns(target),
    ]);
  }
  const [firstKey] = table.key;
  const references = Object.keys(table.references).filter((column) => column !== firstKey);
  const expressions = [
    ...references.map((column) => sql.ref(column)),
    ...table.indexes.flatMap((path) => indexExpressions(name, columnByName, path)),
  ];
  const indexes = expressions.map(
    (expression, number) =>
      sql`create index ${sql.ref(`${name}_index_${number}`)} on ${sql.table(name)} (${expression})`.compile(
        queryBuilder,
      ).sql,
  );
  return [create.compile().sql, ...indexes];
}

function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? withoutDefault(schema.unwrap() as z.ZodType) : schema;
}

function unknownColumn(table: string, column: string, columns: readonly string[]): ToolworldError {
  return new ToolworldError({
    room: "world",
    type: "unknown-column",
    message: `no column "${column}" in table "${table}"; it has ${columns.join(", ")}`,
  });
}
