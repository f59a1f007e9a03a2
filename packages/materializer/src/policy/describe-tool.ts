import type { ParameterSemantics, ToolSemantics } from "@toolworld/contracts";
import type { TableBlueprint } from "../blueprint/domain-blueprint.ts";
import { article } from "./tool-rules.ts";

/** What a tool does, in a few words, where its description says nothing. */
export function describeTool({ action, verb }: Pick<ToolSemantics, "action" | "verb">, table: TableBlueprint): string {
  const one = article(table.singular);
  switch (action) {
    case "get":
      return `Get ${one}.`;
    case "list":
      return `List ${table.plural}.`;
    case "search":
      return `Search for ${table.plural}.`;
    case "create":
      return `Create ${one}.`;
    case "update":
      return `Change ${one}.`;
    case "upsert":
      return `Create ${one}, or change the one that is there.`;
    case "delete":
      return `Delete ${one}.`;
    case "act":
      return `${verb?.replace(/^./, (first) => first.toUpperCase())} ${one}.`;
  }
}

/** What a parameter is for, where its description says nothing. */
export function describeParameter(meaning: ParameterSemantics, table: TableBlueprint): string {
  const column =
    meaning.role === "key" ? table.key : meaning.role === "filter" || meaning.role === "value" ? meaning.column : "";
  const phrase = table.columns.find(({ name }) => name === column)?.semantics.phrase ?? "value";
  switch (meaning.role) {
    case "key":
      return `The ${phrase} of the ${table.singular}.`;
    case "value":
      return `The ${phrase} that it gets.`;
    case "text":
      return `Words that the ${table.singular} must contain.`;
    case "limit":
      return `How many ${table.plural} at most.`;
    case "filter":
      return meaning.comparison === "at-least"
        ? `Only with this ${phrase} or more.`
        : meaning.comparison === "at-most"
          ? `Only with this ${phrase} or less.`
          : `Only with this ${phrase}.`;
  }
}
