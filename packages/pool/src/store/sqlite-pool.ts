import type Database from "better-sqlite3";
import type { FileDigest } from "../documents/document-files.ts";
import type { PoolTool } from "../tool/pool-tool.ts";
import { type FoldCandidate, foldTools } from "./fold-tools.ts";
import type { FoldedTool, Pool, PoolDocument, PoolStats, StoredDocument, ToolFilter } from "./pool.ts";
import { guardPool, poolError } from "./pool-error.ts";
import { readStats } from "./read-stats.ts";
import { packTool, unpackTool } from "./tool-body.ts";
import { keysOf, parameterNames } from "./tool-keys.ts";

/** Tools are read in pages of this many. */
const PAGE = 256;

/** A pool on an open database. */
export function createSqlitePool(database: Database.Database, path: string, mode: "read" | "write"): Pool {
  return new SqlitePool(database, path, mode);
}

class SqlitePool implements Pool {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #mode: "read" | "write";
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, path: string, mode: "read" | "write") {
    this.#database = database;
    this.path = path;
    this.#mode = mode;
  }

  add(document: PoolDocument): void {
    this.#write(() => {
      this.#delete(document.source, document.path);
      const { source, path, state, format, title, version = null, files, tools, problems, problemCount } = document;
      const { lastInsertRowid } = this.#prepare(
        "insert into documents (source, path, state, format, title, version, files, operations, problems, problem_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ).run(
        source,
        path,
        state,
        format,
        title,
        version,
        JSON.stringify(files),
        tools.length,
        JSON.stringify(problems),
        problemCount,
      );
      const insert = this.#prepare(
        "insert into tools (document, candidate, format, provider, api, method, path, pointer, licence, output_count, exact_key, version_key, mirror_key, twin_key, parameters) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      );
      const insertBody = this.#prepare("insert into bodies (number, body) values (?, ?)");
      for (const tool of tools) {
        const { id, licence = null, outputs } = tool;
        const keys = keysOf(tool);
        const row = insert.run(
          lastInsertRowid,
          id,
          tool.format,
          tool.provider,
          tool.api,
          tool.method ?? null,
          tool.path ?? null,
          tool.provenance.pointer,
          licence,
          outputs === null ? null : outputs.length,
          keys.exact,
          keys.version,
          keys.mirror,
          keys.twin,
          JSON.stringify(parameterNames(tool)),
        );
        insertBody.run(row.lastInsertRowid, packTool(tool));
      }
      if (tools.length > 0) this.#prepare("update state set folded = 0").run();
    });
  }

  filesOf(source: string, path: string): readonly FileDigest[] | undefined {
    const files = this.#prepare("select files from documents where source = ? and path = ?").pluck().get(source, path);
    return files === undefined ? undefined : (JSON.parse(files as string) as FileDigest[]);
  }

  remove(source: string, path: string): boolean {
    return this.#write(() => this.#delete(source, path));
  }

  fold(): void {
    this.#write(() => {
      if (this.#prepare("select folded from state").pluck().get() === 1) return;
      const folded = foldTools(this.#foldCandidates());
      this.#prepare("update tools set id = null, folded_into = null, fold_kind = null where id is not null").run();
      const update = this.#prepare("update tools set id = ?, folded_into = ?, fold_kind = ? where number = ?");
      for (const { number, id, into, kind } of folded) update.run(id, into, kind, number);
      this.#prepare("update state set folded = 1").run();
    });
  }

  get(id: string): PoolTool | undefined {
    const row = this.#prepare(
      "select id, body from tools join bodies using (number) where id = ? and folded_into is null",
    ).get(id) as ToolRow | undefined;
    return row && this.#guard(() => unpackTool(row.id, row.body));
  }

  *tools(filter: ToolFilter = {}): IterableIterator<PoolTool> {
    const { where, values } = conditionsOf(filter);
    const page = this.#prepare(
      `select id, body from tools join bodies using (number) where id > ? and ${where} order by id limit ${PAGE}`,
    );
    let after = "";
    for (;;) {
      const rows = this.#guard(() => page.all(after, ...values)) as ToolRow[];
      for (const { id, body } of rows) yield this.#guard(() => unpackTool(id, body));
      if (rows.length < PAGE) return;
      after = (rows.at(-1) as ToolRow).id;
    }
  }

  count(filter: ToolFilter = {}): number {
    const { where, values } = conditionsOf(filter);
    return this.#prepare(`select count(*) from tools where ${where}`)
      .pluck()
      .get(...values) as number;
  }

  *foldedTools(into?: string): IterableIterator<FoldedTool> {
    const rows = this.#prepare(
      `select tools.id, kept.id as "into", tools.fold_kind as kind from tools join tools as kept on kept.number = tools.folded_into
       where ? is null or kept.id = ? order by tools.id`,
    ).all(into ?? null, into ?? null);
    yield* rows as FoldedTool[];
  }

  documents(): StoredDocument[] {
    const rows = this.#prepare("select * from documents order by source, path").all() as DocumentRow[];
    return rows.map(({ source, path, state, format, title, version, files, operations, problems, problem_count }) => ({
      source,
      path,
      state,
      format,
      title,
      ...(version === null ? {} : { version }),
      files: JSON.parse(files),
      operations,
      problems: JSON.parse(problems),
      problemCount: problem_count,
    }));
  }

  stats(): PoolStats {
    return this.#guard(() => readStats(this.#database, this.documents()));
  }

  close(): void {
    if (!this.#database.open) return;
    // One file is left, which can be read where nothing can be written.
    if (this.#mode === "write") this.#guard(() => this.#database.pragma("journal_mode = delete"));
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #foldCandidates(): FoldCandidate[] {
    const rows = this.#prepare(
      `select tools.number, candidate, api, coalesce(documents.version, '') as version, coalesce(method, '') as method,
         coalesce(tools.path, '') as path, documents.source || char(10) || documents.path as document, pointer, parameters,
         exact_key, version_key, mirror_key, twin_key
       from tools join documents on documents.number = tools.document`,
    ).iterate() as IterableIterator<FoldRow>;
    const candidates: FoldCandidate[] = [];
    for (const row of rows) {
      candidates.push({
        number: row.number,
        id: row.candidate,
        api: row.api,
        version: row.version,
        method: row.method,
        path: row.path,
        document: row.document,
        pointer: row.pointer,
        parameters: JSON.parse(row.parameters) as string[],
        keys: {
          exact: row.exact_key.toString("latin1"),
          version: row.version_key.toString("latin1"),
          mirror: row.mirror_key?.toString("latin1") ?? null,
          twin: row.twin_key?.toString("latin1") ?? null,
        },
      });
    }
    return candidates;
  }

  #delete(source: string, path: string): boolean {
    const number = this.#prepare("select number from documents where source = ? and path = ?")
      .pluck()
      .get(source, path);
    if (number === undefined) return false;
    this.#prepare("delete from bodies where number in (select number from tools where document = ?)").run(number);
    const { changes } = this.#prepare("delete from tools where document = ?").run(number);
    if (changes > 0) this.#prepare("update state set folded = 0").run();
    this.#prepare("delete from documents where number = ?").run(number);
    return true;
  }

  #write<Value>(work: () => Value): Value {
    if (this.#mode === "read") {
      throw poolError("read-only-pool", `${this.path}: this pool was opened to read; open it with mode "write"`);
    }
    return this.#guard(() => this.#database.transaction(work).immediate());
  }

  #guard<Value>(work: () => Value): Value {
    return guardPool(this.path, work);
  }

  #prepare(sql: string): Database.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#guard(() => this.#database.prepare(sql));
      this.#statements.set(sql, statement);
    }
    return statement as Database.Statement<unknown[]>;
  }
}

