import { statSync } from "node:fs";
import { openRunStore } from "@toolworld/runs";
import { writeReport } from "./report/write-report.ts";

/** Writes the report of the store in one file to another file. */
export async function writeReportFile(storePath: string, out: string): Promise<{ readonly bytes: number }> {
  const store = await openRunStore(storePath, { readOnly: true });
  try {
    await writeReport(store, out);
  } finally {
    await store.close();
  }
  return { bytes: statSync(out).size };
}
