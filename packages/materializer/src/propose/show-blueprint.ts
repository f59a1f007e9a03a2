import type { ColumnBlueprint, DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { toolRules } from "../policy/tool-rules.ts";
import type { BlueprintRequest } from "./blueprint-proposer.ts";

/** A blueprint as a proposer sees it. */
export function showBlueprint({ name, tables, tools }: DomainBlueprint): BlueprintRequest {
  return {
    domain: name,
    tables: tables.map((table) => ({
      name: table.name,
      singular: table.singular,
      key: table.key,
      tools: tools.filter(({ operation }) => operation.table === table.name).length,
      columns: table.columns.map((column) => {
        const values = columnValues(column);
        return {
          name: column.name,
          type: column.type,
          speech: column.semantics.speech,
          ...(column.references === undefined ? {} : { references: column.references }),
          ...(values ? { values } : {}),
        };
      }),
    })),
    operations: tools.map((tool) => ({
      tool: tool.name,
      description: tool.description,
      action: tool.semantics.action,
      table: tool.operation.table,
      parameters: tool.parameters.map(({ name: parameter, type, required }) => {
        const meaning = tool.semantics.parameters[parameter];
        return {
          name: parameter,
          type,
          required,
          role: meaning?.role ?? "filter",
          ...(meaning && "column" in meaning ? { column: meaning.column } : {}),
        };
      }),
      rules: toolRules(tool, tables),
    })),
  };
}

/** The texts that a column ever has, where they are known: its choices, or the states that the seed and the actions give it. */
export function columnValues({ choices, maker }: ColumnBlueprint): readonly string[] | undefined {
  return choices ?? (maker.type === "choice" ? maker.of : undefined);
}
