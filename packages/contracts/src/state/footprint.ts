import { z } from "zod";
import { type Key, keySchema } from "./key.ts";
import { type Predicate, predicateSchema } from "./predicate.ts";

/** One row that was asked for by key, whether or not it was there, or that a search found. */
export interface RowRead {
  readonly table: string;
  readonly key: Key;
}

/** A search: a row that comes to match the predicate later would have been found. The rows that it found are reads. */
export interface Scan {
  readonly table: string;
  readonly where: Predicate;
}

/** One row that was written. */
export interface RowWrite {
  readonly type: "insert" | "update" | "delete";
  readonly table: string;
  readonly key: Key;
  /** The columns that an update set to another value. */
  readonly columns?: readonly string[];
}

/** What one call touched, recorded by the state, each row once, in the order of first touch. */
export interface Footprint {
  readonly reads: readonly RowRead[];
  readonly scans: readonly Scan[];
  readonly writes: readonly RowWrite[];
  /** Identifiers that the world minted for this call, in order. */
  readonly minted: readonly string[];
}

const tableKey = { table: z.string(), key: keySchema };

/** A footprint, as a zod schema. */
export const footprintSchema: z.ZodType<Footprint> = z.strictObject({
  reads: z.array(z.strictObject(tableKey)),
  scans: z.array(z.strictObject({ table: z.string(), where: predicateSchema })),
  writes: z.array(
    z.strictObject({
      type: z.enum(["insert", "update", "delete"]),
      ...tableKey,
      columns: z.array(z.string()).exactOptional(),
    }),
  ),
  minted: z.array(z.string()),
});
