import { type Call, type CallError, type CallResult, ToolworldError } from "@toolworld/contracts";
import { pythonJson } from "./python-values/python-json.ts";
import type { PythonShape } from "./python-values/python-shape.ts";

/**
 * The text of the reference's tool message for what a call gave, with the shape of what this tool gives. A text is its own
 * tool message and needs no shape.
 */
export function writeResultText(
  call: Call,
  result: CallResult,
  shape: PythonShape | undefined,
  { userHasTools = false }: { readonly userHasTools?: boolean } = {},
): string {
  if (!result.ok) return `Error: ${errorText(call, result.error, userHasTools)}`;
  if (typeof result.value === "string") return result.value;
  if (shape) return pythonJson(shape(result.value));
  throw new ToolworldError({
    room: "benchmarks",
    type: "unsupported-result",
    message: `no text of the reference is known for what "${call.name}" gave: ${JSON.stringify(result.value)}`,
  });
}

/** Refusals of the domain carry the reference's words; what our own validation says is in ours. */
function errorText(call: Call, error: CallError, userHasTools: boolean): string {
  if (error.type !== "unknown-tool") return error.message;
  return call.requestor === "user" && !userHasTools ? "User tools not available" : `Tool '${call.name}' not found.`;
}
