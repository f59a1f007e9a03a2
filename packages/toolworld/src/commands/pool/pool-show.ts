import { openPool } from "@toolworld/pool";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { usageError } from "../../usage-error.ts";

interface PoolShowOptions extends CommonOptions {
  readonly id: string;
  readonly pool: string;
}

/** `toolworld pool show`: one tool, with what was folded into it. */
export function poolShowCommand(): Command {
  return new Command("show")
    .description("Show a tool of a pool in its normal form, with the duplicates that were folded into it.")
    .argument("<id>", "the tool's id: stripe.com/stripe.com/get_customers")
    .requiredOption("--pool <file>", "the pool")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld pool show library.example/library/list_books --pool pool.sqlite")
    .action((id: string, options: PoolShowOptions) => defineAction(showTool)({ ...options, id }));
}

async function showTool({ id, pool: path }: PoolShowOptions): Promise<CommandResult> {
  using pool = openPool(path);
  const tool = pool.get(id);
  if (tool === undefined) {
    throw usageError("unknown-tool", `no tool "${id}" in ${path}; "toolworld pool export" lists all of them`);
  }
  const folded = [...pool.foldedTools(id)].map(({ id: other, kind }) => ({ id: other, kind }));
  const json = { ...tool, folded };
  return { json, lines: JSON.stringify(json, null, 2).split("\n") };
}
