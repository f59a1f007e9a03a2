import { createTerminal } from "./output/terminal.ts";

/** What a command gives back: an object for `--json`, lines for people, and whether it did what it was asked. */
export interface CommandResult {
  readonly json: object;
  readonly lines: readonly string[];
  /** False ends the process with exit code 1. */
  readonly ok?: boolean;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** Declares a command's action: it prints the result, as one JSON object where asked for, and sets the exit code. */
export function defineAction<Options extends CommonOptions>(
  run: (options: Options) => Promise<CommandResult>,
): (options: Options) => Promise<void> {
  return async (options) => {
    const terminal = createTerminal();
    const result = await run(options);
    if (options.json) terminal.print(JSON.stringify(result.json));
    else for (const line of result.lines) terminal.print(line);
    if (result.ok === false) process.exitCode = 1;
  };
}
