import {
  type AssertionRequest,
  type Call,
  type CallError,
  type CallOutcome,
  type Changes,
  createRandom,
  type Domain,
  type DomainReference,
  type ExternalTool,
  type Footprint,
  findJsonProblem,
  isJsonValue,
  type JsonObject,
  type JsonValue,
  type MaybePromise,
  pathText,
  type Random,
  type Requestor,
  type Side,
  type State,
  type ToolContext,
  type ToolDescription,
  ToolworldError,
} from "@toolworld/contracts";
import { createVirtualClock, referToDomain, type VirtualClock } from "@toolworld/kit";
import { CallContext } from "./call/call-context.ts";
import { parseArguments, thrownToCallError, unknownToolError } from "./call/call-error.ts";
import { performExternal } from "./call/perform-external.ts";
import type { PlannedTool } from "./domain-plan.ts";
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
import { createMint, type Mint } from "./state/mint.ts";
import type { Recorder } from "./state/recorder.ts";
import { hashText } from "./state/row-hash.ts";
import { WorldHost } from "./state/world-host.ts";
import { WorldTable } from "./state/world-table.ts";
import type { Checkpoint, World } from "./world.ts";
import { WORLD_EXPORT_CONTRACT, type WorldExport } from "./world-export.ts";

/** What a world is made from. */
export interface SqliteWorldOptions {
  readonly snapshot: Snapshot;
  readonly seed: string | number;
  readonly state: Rows | null;
  readonly external: readonly ExternalTool[];
}

/** Where everything that is not a row stands. */
interface Position {
  readonly mark: number;
  readonly clock: number;
  readonly minted: number;
  readonly draws: number;
}

interface Marked extends Position {
  readonly checkpoint: Checkpoint;
}

const ORIGIN = "origin";

/** The world on SQLite: a database in memory, with savepoints for going back and a journal for what changed. */
export class SqliteWorld implements World {
  readonly domain: Domain;
  readonly reference: DomainReference;
  readonly seed: string | number;
  readonly #options: SqliteWorldOptions;
  readonly #database: WorldDatabase;
  readonly #clock: VirtualClock;
  readonly #host: WorldHost;
  readonly #state: State;
  readonly #checkpoints: Marked[] = [];
  #closed = false;
  #mint: Mint;
  #draws = 0;
  #setup: readonly RawEntry[] = [];
  #setupJournal = new Journal();
  #origin: Position;

