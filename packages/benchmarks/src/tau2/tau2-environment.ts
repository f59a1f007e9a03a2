import type { Call, CallResult, Changes, Domain } from "@toolworld/contracts";
import type { Rows, World } from "@toolworld/world";
import type { Tau2DomainName } from "./data/tau2-folder.ts";
import type { Tau2InitializationData } from "./data/tau2-task.ts";
import type { PythonDict } from "./python-values/python-value.ts";

/** The reference's two hashes of a state: the agent's database, and the user's where a domain has one. */
export interface Tau2Hashes {
  readonly agent: string;
  readonly user: string | null;
}

/**
 * A domain of ours with the data of τ²-bench, and how the reference would write what happens in it. Further domains come in
 * as further environments; nothing outside an environment knows a domain's tables.
 */
export interface Tau2Environment {
  readonly name: Tau2DomainName;
  /** Our domain, told the benchmark's policy. */
  readonly domain: Domain;
  /** The rows to open worlds with; the same object each time. */
  readonly state: Rows;
  /** The rows that a task with data of its own opens with. Missing where no task brings any. */
  initialRows?(data: Tau2InitializationData): Rows;
  /** Opens a follower for a new world. */
  follow(start?: Tau2Start): Tau2Follower;
}

/** How a world was opened that is to be followed. */
export interface Tau2Start {
  /** The world itself, before its first call. */
  readonly world?: World;
  /** The calls that brought about its initial state, in order, with the kinds of their numbers. */
  readonly setup?: readonly { readonly call: Call; readonly given: PythonDict }[];
  /** The data of its own that it was opened with. */
  readonly data?: Tau2InitializationData;
}

/**
 * Writes down what happens in one world as the reference would, told of every call from the world's opening on. Where the
 * reference keeps or shows whatever number it was given, a follower knows whether that was `4` or `4.0`.
 */
export interface Tau2Follower {
  /** Takes note of the next call and what it gave; `given` are the arguments with the kinds of their numbers. */
  note(call: Call, result: CallResult, given: PythonDict): NotedCall;
  /** The reference's hashes of a state, told by what differs from the opening state. Costs what changed, and one hashing. */
  hashes(changes: Changes): Tau2Hashes;
  /** A recorded call as the world knows it, where identifiers that it minted are recorded under other names. */
  toOurs?(call: Call): Call;
}

/** A call that a follower has taken note of. */
export interface NotedCall {
  /** The text of the reference's tool message. Asked for, if at all, before the next call is noted. */
  text(): string;
  /** The call may have left what rows do not tell: `4.0` in place of `4`, or a zero with a sign. */
  readonly leavesKinds: boolean;
}
