import type { TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import { phrase } from "../domain/execute-operation.ts";

/** What the agent is told: what there is, what can be done with it, and which rules the tools keep. Markdown. */
export function writePolicy(title: string, tables: readonly TableBlueprint[], tools: readonly ToolBlueprint[]): string {
  const lines = [
    `# ${title}`,
    "",
    `You help the users of a service that keeps ${list(tables.map(({ plural }) => plural))}.`,
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
  for (const { operation, semantics } of own) {
    if (operation.type === "update" && operation.once) {
      rules.push(
        `${capital(article(table.singular))} that is ${phrase(operation.once.value, operation.once.column)} already cannot be set so again (\`${semantics.verb ?? "act"}\`).`,
      );
    }
    if (operation.type === "delete" && operation.referredBy.length > 0) {
      const children = [
        ...new Set(
          operation.referredBy.map(({ table: child }) => tables.find(({ name }) => name === child)?.plural ?? child),
        ),
      ];
      rules.push(`${capital(article(table.singular))} can be deleted only when it has no ${list(children, "or")}.`);
    }
  }
  return [...new Set(rules)];
}

/** `a order` reads wrong. */
export function article(noun: string): string {
  return `${/^[aeio]|^u(?!ni|se|rl|s\b)/.test(noun) ? "an" : "a"} ${noun}`;
}

function list(words: readonly string[], joiner = "and"): string {
  return words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} ${joiner} ${words.at(-1)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
