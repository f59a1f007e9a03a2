import { toColumnName } from "../rows/row-fields.ts";
import type { TableDraft } from "./table-draft.ts";

/**
 * Tells tables of one name apart by the words of their APIs: the one that most APIs, then most tools, speak of keeps the plain name;
 * `accounts` of gsmtasks.com beside it are `gsmtasks_accounts`. No table is lost.
 */
export function distinguishTables(drafts: readonly TableDraft[]): void {
  const taken = new Set(drafts.map(({ name }) => name));
  for (const same of groupByName(drafts, ({ name }) => name).values()) {
    const [, ...others] = [...same].sort(
      (one, other) =>
        apisOf(other) - apisOf(one) || other.tools.length - one.tools.length || (one.api < other.api ? -1 : 1),
    );
    for (const draft of others) {
      draft.qualifier = freeQualifier(draft, taken);
      draft.name = `${draft.qualifier}_${draft.name}`;
      taken.add(draft.name);
    }
  }
}

/**
 * Takes the word of an API away again where no table of the plain name is left: among several, from the one with the most tools. What
 * pointed to a table that is not left points nowhere, so that it never points to another one by its name.
 */
export function dropQualifiers(tables: readonly TableDraft[], toolsOf: (table: TableDraft) => number): void {
  const left = new Set(tables.map(({ name }) => name));
  const renamed = new Map<string, string>();
  const byPlainName = groupByName(tables, ({ name, qualifier }) =>
    qualifier === undefined ? name : name.slice(qualifier.length + 1),
  );
  for (const [plain, same] of byPlainName) {
    if (left.has(plain)) continue;
    const [first] = [...same].sort(
      (one, other) => toolsOf(other) - toolsOf(one) || (one.name < other.name ? -1 : 1),
    ) as [TableDraft];
    renamed.set(first.name, plain);
  }
  for (const table of tables) {
    for (const column of table.columns.values()) {
      if (column.references === undefined) continue;
      if (left.has(column.references)) column.references = renamed.get(column.references) ?? column.references;
      else {
        delete column.references;
        column.sources.delete("reference");
      }
    }
    const plain = renamed.get(table.name);
    if (plain === undefined) continue;
    table.name = plain;
    delete table.qualifier;
  }
}

function groupByName(
  tables: readonly TableDraft[],
  nameOf: (table: TableDraft) => string,
): ReadonlyMap<string, readonly TableDraft[]> {
  const groups = new Map<string, TableDraft[]>();
  for (const table of tables) groups.set(nameOf(table), [...(groups.get(nameOf(table)) ?? []), table]);
  return groups;
}

function apisOf({ tools }: TableDraft): number {
  return new Set(tools.map(({ reading }) => `${reading.tool.provider}/${reading.tool.api}`)).size;
}

/** The provider's own word, else that of provider and API, else that with a number. */
function freeQualifier({ api, name }: TableDraft, taken: ReadonlySet<string>): string {
  const [provider = "", ...rest] = api.replace(/^(www|api)\./, "").split("/");
  const word = toColumnName(provider.split(".")[0] ?? "") || "other";
  const longer = toColumnName([word, ...rest].join(" ")) || word;
  for (let number = 1; ; number++) {
    const candidates = number === 1 ? [word, longer] : [`${longer}${number}`];
    const free = candidates.find((one) => !taken.has(`${one}_${name}`));
    if (free !== undefined) return free;
  }
}
