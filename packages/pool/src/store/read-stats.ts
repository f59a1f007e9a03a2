import type Database from "better-sqlite3";
import type { ToolFormat } from "../tool/pool-tool.ts";
import type { DocumentState, PoolStats, StoredDocument } from "./pool.ts";

/** Counts what a pool holds. */
export function readStats(database: Database.Database, documents: readonly StoredDocument[]): PoolStats {
  const number = (sql: string) => database.prepare(sql).pluck().get() as number;
  const groups = (column: string) =>
    Object.fromEntries(
      database
        .prepare(
          `select coalesce(${column}, 'unknown'), count(*) from tools where folded_into is null group by 1 order by 2 desc, 1`,
        )
        .raw()
        .all() as [string, number][],
    );
  const tools = number("select count(*) from tools where folded_into is null");
  const exact = number("select count(*) from tools where fold_kind = 'exact'");
  const near = number("select count(*) from tools where fold_kind = 'near'");
  const inState = (state: DocumentState) => documents.filter((document) => document.state === state);
  return {
    tools,
    distinct: tools + near,
    operations: tools + near + exact,
    folded: { exact, near },
    withOutputs: number("select count(*) from tools where folded_into is null and output_count > 0"),
    withEmptyOutputs: number("select count(*) from tools where folded_into is null and output_count = 0"),
    providers: number("select count(distinct provider) from tools where folded_into is null"),
    apis: number("select count(*) from (select distinct provider, api from tools where folded_into is null)"),
    formats: groups("format") as Partial<Record<ToolFormat, number>>,
    licences: groups("licence"),
    documents: {
      imported: inState("imported").length,
      skipped: inState("skipped").length,
      ignored: inState("ignored").length,
    },
    problems: documents.reduce((sum, { problemCount }) => sum + problemCount, 0),
    skipped: inState("skipped").map(({ source, path, problems }) => ({ source, path, problems })),
  };
}
