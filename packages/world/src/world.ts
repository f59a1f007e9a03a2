import type {
  AssertionRequest,
  Call,
  CallOutcome,
  Changes,
  Digest,
  Domain,
  DomainReference,
  JsonObject,
  MaybePromise,
  Side,
  Tables,
  ToolDescription,
  WorldPort,
} from "@toolworld/contracts";
import type { WorldExport } from "./world-export.ts";

/** A place to go back to, made by {@link World.checkpoint}. */
export interface Checkpoint {
  readonly depth: number;
}

/**
 * A domain opened with a seed: live state in SQLite, ready to take calls. Calls to its own tools are synchronous and
 * atomic, and never throw; close it when it is no longer needed.
 */
export interface World<Definitions extends Tables = Tables> extends WorldPort, Disposable {
  readonly domain: Domain<Definitions>;
  readonly reference: DomainReference;
  readonly seed: string | number;
  /** The tools of both hands, external ones included. */
  readonly tools: readonly ToolDescription[];
  /** Runs one call. A tool of the domain answers at once; for an external one use {@link World.perform}. */
  call(call: Call): CallOutcome;
  /** Runs one call, external tools too: their outcome is a promise. */
  perform(call: Call): MaybePromise<CallOutcome>;
  /** What differs from the state that it opened with. Costs what changed. */
  changes(): Changes;
  /** The hash of the state, or of one side of it; equal states of one domain have equal hashes. Costs what changed. */
  hash(side?: Side): string;
  /** Answers an assertion of the domain. Throws a ToolworldError when there is none, or its arguments do not fit. */
  assert(assertion: AssertionRequest): boolean;
  /** Identifiers that were minted since it opened, in order. */
  readonly minted: readonly string[];
  /** The present moment of its clock, ISO 8601. */
  now(): string;
  /** The digest of the rows that it opened with, setup calls not included. */
  readonly stateDigest: Digest;
  /** A world of its own in the same state; what happens in one is not seen in the other. */
  fork(): World<Definitions>;
  /** Marks the present state. */
  checkpoint(): Checkpoint;
  /** Goes back to a checkpoint, which stays good; later ones are gone. */
  rollback(checkpoint: Checkpoint): void;
  /** Goes back to the state that it opened with. All checkpoints are gone. */
  reset(): void;
  /** Everything that is needed to go on elsewhere, as JSON. */
  export(): WorldExport;
  /** All rows of all tables, in order of insertion: for a look, or as the `state` of another world. */
  dump(): Record<string, JsonObject[]>;
  close(): void;
}
