import {
  type AssertionRequest,
  type Call,
  type CallOutcome,
  type Changes,
  type Domain,
  type DomainReference,
  type ExternalTool,
  type JsonObject,
  type MaybePromise,
  type Side,
  type ToolDescription,
  ToolworldError,
} from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { CallExecutor } from "./call/call-executor.ts";
import { performExternal } from "./call/perform-external.ts";
import type { Rows, Snapshot } from "./snapshot/snapshot.ts";
import { WorldDatabase } from "./snapshot/world-database.ts";
import {
  applyEntries,
  exportEntries,
  importEntries,
  invalidWorld,
  type RawEntry,
  toRawEntries,
} from "./state/entries.ts";
import { Journal } from "./state/journal.ts";
import { hashText } from "./state/row-hash.ts";
import { WorldHost } from "./state/world-host.ts";
import { type SourcesPosition, WorldSources } from "./state/world-sources.ts";
import type { Checkpoint, World } from "./world.ts";
import { WORLD_EXPORT_CONTRACT, type WorldExport } from "./world-export.ts";

/** What a world is made from. */
export interface SqliteWorldOptions {
  readonly snapshot: Snapshot;
  readonly seed: string | number;
  readonly state: Rows | null;
  readonly external: readonly ExternalTool[];
}

/** Where a world stands, for going back. */
interface Position extends SourcesPosition {
  /** Where its journal stands. */
  readonly mark: number;
}

interface Marked extends Position {
  readonly checkpoint: Checkpoint;
}

/** What a world that goes on elsewhere takes along. */
interface Continuation extends Whereabouts {
  readonly setup: readonly RawEntry[];
  readonly entries: readonly RawEntry[];
}

/** Where the sources stand, and stood when the world was opened. */
type Whereabouts = Pick<WorldExport, "clock" | "minted" | "draws" | "origin">;

const ORIGIN = "origin";

/** The world on SQLite: a database in memory, with savepoints for going back and a journal for what changed. */
export class SqliteWorld implements World {
  readonly domain: Domain;
  readonly reference: DomainReference;
  readonly seed: string | number;
  readonly #options: SqliteWorldOptions;
  readonly #database: WorldDatabase;
  readonly #host: WorldHost;
  readonly #sources: WorldSources;
  readonly #calls: CallExecutor;
  readonly #checkpoints: Marked[] = [];
  #closed = false;
  #setup: readonly RawEntry[] = [];
  #setupJournal = new Journal();
  #origin: Position;

  constructor(options: SqliteWorldOptions) {
    const { plan } = options.snapshot;
    this.#options = options;
    this.domain = plan.domain;
    this.reference = referToDomain(plan.domain);
    this.seed = options.seed;
    this.#database = new WorldDatabase(options.snapshot.databases);
    this.#host = new WorldHost(this.#database, plan.tables);
    this.#sources = new WorldSources(options.seed, plan.domain.now);
    this.#calls = new CallExecutor(plan, this.#host, this.#sources);
    this.#origin = this.#position();
  }

  /** Runs the setup calls; from here on changes count. */
  prepare(setup: readonly Call[]): void {
    const { setupTools, tools } = this.#options.snapshot.plan;
    for (const call of setup) {
      const planned = setupTools.get(call.name) ?? tools[call.requestor ?? "agent"].get(call.name);
      const { result } = this.#calls.run(planned, call);
      if (result.ok) continue;
      throw new ToolworldError({
        room: "world",
        type: "setup-failed",
        message: `setup call ${call.name} of domain "${this.domain.name}" failed: ${result.error.message}`,
        details: { call, error: result.error },
      });
    }
    this.#begin(toRawEntries(this.#host.journal), this.#host.journal);
  }

  /** Brings the rows, the clock and the seeds to where an export left them. */
  restore(data: WorldExport): void {
    const { tables } = this.#options.snapshot.plan;
    const setup = importEntries(tables, data.setup);
    const entries = importEntries(tables, data.entries);
    try {
      this.#continue({ ...data, setup, entries });
    } catch (cause) {
      throw invalidWorld(`the export does not fit the rows that it builds on: ${String(cause)}`, cause);
    }
    const broken = this.#database.get("pragma foreign_key_check", []) as unknown as [table: string] | undefined;
    if (broken)
      throw invalidWorld(
        `the export does not fit the rows that it builds on: a row of "${broken[0]}" refers to no row`,
      );
  }

  get tools(): readonly ToolDescription[] {
    return [...this.#options.snapshot.plan.descriptions, ...this.#options.external.map((tool) => tool.description)];
  }

  get minted(): readonly string[] {
    return this.#sources.mint.minted.slice(this.#origin.minted);
  }

  get stateDigest(): string {
    return this.#options.snapshot.digest;
  }

  now(): string {
    return this.#sources.clock.now();
  }

  call(call: Call): CallOutcome {
    this.#assertOpen();
    return this.#calls.run(this.#options.snapshot.plan.tools[call.requestor ?? "agent"]?.get(call.name), call);
  }

  perform(call: Call): MaybePromise<CallOutcome> {
    const external = this.#options.external.find(
      ({ description }) => description.name === call.name && description.requestor === (call.requestor ?? "agent"),
    );
    return external ? performExternal(external, call) : this.call(call);
  }

