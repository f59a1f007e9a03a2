import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a command did. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

const entry = fileURLToPath(new URL("../../toolworld/src/bin.ts", import.meta.url));

/** Starts the command line from its source. */
export function startToolworld(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { readonly child: ChildProcess; readonly finished: Promise<Finished> } {
  const child = spawn(process.execPath, ["--conditions=@toolworld/source", entry, ...words], {
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (error += chunk));
  const finished = new Promise<Finished>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, out, error }));
  });
  return { child, finished };
}

/** Runs the command line to its end. */
export function toolworld(words: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Finished> {
  return startToolworld(words, environment).finished;
}
