import { referToDomain } from "@toolworld/kit";
import type { Command } from "commander";
import { type CommandResult, defineAction } from "../../define-action.ts";
import { KNOWN_DOMAINS, loadDomain } from "../../domains/load-domain.ts";
import { formatTable } from "../../output/format-table.ts";
import { domainsGenerateCommand } from "./domains-generate.ts";

/** `toolworld domains`: what there is to act in. */
export function defineDomains(command: Command): Command {
  return command
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld domains")
    .action(defineAction(domains))
    .addCommand(domainsGenerateCommand());
}

async function domains(): Promise<CommandResult> {
  const found = await Promise.all(
    Object.entries(KNOWN_DOMAINS).map(async ([name, module]) => {
      const { domain, tasks, drafts } = await loadDomain(name);
      const writes = domain.tools.filter((tool) => tool.kind === "write").length;
      return {
        name,
        version: domain.version,
        tables: Object.keys(domain.tables),
        tools: domain.tools.length,
        writes,
        userTools: domain.userTools.length,
        tasks: tasks.length || drafts.length,
        module,
        digest: referToDomain(domain).digest,
      };
    }),
  );
  const rows = found.map(({ name, version, tables, tools, writes, userTools, tasks }) => [
    name,
    version,
    String(tables.length),
    `${tools} (${writes} write)`,
    String(userTools),
    String(tasks),
  ]);
  return {
    json: { domains: found },
    lines: formatTable(["domain", "version", "tables", "tools", "user", "tasks"], rows),
  };
}
