import type { CallResult } from "../call/call-result.ts";
import type { ToolDescription } from "../call/tool-description.ts";
import type { JsonObject } from "../json.ts";

/** A tool that lives outside the state: a live MCP server, a simulated API. Asynchronous, and never compared. */
export interface ExternalTool {
  readonly description: ToolDescription;
  call(input: JsonObject): Promise<CallResult>;
}
