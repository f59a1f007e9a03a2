import { type DomainReference, domainReferenceSchema, type JsonObject, jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";

/** The version of the export's form. */
export const WORLD_EXPORT_CONTRACT = "world/1";

/** A row as it is kept: its place in the order of insertion, and its columns. */
export interface ExportedRow {
  readonly position: number;
  readonly row: JsonObject;
}

/** One row that differs: from what, to what; null where there is none. */
export interface ExportedEntry {
  readonly table: string;
  readonly before: ExportedRow | null;
  readonly after: ExportedRow | null;
}

/** A world as JSON: what it was opened with, what differs, and where clock and seeds stand. */
export interface WorldExport {
  readonly contract: typeof WORLD_EXPORT_CONTRACT;
  readonly domain: DomainReference;
  readonly seed: string | number;
  /** The rows that it was opened with, where they are not the domain's own seed data. */
  readonly state: Readonly<Record<string, readonly JsonObject[]>> | null;
  /** What its setup calls changed before it opened. */
  readonly setup: readonly ExportedEntry[];
  /** What changed since it opened. */
  readonly entries: readonly ExportedEntry[];
  /** Milliseconds since 1970. */
  readonly clock: number;
  readonly minted: readonly string[];
  /** How many calls have drawn random numbers. */
  readonly draws: number;
  /** Where clock and seeds stood when it opened, after its setup: how many identifiers were minted, how many calls drew. */
  readonly origin: { readonly clock: number; readonly minted: number; readonly draws: number };
}

const exportedRowSchema = z.strictObject({ position: z.int(), row: jsonObjectSchema });
const entriesSchema = z.array(
  z.strictObject({ table: z.string(), before: exportedRowSchema.nullable(), after: exportedRowSchema.nullable() }),
);

/** A world's export, as a zod schema. */
export const worldExportSchema: z.ZodType<WorldExport> = z.strictObject({
  contract: z.literal(WORLD_EXPORT_CONTRACT),
  domain: domainReferenceSchema,
  seed: z.union([z.string(), z.number()]),
  state: z.record(z.string(), z.array(jsonObjectSchema)).nullable(),
  setup: entriesSchema,
  entries: entriesSchema,
  clock: z.number(),
  minted: z.array(z.string()),
  draws: z.int().min(0),
  origin: z.strictObject({ clock: z.number(), minted: z.int().min(0), draws: z.int().min(0) }),
});
