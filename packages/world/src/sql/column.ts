import type { JsonValue } from "@toolworld/contracts";
import { z } from "zod";

/** What SQLite keeps for a column. */
export type SqlValue = string | number | null;

/** How a column of a domain is kept in SQLite: scalars as themselves, everything nested as JSON text. */
export type ColumnKind = "text" | "integer" | "real" | "boolean" | "json";

/** One column of a table. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** The column that a schema calls for. */
export function schemaToColumn(name: string, schema: z.ZodType): Column {
  return { name, kind: kindOf(schema) };
}

/** The SQLite form of a column's value. */
export function encodeValue(column: Column, value: JsonValue | undefined): SqlValue {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case "boolean":
      return value ? 1 : 0;
    case "json":
      return JSON.stringify(value);
    case "text":
      return toWellFormed(value as string);
    case "integer":
    case "real":
      // JSON knows no zero below zero.
      return (value as number) + 0;
  }
}

/** SQLite keeps UTF-8, which has no half of a surrogate pair: it becomes U+FFFD here, so that all see the same text. */
function toWellFormed(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed();
}

/** The value that a column's SQLite form stands for; `readJson` reads the texts of JSON columns. */
export function decodeValue(column: Column, value: SqlValue, readJson: (text: string) => JsonValue): JsonValue {
  if (value === null) return null;
  switch (column.kind) {
    case "boolean":
      return value === 1;
    case "json":
      return readJson(value as string);
    default:
      return value;
  }
}

function kindOf(schema: z.ZodType): ColumnKind {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) {
    return kindOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodNumber) return schema.isInt ? "integer" : "real";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values = schema instanceof z.ZodEnum ? Object.values(schema.enum) : [...schema.values];
    return values.every((value) => typeof value === "string") ? "text" : "json";
  }
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat ? "text" : "json";
}
