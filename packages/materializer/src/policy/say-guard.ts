import type { TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { GuardBound, GuardValue } from "../blueprint/guard.ts";
import type { GuardDraft } from "../blueprint/guard-schema.ts";
import { phrase } from "../domain/execute-operation.ts";

/** A guard in words of our own, from what it tests alone: `the status of the order must be open or paid`. */
export function sayGuard(guard: GuardDraft, tool: ToolBlueprint, tables: readonly TableBlueprint[]): string {
  const value = sayValue(guard.value, tool, tables);
  if ("among" in guard) {
    const among = guard.among.map((one) => (typeof one === "boolean" ? String(one) : phrase(one, "")));
    return `${value} must ${guard.test === "one-of" ? "" : "not "}be ${joinWords(among, "or")}`;
  }
  const bound = sayBound(guard.bound, tool, tables);
  if (guard.test === "same") return `${value} must be ${bound}`;
  const isTime = guard.bound.type !== "constant" && typeOf(guard.value, tool, tables) === "string";
  if (isTime) return `${value} must not be ${guard.test === "at-most" ? "after" : "before"} ${bound}`;
  return `${value} must be ${guard.test.replace("-", " ")} ${bound}`;
}

/** What a call is told that a guard refuses, where nothing else was said. */
export function defaultRefusal(guard: GuardDraft, tool: ToolBlueprint, tables: readonly TableBlueprint[]): string {
  return `${capital(sayGuard(guard, tool, tables))}.`;
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Words as a list: `a, b or c`. */
export function joinWords(words: readonly string[], joiner: "and" | "or"): string {
  return words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} ${joiner} ${words.at(-1)}`;
}

function sayBound(bound: GuardBound, tool: ToolBlueprint, tables: readonly TableBlueprint[]): string {
  if (bound.type === "constant") return String(bound.value);
  if (bound.type === "now") return bound.format === "date" ? "today" : "now";
  return sayValue(bound, tool, tables);
}

function sayValue(value: GuardValue, { operation }: ToolBlueprint, tables: readonly TableBlueprint[]): string {
  const own = tables.find(({ name }) => name === operation.table) as TableBlueprint;
  const column = (table: TableBlueprint, name: string) => table.columns.find((one) => one.name === name);
  if (value.type === "argument") return `the given ${value.parameter.replaceAll("_", " ")}`;
  if (value.type === "row") return `the ${column(own, value.column)?.semantics.phrase} of the ${own.singular}`;
  const to = column(own, value.reference)?.references;
  const parent = tables.find(({ name }) => name === to) as TableBlueprint;
  const isOnly = own.columns.filter(({ references }) => references === to).length === 1;
  const said = isOnly ? "" : ` that is the ${column(own, value.reference)?.semantics.phrase}`;
  return `the ${column(parent, value.column)?.semantics.phrase} of its ${parent.singular}${said}`;
}

function typeOf(value: GuardValue, { operation, parameters }: ToolBlueprint, tables: readonly TableBlueprint[]) {
  if (value.type === "argument") return parameters.find(({ name }) => name === value.parameter)?.type;
  const own = tables.find(({ name }) => name === operation.table);
  if (value.type === "row") return own?.columns.find(({ name }) => name === value.column)?.type;
  const to = own?.columns.find(({ name }) => name === value.reference)?.references;
  return tables.find(({ name }) => name === to)?.columns.find(({ name }) => name === value.column)?.type;
}
