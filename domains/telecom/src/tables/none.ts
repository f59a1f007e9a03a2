import type { z } from "zod";

/** A column that may be empty, and is when nothing is said. */
export function none<Schema extends z.ZodType>(schema: Schema): z.ZodDefault<z.ZodNullable<Schema>> {
  return schema.nullable().default(null as never);
}
