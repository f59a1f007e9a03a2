import { ToolworldError } from "@toolworld/contracts";

/** What is thrown where the retriever is used wrongly or finds something damaged. */
export function retrieverError(type: string, message: string, cause?: unknown): ToolworldError {
  return new ToolworldError({ room: "retriever", type, message, ...(cause === undefined ? {} : { cause }) });
}
