import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Guard } from "../blueprint/guard.ts";
import type { Operation } from "../blueprint/operation.ts";
import { describeParameter, describeTool } from "../policy/describe-tool.ts";
import { defaultRefusal } from "../policy/say-guard.ts";
import { isReservedWord } from "../print/text.ts";
import { singular } from "../reading/nouns.ts";
import { isReservedTable } from "../tables/reserved-names.ts";
import type { Application } from "./apply-proposal.ts";
import type { NameProposal } from "./proposal.ts";

/** Gives a table another name, wherever it is named. Its rows stay as they are, and so do the tools' names, which are the API's. */
export function renameTable(
  blueprint: DomainBlueprint,
  { table: shown, name, singular: given }: NameProposal,
  place: number,
): Application {
  const table = blueprint.tables[place] as TableBlueprint;
  if (table.name !== shown) return { reason: `table "${shown}" has another name by now: "${table.name}"` };
  const words = name.split("_");
  const renamed: TableBlueprint = {
    ...table,
    name,
    singular: given ?? [...words.slice(0, -1), singular(words.at(-1) as string)].join(" "),
    plural: words.join(" "),
  };
  if (renamed.name === table.name && renamed.singular === table.singular) return { reason: "it is called so already" };
  if (isReservedTable(name) || isReservedWord(name) || localNames.test(renamed.singular)) {
    return { reason: `"${name}", or "${renamed.singular}", is kept for other uses` };
  }
  const others = blueprint.tables.filter((other) => other !== table);
  const same = others.find((other) => collides(other, renamed));
  if (same) return { reason: `"${name}" would be taken for table "${same.name}"` };
  const rename = (to: string) => (to === table.name ? name : to);
  const tables = blueprint.tables.map((one) => {
    const columns = one.columns.map((column) =>
      column.references === undefined ? column : { ...column, references: rename(column.references) },
    );
    return { ...(one === table ? renamed : one), columns };
  });
  const tools = blueprint.tools.map((tool) => {
    const named = renameInTool(tool, table, renamed);
    return sayRefusalsAnew(named, (guard) => guard.refusal === defaultRefusal(guard, tool, blueprint.tables), tables);
  });
  return { blueprint: { ...blueprint, tables, tools } };
}

/** Refusals that were made of a guard follow the new words; those that were written stay. */
function sayRefusalsAnew(
  tool: ToolBlueprint,
  wasMade: (guard: Guard) => boolean,
  tables: readonly TableBlueprint[],
): ToolBlueprint {
  const { operation } = tool;
  if (operation.type === "get" || operation.type === "select" || !operation.guards) return tool;
  const guards = operation.guards.map((guard) =>
    wasMade(guard) ? { ...guard, refusal: defaultRefusal(guard, tool, tables) } : guard,
  );
  return { ...tool, operation: { ...operation, guards } };
}

/** Words for a row that the code of a tool has for other things. */
const localNames = /^(show .*|(count|referred|referred key|pointed to|pointed to key)\d*)$/;

/** Tables become files, types and words in sentences: all three must tell them apart. */
function collides(one: TableBlueprint, other: TableBlueprint): boolean {
  const squeeze = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, "");
  return (
    squeeze(one.name) === squeeze(other.name) ||
    squeeze(one.singular) === squeeze(other.singular) ||
    squeeze(one.plural) === squeeze(other.plural)
  );
}

function renameInTool(tool: ToolBlueprint, table: TableBlueprint, renamed: TableBlueprint): ToolBlueprint {
  const isOwn = tool.operation.table === table.name;
  const { semantics } = tool;
  const speaksAnew = isOwn && tool.description === describeTool(semantics, table);
  return {
    ...tool,
    description: speaksAnew ? describeTool(semantics, renamed) : tool.description,
    parameters: tool.parameters.map((parameter) => {
      const [target, ...path] = parameter.references?.split(".") ?? [];
      const meaning = semantics.parameters[parameter.name];
      return {
        ...parameter,
        ...(target === table.name ? { references: [renamed.name, ...path].join(".") } : {}),
        ...(isOwn && meaning && parameter.description === describeParameter(meaning, table)
          ? { description: describeParameter(meaning, renamed) }
          : {}),
      };
    }),
    operation: renameInOperation(tool.operation, table.name, renamed.name),
    semantics: { ...semantics, table: semantics.table === table.name ? renamed.name : semantics.table },
  };
}

function renameInOperation(operation: Operation, from: string, to: string): Operation {
  const table = operation.table === from ? to : operation.table;
  if (operation.type !== "delete") return { ...operation, table };
  const referredBy = operation.referredBy.map((one) => (one.table === from ? { ...one, table: to } : one));
  return { ...operation, table, referredBy };
}
