import {
  type CallError,
  type CallErrorType,
  describeIssues,
  findJsonProblem,
  isJsonObject,
  type JsonObject,
  pathText,
  type Requestor,
  ToolworldError,
} from "@toolworld/contracts";
import type { PlannedTool } from "../domain-plan.ts";
import { ConstraintViolation } from "../state/constraint-violation.ts";
import { Refusal } from "./refusal.ts";

/** The typed form of whatever a tool threw. */
export function thrownToCallError(thrown: unknown): CallError {
  if (thrown instanceof Refusal) return callError("refused", thrown.message, thrown.details);
  if (thrown instanceof ConstraintViolation) return callError("constraint", thrown.message);
  if (ToolworldError.isInstance(thrown)) return callError("crashed", thrown.message);
  if (thrown instanceof RangeError && /call stack/.test(thrown.message))
    return callError("crashed", "the tool recursed too deep");
  return callError("crashed", thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));
}

/** No tool of this name is in this hand. */
export function unknownToolError(name: unknown, requestor: Requestor, names: Iterable<string>): CallError {
  const known = [...names];
  const list =
    known.length === 0 ? "it has none" : `it has ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}`;
  return callError("unknown-tool", `no tool ${JSON.stringify(name)} for the ${requestor}; ${list}`);
}

/** Reads the arguments of a call through its tool's schema: the arguments, or an error that names each path. */
export function parseArguments(
  { tool, parameters }: PlannedTool,
  given: unknown,
): { readonly input: JsonObject } | { readonly error: CallError } {
  if (!isJsonObject(given)) {
    const problem = findJsonProblem(given);
    const path = problem ? pathText(problem.path) : "";
    const message = problem?.message ?? "expected an object";
    return { error: invalidArguments(tool.name, [{ path, message, found: typeof given }]) };
  }
  let result: ReturnType<typeof parameters.safeParse>;
  try {
    result = parameters.safeParse(given);
  } catch (thrown) {
    return { error: thrownToCallError(thrown) };
  }
  return result.success
    ? { input: result.data as JsonObject }
    : { error: invalidArguments(tool.name, describeIssues(result.error, given)) };
}

/** A call's error. */
export function callError(type: CallErrorType, message: string, details?: JsonObject): CallError {
  return details === undefined ? { type, message } : { type, message, details };
}

function invalidArguments(
  tool: string,
  issues: readonly { path: string; message: string; found: string }[],
): CallError {
  const text = issues
    .map(({ path, message, found }) => `${path || "arguments"}: ${message}, found ${found}`)
    .join("; ");
  return callError("invalid-arguments", `invalid arguments for ${tool}: ${text}`, {
    issues: issues.map(({ path, message, found }) => ({ path, message, found })),
  });
}