interface ToolRow {
  readonly id: string;
  readonly body: Buffer;
}

interface FoldRow {
  readonly number: number;
  readonly candidate: string;
  readonly api: string;
  readonly version: string;
  readonly parameters: string;
  readonly method: string;
  readonly path: string;
  readonly document: string;
  readonly pointer: string;
  readonly exact_key: Buffer;
  readonly version_key: Buffer;
  readonly mirror_key: Buffer | null;
  readonly twin_key: Buffer | null;
}

interface DocumentRow {
  readonly source: string;
  readonly path: string;
  readonly state: StoredDocument["state"];
  readonly format: StoredDocument["format"];
  readonly title: string;
  readonly version: string | null;
  readonly files: string;
  readonly operations: number;
  readonly problems: string;
  readonly problem_count: number;
}

function conditionsOf({ withOutputs, provider, format }: ToolFilter) {
  const conditions: readonly (readonly [condition: string, value?: string])[] = [
    ["id is not null and folded_into is null"],
    ...(withOutputs ? [["output_count > 0"] as const] : []),
    ...(provider === undefined ? [] : [["provider = ?", provider] as const]),
    ...(format === undefined ? [] : [["format = ?", format] as const]),
  ];
  return {
    where: conditions.map(([condition]) => condition).join(" and "),
    values: conditions.flatMap(([, value]) => (value === undefined ? [] : [value])),
  };
}
