import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RunStore } from "@toolworld/runs";
import { type ReportOptions, renderReport } from "./render-report.ts";

/**
 * Writes a run's report into a file, piece by piece. The file is there whole or not at all: what fails halfway leaves
 * the old one as it was.
 */
export async function writeReport(store: RunStore, path: string, options: ReportOptions = {}): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(renderReport(store, options)), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
