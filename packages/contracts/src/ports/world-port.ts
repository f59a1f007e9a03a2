import type { Call } from "../call/call.ts";
import type { CallOutcome } from "../call/call-outcome.ts";
import type { Changes } from "../state/changes.ts";
import type { AssertionRequest } from "../task/check.ts";

/** A value now, or later. */
export type MaybePromise<Value> = Value | Promise<Value>;

/**
 * The least that an environment must do to be acted in, verified and certified: ours or not. It never throws for what a
 * call does; an exception means that the environment itself is broken.
 */
export interface WorldPort {
  /** Runs one call. The footprint is optional: without footprints gold's writes are totally ordered. */
  call(call: Call): MaybePromise<CallOutcome>;
  /** What differs from the state that it opened with. */
  changes(): MaybePromise<Changes>;
  /** Answers a question about the state. Throws when it cannot be answered. */
  assert(assertion: AssertionRequest): MaybePromise<boolean>;
}

/** Opens a world in a task's initial state, as often as asked. */
export type OpenWorldPort = () => MaybePromise<WorldPort>;
