/**
 * Why an episode cannot be evaluated. The reference raises in the same places; where the words are its own, the first line
 * of the message is what it says.
 *
 * | type | meaning |
 * |---|---|
 * | `unexpected-tool-message` | a result that no call asked for |
 * | `missing-tool-message` | a call that is not followed by its result |
 * | `other-tool-message` | a call that is followed by the result of another |
 * | `result-mismatch` | a call that changes the state gave another result when it was made again |
 * | `initial-state` | the task's initial state cannot be brought about |
 * | `assertion` | an assertion of the task cannot be answered |
 * | `solo-mode` | a user speaks, or the domain has none, in solo mode |
 * | `judge` | there is no judge, or its answer is none |
 */
export type EvaluationErrorType =
  | "unexpected-tool-message"
  | "missing-tool-message"
  | "other-tool-message"
  | "result-mismatch"
  | "initial-state"
  | "assertion"
  | "solo-mode"
  | "judge";

/** An episode that cannot be evaluated, as data. */
export interface EvaluationError {
  readonly type: EvaluationErrorType;
  readonly message: string;
}

/** Carries an evaluation's error out of the depth in which it is found. */
export class EvaluationFailure extends Error {
  readonly error: EvaluationError;

  constructor(type: EvaluationErrorType, message: string) {
    super(message);
    this.error = { type, message };
  }
}
