import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { GroundedTool } from "../grounding/ground-tool.ts";
import { nameTools } from "../grounding/name-tools.ts";
import { describeDomain } from "../policy/describe-domain.ts";
import type { TableDraft } from "../tables/table-draft.ts";
import { assembleTable } from "./assemble-table.ts";
import { assembleTool } from "./assemble-tool.ts";

/** Puts the grounded tools of a community together: tables in the order of their references, tools, policy. */
export function assembleDomain(name: string, tools: readonly GroundedTool[], now: string): DomainBlueprint {
  const drafts = orderTables([...new Set(tools.map(({ table }) => table))]);
  const byDraft = new Map(drafts.map((draft) => [draft, tools.filter(({ table }) => table === draft)]));
  const tables: TableBlueprint[] = [];
  for (const draft of drafts) tables.push(assembleTable(draft, byDraft.get(draft) ?? [], tables));
  const names = nameTools(tools);
  const order = new Map(drafts.map((draft, index) => [draft, index]));
  const blueprints = tools
    .map((tool, index): [number, ToolBlueprint] => [
      order.get(tool.table) as number,
      assembleTool(tool, names[index] as string, tables),
    ])
    .sort(([one, a], [other, b]) => one - other || (a.name < b.name ? -1 : 1))
    .map(([, tool]) => tool);
  const apis = [...new Set(tools.map(({ read }) => `${read.reading.tool.provider}/${read.reading.tool.api}`))].sort();
  return {
    name,
    version: "0.1.0",
    ...describeDomain(name, apis, tables, blueprints),
    apis,
    now,
    tables,
    tools: blueprints,
  };
}

/** Orders tables so that each refers to itself and to earlier ones alone; a reference that closes a circle becomes a plain column. */
function orderTables(drafts: readonly TableDraft[]): TableDraft[] {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const ordered: TableDraft[] = [];
  const open = new Set<TableDraft>();
  const visit = (draft: TableDraft): void => {
    if (ordered.includes(draft)) return;
    open.add(draft);
    for (const column of draft.columns.values()) {
      if (column.references === undefined || column.references === draft.name) continue;
      const target = byName.get(column.references);
      if (!target || open.has(target)) {
        // What it pointed to is no table any more, or points back.
        delete column.references;
        column.sources.delete("reference");
      } else visit(target);
    }
    open.delete(draft);
    ordered.push(draft);
  };
  for (const draft of [...drafts].sort((one, other) => (one.name < other.name ? -1 : 1))) visit(draft);
  return ordered;
}
