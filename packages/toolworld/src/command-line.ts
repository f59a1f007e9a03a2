import { ToolworldError } from "@toolworld/contracts";
import { Command, CommanderError } from "commander";
import { COMMANDS } from "./commands/commands.ts";
import { exitCodeOf } from "./usage-error.ts";

/**
 * Runs the command line.
 *
 * @returns The exit code: 0 done, 1 failed, 2 misused.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    const program = await createProgram(words);
    if (words.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportError(error, words.includes("--json"));
  }
}

/** The program, with the command that is asked for in full, the others by name. */
async function createProgram(words: readonly string[]): Promise<Command> {
  const asked = words.find((word) => word !== "help" && !word.startsWith("-"));
  const program = new Command("toolworld")
    .description("Worlds for agents: databases with tools that read and write them,\nverified by comparing states.")
    .addHelpText("after", "\nStart here:\n  toolworld quickstart");
  for (const { name, description, load } of COMMANDS) {
    const command = program.command(name).description(description);
    if (name === asked) (await load())(command);
  }
  settle(program);
  return program;
}

/** Every command throws rather than exits, and says in one line what was wrong and where to read more. */
function settle(command: Command): void {
  command
    // An option behind a subcommand's name is the subcommand's, though the command above may have one of that name.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError(false)
    .configureHelp({ helpWidth: 80 })
    .configureOutput({ outputError: (text, write) => write(`${text.trim().replace(/^error: /, "")}; see --help\n`) });
  for (const child of command.commands) settle(child);
}

function reportError(error: unknown, json: boolean): number {
  const known = ToolworldError.isInstance(error) ? error : undefined;
  const message = (error instanceof Error ? error.message : String(error)).split("\n")[0] as string;
  if (json) {
    const { room = "toolworld", type = "unexpected", details = {} } = known ?? {};
    process.stdout.write(`${JSON.stringify({ error: { room, type, message, details } })}\n`);
  } else {
    process.stderr.write(`${known ? message : `[toolworld] unexpected: ${message} (TOOLWORLD_DEBUG=1 shows where)`}\n`);
    if (!known && process.env.TOOLWORLD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
  return exitCodeOf(error);
}
