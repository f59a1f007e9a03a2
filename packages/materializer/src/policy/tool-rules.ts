import type { TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import { phrase } from "../domain/execute-operation.ts";
import { capital, joinWords, sayGuard } from "./say-guard.ts";

/** The rules that one tool keeps, as sentences. */
export function toolRules(tool: ToolBlueprint, tables: readonly TableBlueprint[]): string[] {
  const { operation, semantics } = tool;
  if (operation.type === "get" || operation.type === "select") return [];
  const { singular } = tables.find(({ name }) => name === operation.table) as TableBlueprint;
  const rules: string[] = [];
  if (operation.type === "update" && operation.once) {
    const state = phrase(operation.once.value, operation.once.column);
    rules.push(
      `${capital(article(singular))} that is ${state} already cannot be set so again (\`${semantics.verb ?? "act"}\`).`,
    );
  }
  if (operation.type === "delete" && operation.referredBy.length > 0) {
    const children = operation.referredBy.map(
      ({ table: child }) => tables.find(({ name }) => name === child)?.plural ?? child,
    );
    rules.push(
      `${capital(article(singular))} can be deleted only when it has no ${joinWords([...new Set(children)], "or")}.`,
    );
  }
  for (const guard of operation.guards ?? []) rules.push(`With \`${tool.name}\`, ${sayGuard(guard, tool, tables)}.`);
  return rules;
}

/** `a order` reads wrong. */
export function article(noun: string): string {
  return `${/^[aeio]|^u(?!ni|se|rl|s\b)/.test(noun) ? "an" : "a"} ${noun}`;
}
