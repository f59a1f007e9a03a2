import { ToolworldError } from "@toolworld/contracts";

/** The command was given something that it cannot work with: exit code 2, one line that says what to do. */
export function usageError(type: string, message: string, details?: Readonly<Record<string, unknown>>): ToolworldError {
  return new ToolworldError({ room: "toolworld", type, message, ...(details ? { details } : {}) });
}

const MISUSES =
  /^(usage|invalid-|missing-|unknown-|wrong-|duplicate-|other-data|store-taken|store-locked|other-run|empty-store|output-exists)/;

/** 2 for what the caller can mend by calling otherwise, 1 for what failed. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return ToolworldError.isInstance(error) && MISUSES.test(error.type) ? 2 : 1;
}
