import { ToolworldError } from "@toolworld/contracts";
import { Command, CommanderError } from "commander";
import { auditCommand } from "./commands/audit.ts";
import { benchCommand } from "./commands/bench.ts";
import { compareCommand } from "./commands/compare.ts";
import { domainsCommand } from "./commands/domains/domains.ts";
import { funnelCommand } from "./commands/funnel.ts";
import { graphCommand } from "./commands/graph/graph.ts";
import { poolCommand } from "./commands/pool/pool.ts";
import { quickstartCommand } from "./commands/quickstart.ts";
import { reportCommand } from "./commands/report.ts";
import { retrieveCommand } from "./commands/retrieve/retrieve.ts";
import { runCommand } from "./commands/run.ts";
import { tasksCommand } from "./commands/tasks/tasks.ts";
import { tau2Command } from "./commands/tau2.ts";
import { verifyCommand } from "./commands/verify.ts";
import { exitCodeOf } from "./usage-error.ts";

const COMMANDS = [
  quickstartCommand,
  domainsCommand,
  runCommand,
  verifyCommand,
  reportCommand,
  auditCommand,
  funnelCommand,
  compareCommand,
  tasksCommand,
  poolCommand,
  graphCommand,
  retrieveCommand,
  tau2Command,
  benchCommand,
];

/**
 * Runs the command line.
 *
 * @returns The exit code: 0 done, 1 failed, 2 misused.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const program = createProgram();
  if (words.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportError(error, words.includes("--json"));
  }
}

function createProgram(): Command {
  const program = new Command("toolworld")
    .description("Worlds for agents: databases with tools that read and write them,\nverified by comparing states.")
    .addHelpText("after", "\nStart here:\n  toolworld quickstart");
  for (const create of COMMANDS) program.addCommand(create());
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