  changes(): Changes {
    return this.#host.journal.changes();
  }

  hash(side?: Side): string {
    return hashText(
      this.#options.snapshot.hash(side) + this.#setupJournal.hashDelta(side) + this.#host.journal.hashDelta(side),
    );
  }

  assert({ name, arguments: given }: AssertionRequest): boolean {
    this.#assertOpen();
    const assertion = this.#options.snapshot.plan.assertions.get(name);
    if (!assertion) {
      const known = Object.keys(this.domain.assertions).join(", ") || "none";
      throw this.#assertionError(`no assertion "${name}" in domain "${this.domain.name}"; it has ${known}`);
    }
    const { result } = this.#calls.probe(assertion, { name, arguments: given });
    if (!result.ok) throw this.#assertionError(`assertion "${name}" failed: ${result.error.message}`);
    return result.value === true;
  }

  fork(): World {
    this.#assertOpen();
    const twin = new SqliteWorld(this.#options);
    twin.#continue({ setup: this.#setup, entries: toRawEntries(this.#host.journal), ...this.#whereabouts() });
    return twin;
  }

  checkpoint(): Checkpoint {
    this.#assertOpen();
    const checkpoint: Checkpoint = { depth: this.#checkpoints.length + 1 };
    this.#checkpoints.push({ ...this.#position(), checkpoint });
    this.#database.savepoint(`checkpoint_${checkpoint.depth}`);
    return checkpoint;
  }

  rollback(checkpoint: Checkpoint): void {
    this.#assertOpen();
    const { depth } = checkpoint;
    const position = this.#checkpoints[depth - 1];
    if (position?.checkpoint !== checkpoint) {
      throw new ToolworldError({
        room: "world",
        type: "unknown-checkpoint",
        message:
          "this checkpoint is gone, for the world went back to an earlier one or was reset, or it is another world's",
      });
    }
    this.#checkpoints.length = depth;
    this.#goBack(`checkpoint_${depth}`, position);
  }

  reset(): void {
    this.#assertOpen();
    this.#checkpoints.length = 0;
    this.#goBack(ORIGIN, this.#origin);
  }

  export(): WorldExport {
    return {
      contract: WORLD_EXPORT_CONTRACT,
      domain: this.reference,
      seed: this.seed,
      state: this.#options.state,
      setup: exportEntries(this.#setup),
      entries: exportEntries(toRawEntries(this.#host.journal)),
      ...this.#whereabouts(),
    };
  }

  dump(): Record<string, JsonObject[]> {
    this.#assertOpen();
    const dump: Record<string, JsonObject[]> = {};
    for (const plan of this.#options.snapshot.plan.tables.values()) {
      const { text, parameters } = plan.find({});
      dump[plan.name] = this.#database.all(text, [...parameters, -1]).map((stored) => plan.decode(stored));
    }
    return dump;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #continue({ setup, entries, minted, clock, draws, origin }: Continuation): void {
    const setupJournal = new Journal();
    applyEntries(this.#database, setupJournal, setup);
    this.#sources.continueFrom(origin, minted.slice(0, origin.minted));
    this.#begin(setup, setupJournal);
    applyEntries(this.#database, this.#host.journal, entries);
    this.#sources.continueFrom({ clock, draws }, minted);
  }

  #whereabouts(): Whereabouts {
    const { clock, minted, draws } = this.#origin;
    const now = this.#sources.position();
    return {
      clock: now.clock,
      minted: [...this.#sources.mint.minted],
      draws: now.draws,
      origin: { clock, minted, draws },
    };
  }

  #begin(setup: readonly RawEntry[], setupJournal: Journal): void {
    this.#setup = setup;
    this.#setupJournal = setupJournal;
    this.#host.journal = new Journal();
    this.#database.savepoint(ORIGIN);
    this.#origin = this.#position();
  }

  #goBack(savepoint: string, position: Position): void {
    this.#host.goBack(savepoint, position.mark);
    this.#sources.goBack(position);
  }

  #position(): Position {
    return { ...this.#sources.position(), mark: this.#host.journal.mark };
  }

  #assertOpen(): void {
    if (!this.#closed) return;
    throw new ToolworldError({
      room: "world",
      type: "world-closed",
      message: "this world is closed; open another, or fork before closing",
    });
  }

  #assertionError(message: string): ToolworldError {
    return new ToolworldError({ room: "world", type: "assertion-failed", message });
  }
}
