import { existsSync } from "node:fs";
import {
  canonicalJson,
  type JsonObject,
  readEpisode,
  type Task,
  ToolworldError,
  taskDigest,
  taskSchema,
  type Verdict,
  verdictSchema,
} from "@toolworld/contracts";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { z } from "zod";
import { type Job, jobSchema } from "../job.ts";
import type { FinishedJob } from "../run-job.ts";
import type { JobRange, RunRecord, RunStore, StoredEpisode, StoredText } from "./run-store.ts";
import { explainSqliteError } from "./sqlite-error.ts";
import { createTables, STORE_CONTRACT, type StoreTables } from "./sqlite-tables.ts";
import { damagedStore, readStored, readStoredJson } from "./stored-json.ts";

/** How a store is opened. */
export interface OpenRunStoreOptions {
  /** Only to read: a file that is not there is an error, and nothing is ever written. */
  readonly readOnly?: boolean;
  /** The most bytes that the file may grow to; a full disk, for whoever wants to see what happens. */
  readonly maximumBytes?: number;
}

/**
 * Opens a run store in a SQLite file; a new file is made where there is none. Each commit is on the disk before it
 * counts (`synchronous = full`).
 *
 * @throws ToolworldError of type `missing-store`, `corrupt-store` or `wrong-store`, in one line that says what to do.
 */