  constructor(options: SqliteWorldOptions) {
    const { plan } = options.snapshot;
    this.#options = options;
    this.domain = plan.domain;
    this.reference = referToDomain(plan.domain);
    this.seed = options.seed;
    this.#clock = createVirtualClock(plan.domain.now);
    this.#mint = createMint(String(options.seed));
    this.#database = new WorldDatabase(options.snapshot.databases);
    this.#host = new WorldHost(this.#database, plan.tables);
    this.#state = Object.fromEntries(
      Array.from(plan.tables.values(), (table) => [table.name, new WorldTable(table, this.#host)]),
    ) as unknown as State;
    this.#origin = this.#position();
  }

  /** Runs the setup calls; from here on changes count. */
  prepare(setup: readonly Call[]): void {
    const { setupTools, tools } = this.#options.snapshot.plan;
    for (const call of setup) {
      const planned = setupTools.get(call.name) ?? tools[call.requestor ?? "agent"].get(call.name);
      const { result } = this.#run(planned, call);
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
    return this.#mint.minted.slice(this.#origin.minted);
  }

  get stateDigest(): string {
    return this.#options.snapshot.digest;
  }

  now(): string {
    return this.#clock.now();
  }

  call(call: Call): CallOutcome {
    this.#assertOpen();
    return this.#run(this.#options.snapshot.plan.tools[call.requestor ?? "agent"]?.get(call.name), call);
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
    const outcome = this.#run(assertion, { name, arguments: given }, true);
    if (!outcome.result.ok) throw this.#assertionError(`assertion "${name}" failed: ${outcome.result.error.message}`);
    return outcome.result.value === true;
  }

  fork(): World {
    this.#assertOpen();
    const twin = new SqliteWorld(this.#options);
    twin.#continue({
      setup: this.#setup,
      entries: toRawEntries(this.#host.journal),
      clock: this.#clock.read(),
      minted: this.#mint.minted,
      draws: this.#draws,
      origin: { clock: this.#origin.clock, minted: this.#origin.minted, draws: this.#origin.draws },
    });
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
      clock: this.#clock.read(),
      minted: [...this.#mint.minted],
      draws: this.#draws,
      origin: { clock: this.#origin.clock, minted: this.#origin.minted, draws: this.#origin.draws },
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

  /** Runs a tool as one atomic step: whole, or not at all (law 3). */
  #run(planned: PlannedTool | undefined, call: Call, discard = false): CallOutcome {
    const requestor: Requestor = call.requestor ?? "agent";
    const host = this.#host;
    const recorder = host.begin();
    if (!planned) {
      return failure(
        unknownToolError(call.name, requestor, this.#options.snapshot.plan.tools[requestor]?.keys() ?? []),
        recorder,
      );
    }
    const parsed = parseArguments(planned, call.arguments);
    if ("error" in parsed) return failure(parsed.error, recorder);
    const before = this.#position();
    try {
      const value = toJsonValue(
        planned.tool.execute(this.#context(requestor), parsed.input as never),
        planned.tool.name,
      );
      const coupled = discard ? undefined : this.#couple(requestor);
      this.#end(discard, before);
      const outcome: CallOutcome = { result: { ok: true, value }, footprint: recorder.footprint() };
      return coupled ? { ...outcome, coupled } : outcome;
    } catch (thrown) {
      this.#end(true, before);
      const touched = recorder.footprint();
      return failure(thrownToCallError(thrown), recorder, { ...touched, writes: [], minted: [] });
    }
  }

  #couple(requestor: Requestor): Footprint | undefined {
    if (!this.domain.couple) return undefined;
    const recorder = this.#host.begin();
    this.domain.couple(this.#context(requestor));
    return recorder.footprint();
  }

  #context(requestor: Requestor): ToolContext {
    return new CallContext(this.#state, this.#clock, this.#mint, this.#host, requestor, this.#draw);
  }

  readonly #draw = (): Random => createRandom(`${this.seed}/random/${this.#draws++}`);

  #end(undo: boolean, before: Position): void {
    this.#host.end(undo, before.mark);
    if (undo) this.#restore(before);
  }

  #continue(from: {
    readonly setup: readonly RawEntry[];
    readonly entries: readonly RawEntry[];
    readonly clock: number;
    readonly minted: readonly string[];
    readonly draws: number;
    readonly origin: WorldExport["origin"];
  }): void {
    const setupJournal = new Journal();
    applyEntries(this.#database, setupJournal, from.setup);
    this.#mint = createMint(String(this.seed), from.minted.slice(0, from.origin.minted));
    this.#clock.set(from.origin.clock);
    this.#draws = from.origin.draws;
    this.#begin(from.setup, setupJournal);
    applyEntries(this.#database, this.#host.journal, from.entries);
    this.#mint = createMint(String(this.seed), from.minted);
    this.#clock.set(from.clock);
    this.#draws = from.draws;
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
    this.#restore(position);
  }

  #position(): Position {
    return {
      mark: this.#host.journal.mark,
      clock: this.#clock.read(),
      minted: this.#mint.minted.length,
      draws: this.#draws,
    };
  }

  #restore({ clock, minted, draws }: Position): void {
    this.#clock.set(clock);
    this.#mint.rollback(minted);
    this.#draws = draws;
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

function toJsonValue(value: unknown, tool: string): JsonValue {
  if (value === undefined) return null;
  if (isJsonValue(value)) return value;
  const problem = findJsonProblem(value);
  throw new TypeError(
    `${tool} returned what JSON cannot hold: at ${pathText(problem?.path ?? []) || "the top"}: ${problem?.message}`,
  );
}

function failure(error: CallError, recorder: Recorder, footprint: Footprint = recorder.footprint()): CallOutcome {
  return { result: { ok: false, error }, footprint };
}
