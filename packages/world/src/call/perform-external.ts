import { type Call, type CallOutcome, callResultSchema, describeIssues, type ExternalTool } from "@toolworld/contracts";
import { callError } from "./call-error.ts";

/** Calls a tool outside the world: whatever it answers, or throws, is a result (law 3). */
export async function performExternal(tool: ExternalTool, call: Call): Promise<CallOutcome> {
  try {
    const parsed = callResultSchema.safeParse(await tool.call(call.arguments));
    if (parsed.success) return { result: parsed.data };
    const [issue] = describeIssues(parsed.error, undefined);
    const message = `${call.name} gave no result of a call: at ${issue?.path || "the top"}: ${issue?.message}`;
    return { result: { ok: false, error: callError("external", message) } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { result: { ok: false, error: callError("external", message) } };
  }
}