export async function openRunStore(path: string, options: OpenRunStoreOptions = {}): Promise<RunStore> {
  const { readOnly = false, maximumBytes } = options;
  if (readOnly && !existsSync(path)) {
    throw new ToolworldError({
      room: "runs",
      type: "missing-store",
      message: `${path}: there is no such run store; make one with "toolworld run --store ${path}"`,
    });
  }
  try {
    const database = new Database(path, { readonly: readOnly });
    if (!readOnly) {
      database.pragma("journal_mode = wal");
      database.pragma("synchronous = full");
    }
    if (maximumBytes !== undefined) {
      const pageSize = database.pragma("page_size", { simple: true }) as number;
      database.pragma(`max_page_count = ${Math.ceil(maximumBytes / pageSize)}`);
    }
    const kysely = new Kysely<StoreTables>({ dialect: new SqliteDialect({ database }) });
    if (!readOnly) await createTables(kysely);
    const store = new SqliteRunStore(path, kysely);
    await store.assertContract();
    return store;
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

const PAGE = 256;

class SqliteRunStore implements RunStore {
  readonly name: string;
  readonly file?: string;
  readonly #kysely: Kysely<StoreTables>;

  constructor(name: string, kysely: Kysely<StoreTables>) {
    this.name = name;
    if (name !== ":memory:") this.file = name;
    this.#kysely = kysely;
  }

  async assertContract(): Promise<void> {
    const row = await this.#kysely.selectFrom("meta").select("value").where("name", "=", "contract").executeTakeFirst();
    if (row && row.value !== STORE_CONTRACT) {
      throw new ToolworldError({
        room: "runs",
        type: "wrong-store",
        message: `${this.name}: this run store was written for "${row.value}"; this version reads "${STORE_CONTRACT}"`,
      });
    }
  }

  async begin({ settings, jobs, tasks }: RunRecord): Promise<void> {
    await this.#write(async (transaction) => {
      const started = await transaction
        .selectFrom("meta")
        .select("name")
        .where("name", "=", "settings")
        .executeTakeFirst();
      if (started) {
        throw new ToolworldError({
          room: "runs",
          type: "store-taken",
          message: `${this.name} already holds a run; finish it with --resume, or give another file`,
        });
      }
      await transaction
        .insertInto("meta")
        .values({ name: "settings", value: JSON.stringify(settings) })
        .execute();
      for (const [position, task] of tasks.entries()) {
        const row = { position, id: task.id, digest: taskDigest(task), body: JSON.stringify(task) };
        await transaction.insertInto("tasks").values(row).execute();
      }
      for (const [position, job] of jobs.entries()) {
        await transaction
          .insertInto("jobs")
          .values({ position, id: job.id, body: JSON.stringify(job) })
          .execute();
      }
    });
  }

  async readRun(): Promise<RunRecord | undefined> {
    return this.#guard(async () => {
      const settings = await this.#readSettings();
      if (settings === undefined) return undefined;
      const jobs = await this.#kysely.selectFrom("jobs").select(["id", "body"]).orderBy("position").execute();
      return {
        settings,
        tasks: await this.#readTaskRows(),
        jobs: jobs.map(({ id, body }) => this.#read<Job>(jobSchema, body, "job", id)),
      };
    });
  }

  async readTasks(): Promise<readonly Task[] | undefined> {
    return this.#guard(async () => ((await this.#readSettings()) === undefined ? undefined : this.#readTaskRows()));
  }

  async openJobs(): Promise<Job[]> {
    return this.#guard(async () => {
      const rows = await this.#kysely
        .selectFrom("jobs")
        .leftJoin("episodes", "episodes.id", "jobs.id")
        .select(["jobs.id", "jobs.body"])
        .where("episodes.id", "is", null)
        .orderBy("jobs.position")
        .execute();
      return rows.map(({ id, body }) => this.#read<Job>(jobSchema, body, "job", id));
    });
  }

  async finish(finished: readonly FinishedJob[]): Promise<void> {
    await this.#write(async (transaction) => {
      for (const { job, episode, verdict, milliseconds } of finished) {
        await transaction
          .insertInto("episodes")
          .values({ id: job.id, body: canonicalJson(episode), verdict: canonicalJson(verdict), milliseconds })
          .execute();
      }
    });
  }

  async count(): Promise<{ readonly jobs: number; readonly episodes: number }> {
    return this.#guard(async () => {
      const countOf = async (table: "jobs" | "episodes") => {
        const row = await this.#kysely
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as("rows"))
          .executeTakeFirstOrThrow();
        return row.rows;
      };
      return { jobs: await countOf("jobs"), episodes: await countOf("episodes") };
    });
  }

  async *episodes(): AsyncIterable<StoredEpisode> {
    const columns = ["jobs.id", "episodes.body", "episodes.verdict", "episodes.milliseconds"] as const;
    for await (const { id, body, verdict, milliseconds } of this.#rows((rows) => rows.select(columns))) {
      yield {
        episode: readEpisode(body, { room: "runs", from: `${this.name}, episode "${id}"` }),
        verdict: this.#read<Verdict>(verdictSchema, verdict, "verdict", id),
        milliseconds,
      };
    }
  }

  async *texts(range?: JobRange): AsyncIterable<StoredText> {
    const task = sql<unknown>`iif(json_valid(jobs.body), jobs.body ->> '$.task', null)`.as("task");
    const columns = ["jobs.id", "episodes.body", "episodes.verdict", task] as const;
    for await (const { id, task, body, verdict } of this.#rows((rows) => rows.select(columns), range)) {
      if (typeof task !== "string") throw damagedStore(this.name, `job "${id}" names no task`);
      yield { id, task, episode: body, verdict };
    }
  }

  async *verdicts(): AsyncIterable<{ readonly job: Job; readonly verdict: Verdict }> {
    const columns = ["jobs.id", "jobs.body as job", "episodes.verdict"] as const;
    for await (const { id, job, verdict } of this.#rows((rows) => rows.select(columns))) {
      yield {
        job: this.#read<Job>(jobSchema, job, "job", id),
        verdict: this.#read<Verdict>(verdictSchema, verdict, "verdict", id),
      };
    }
  }

  async replaceVerdicts(verdicts: readonly Verdict[]): Promise<void> {
    await this.#write(async (transaction) => {
      for (const verdict of verdicts) {
        await transaction
          .updateTable("episodes")
          .set({ verdict: canonicalJson(verdict) })
          .where("id", "=", verdict.episode)
          .execute();
      }
    });
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
  }

  async #readSettings(): Promise<JsonObject | undefined> {
    const meta = await this.#kysely
      .selectFrom("meta")
      .select("value")
      .where("name", "=", "settings")
      .executeTakeFirst();
    return meta && (readStoredJson(meta.value, this.name, "settings") as JsonObject);
  }

  async #readTaskRows(): Promise<readonly Task[]> {
    const tasks = await this.#kysely.selectFrom("tasks").select(["id", "body"]).orderBy("position").execute();
    return tasks.map(({ id, body }) => this.#read<Task>(taskSchema, body, "task", id));
  }

  /** Rows page by page, so that a store of any size is read in little memory. */
  async *#rows<Row extends { readonly position: number }>(
    select: (rows: Rows) => { limit(count: number): { execute(): Promise<Row[]> } },
    { from, to }: JobRange = { from: 0, to: Number.MAX_SAFE_INTEGER },
  ): AsyncGenerator<Row> {
    let after = from - 1;
    for (;;) {
      const page = await this.#guard(() =>
        select(joinedRows(this.#kysely).where("jobs.position", ">", after).where("jobs.position", "<", to))
          .limit(PAGE)
          .execute(),
      );
      yield* page;
      if (page.length < PAGE) return;
      after = (page.at(-1) as Row).position;
    }
  }

  #write(work: (transaction: Kysely<StoreTables>) => Promise<void>): Promise<void> {
    return this.#guard(() =>
      this.#kysely.connection().execute(async (connection) => {
        await sql`begin immediate`.execute(connection);
        try {
          await work(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          // A full disk has rolled back already; what went wrong first is what must be told.
          await sql`rollback`.execute(connection).catch(() => undefined);
          throw error;
        }
      }),
    );
  }

  async #guard<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      throw explainSqliteError(error, this.name);
    }
  }

  #read<Value>(schema: z.ZodType<Value>, text: string, what: string, id: string): Value {
    return readStored(schema, text, this.name, { what, id });
  }
}

type Rows = ReturnType<typeof joinedRows>;

/** Episodes beside their jobs, in the order of these. */
function joinedRows(kysely: Kysely<StoreTables>) {
  return kysely
    .selectFrom("jobs")
    .innerJoin("episodes", "episodes.id", "jobs.id")
    .select("jobs.position")
    .orderBy("jobs.position");
}
