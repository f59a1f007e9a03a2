import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "@toolworld/contracts";
import { usageError } from "../usage-error.ts";
import { WorkLog } from "../work-log.ts";
import { type WorldRecord, worldRecordSchema } from "./world-record.ts";

/** What domains are made with. */
export interface GenerationSettings {
  /** The SHA-256 of the graph's file. */
  readonly graph: Digest;
  readonly limit: number | null;
  readonly sample: number | null;
  readonly minimum: number;
  readonly tasks: number;
  readonly seed: string;
  readonly proposer: string | null;
}

/** How a log is opened. */
export interface OpenGenerationLogOptions {
  /** The folder that gets the domains. */
  readonly out: string;
  readonly settings: GenerationSettings;
  /** Go on where an earlier run was interrupted. */
  readonly resume: boolean;
}

/**
 * Opens what tells of each community what became of it, in the folder of the domains.
 *
 * @throws ToolworldError of type `output-exists` when the folder is not empty and there is nothing to resume, and what
 * {@link WorkLog} throws.
 */
export function openGenerationLog({ out, settings, resume }: OpenGenerationLogOptions): WorkLog<WorldRecord> {
  const path = join(out, "generation.jsonl");
  const options = { path, contract: "generation/1", settings: { ...settings }, schema: worldRecordSchema };
  const isBegun = existsSync(path);
  if (resume && isBegun) return WorkLog.resume(options);
  if (existsSync(out) && readdirSync(out).length > 0) {
    const advice = "name a folder that is empty, or not there yet";
    const message = isBegun ? `holds domains already; go on with --resume, or ${advice}` : `is not empty; ${advice}`;
    throw usageError("output-exists", `${out} ${message}`);
  }
  mkdirSync(out, { recursive: true });
  return WorkLog.begin(options);
}
