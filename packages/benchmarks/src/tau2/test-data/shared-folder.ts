import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.env.TOOLWORLD_SHARED ?? fileURLToPath(new URL("../../../../../../shared", import.meta.url));

/** Where τ²-bench's data and the recordings lie on machines that have them: next to the checkout, or in TOOLWORLD_SHARED. */
export const sharedFolder: string | undefined = existsSync(join(folder, "data", "tau2")) ? folder : undefined;

/** Said in the names of tests that are skipped without it. */
export const NEEDS_SHARED = "needs ../shared or TOOLWORLD_SHARED";

/** A path in it; only called where it is there. */
export function inShared(...parts: readonly string[]): string {
  return join(sharedFolder ?? folder, ...parts);
}
