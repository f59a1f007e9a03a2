import { toColumnName } from "../rows/row-fields.ts";
import { touchColumn } from "./infer-tables.ts";
import type { TableDraft } from "./table-draft.ts";

const references = /_(id|ids|uuid|guid|sid|arn|ref|reference|key|uid)$/;

/**
 * Finds which columns point to which tables: by their nouns (`customer_id` points to customers), and by the parents that
 * paths name, which give the child a column of its own where it shows none.
 */
export function linkTables(tables: readonly TableDraft[]): void {
  for (const table of tables) {
    for (const column of table.columns.values()) {
      if (column.name === table.key || column.references !== undefined) continue;
      if (column.type !== "string" && column.type !== "integer") continue;
      const stem = references.test(column.name) ? column.name.replace(references, "") : undefined;
      if (stem === undefined || stem === "") continue;
      const target = findTarget(tables, stem, table);
      if (target) {
        column.references = target.name;
        column.sources.add("reference");
      }
    }
    for (const { reading } of table.tools) {
      const parent = reading.parents[0];
      if (parent === undefined) continue;
      const target = findTarget(tables, toColumnName(parent.noun.join(" ")), table);
      if (!target || target === table) continue;
      const known = parentColumn(table, target.name, toColumnName(parent.parameter));
      if (known) {
        known.references = target.name;
        known.sources.add("reference");
      } else {
        const column = touchColumn(
          table,
          freeName(table, `${toColumnName(target.noun.join(" "))}_id`),
          "string",
          "reference",
        );
        column.references = target.name;
      }
    }
  }
  for (const table of tables) {
    for (const column of table.columns.values()) {
      const target = tables.find(({ name }) => name === column.references);
      if (target) column.type = target.columns.get(target.key)?.type ?? "string";
    }
  }
}

/** The child's column that holds a parent's key. */
export function parentColumn(table: TableDraft, parent: string, parameter: string) {
  const pointing = [...table.columns.values()].filter(({ references: to }) => to === parent);
  return (
    pointing.find(({ name }) => name === parameter) ??
    pointing[0] ??
    (parameter !== table.key && isId(table.columns.get(parameter)?.type) ? table.columns.get(parameter) : undefined)
  );
}

function isId(type: string | undefined): boolean {
  return type === "string" || type === "integer";
}

function freeName(table: TableDraft, name: string): string {
  return table.columns.has(name) || table.key === name ? `parent_${name}` : name;
}

/** The table whose noun a stem is, or whose last words it ends with; its own API's first. */
export function findTarget(tables: readonly TableDraft[], stem: string, from: TableDraft): TableDraft | undefined {
  const candidates = tables
    .map((table) => ({
      table,
      score: matchNoun(stem, toColumnName(table.noun.join(" "))) + (table.api === from.api ? 0.5 : 0),
    }))
    .filter(({ score }) => score >= 1)
    .sort((one, other) => other.score - one.score || (one.table.name < other.table.name ? -1 : 1));
  return candidates[0]?.table;
}

function matchNoun(stem: string, noun: string): number {
  if (stem === noun) return 3;
  if (stem === `parent_${noun}`) return 3;
  if (stem.endsWith(`_${noun}`)) return 2;
  if (noun.endsWith(`_${stem}`)) return 1;
  return 0;
}
