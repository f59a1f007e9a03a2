import { ToolworldError } from "@toolworld/contracts";

/** What a setup call of a world said when it failed; nothing where the error is another. */
export function setupProblem(error: unknown): string | undefined {
  if (!ToolworldError.isInstance(error) || error.type !== "setup-failed") return undefined;
  return (error.details.error as { readonly message: string }).message;
}
