import type { TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import { capital, joinWords } from "./say-guard.ts";
import { article, toolRules } from "./tool-rules.ts";

/** What the agent is told: what there is, what can be done with it, and which rules the tools keep. Markdown. */
export function writePolicy(title: string, tables: readonly TableBlueprint[], tools: readonly ToolBlueprint[]): string {
  const lines = [
    `# ${title}`,
    "",
    `You help the users of a service that keeps ${joinWords(
      tables.map(({ plural }) => plural),
      "and",
    )}.`,
    "Do what the user asks with the tools, and nothing that they did not ask for.",
    "Look up what you need to know; ask the user only for what no tool tells.",
    "Say what was done, or why it cannot be done.",
    "",
  ];
  for (const table of tables) {
    const rules = rulesOf(table, tables, tools);
    if (rules.length === 0) continue;
    lines.push(`## ${capital(table.plural)}`, "", ...rules.map((rule) => `- ${rule}`), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function rulesOf(table: TableBlueprint, tables: readonly TableBlueprint[], tools: readonly ToolBlueprint[]): string[] {
  const own = tools.filter(({ operation }) => operation.table === table.name);
  const rules: string[] = [];
  const owners = table.columns.filter(({ references }) => references !== undefined && references !== table.name);
  for (const { semantics, references } of owners) {
    const owner = tables.find(({ name }) => name === references) as TableBlueprint;
    rules.push(`The ${semantics.phrase} of ${article(table.singular)} is ${article(owner.singular)} that exists.`);
  }
  for (const tool of own) rules.push(...toolRules(tool, tables));
  return [...new Set(rules)];
}
