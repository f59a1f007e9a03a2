import type { JsonValue } from "@toolworld/contracts";
import type { DropReason } from "../reading/tool-reading.ts";
import { actionTargets } from "../reading/verbs.ts";
import { touchColumn } from "../tables/infer-tables.ts";
import type { ReadTool, TableDraft } from "../tables/table-draft.ts";
import { type Binding, bindParameters } from "./bind-parameters.ts";

/** A tool that can be an operation on its table. */
export interface GroundedTool extends Binding {
  readonly read: ReadTool;
  readonly table: TableDraft;
  /** What an action sets, and where it is seen that it was done. */
  readonly sets?: { readonly column: string; readonly value: JsonValue };
}

/** A tool that cannot. */
export interface UngroundedTool {
  readonly read: ReadTool;
  readonly reason: DropReason;
}

/** Grounds one tool: binds its parameters and finds what an action sets. */
export function groundTool(
  read: ReadTool,
  table: TableDraft,
  tables: readonly TableDraft[],
): GroundedTool | UngroundedTool {
  const { reading } = read;
  const { kind } = reading;
  const isRead = kind === "get" || kind === "list" || kind === "search";
  // One field says as little of a row as none: where other tools know the rows, theirs are shown.
  const isUndocumented = (reading.tool.outputs ?? []).length <= 1;
  if (reading.doubt && !table.tools.some((other) => other.reading.key !== undefined && !other.reading.doubt)) {
    return { read, reason: reading.doubt };
  }
  if (reading.counts && table.tools.every((other) => other.reading.counts))
    return { read, reason: "counts or reports" };
  if (
    isRead &&
    !reading.counts &&
    read.shown.length < 2 &&
    !read.place?.bare &&
    !(isUndocumented && countKnown(table) >= 2)
  ) {
    return { read, reason: "no row in the output" };
  }
  const binding = bindParameters(reading, table, tables);
  if ("reason" in binding) return { read, reason: binding.reason };
  const roles = new Set(binding.parameters.map(({ meaning }) => meaning.role));
  const isOnOneRow = kind === "get" || kind === "update" || kind === "delete" || kind === "act";
  if (isOnOneRow && !roles.has("key") && !table.isSingle) {
    return { read, reason: "no key" };
  }
  if (kind === "update" && !roles.has("value")) return { read, reason: "nothing to write" };
  if (kind === "create" && table.keyFrom === "minted" && countKnown(table) === 0 && !roles.has("value")) {
    return { read, reason: "nothing to write" };
  }
  if (kind !== "act") return { ...binding, read, table };
  const sets = findTarget(table, reading.verb as string);
  return sets ? { ...binding, read, table, sets } : { read, reason: "unknown action" };
}

function countKnown(table: TableDraft): number {
  let count = 0;
  for (const { sources } of table.columns.values()) if (sources.has("output") || sources.has("body")) count++;
  return count;
}

/** The state column and value, or the flag, that an action sets. A table without either gets a `status`. */
function findTarget(table: TableDraft, verb: string): { column: string; value: JsonValue } | undefined {
  const targets = actionTargets.get(verb) ?? [];
  for (const { flag } of targets) {
    if (!flag) continue;
    for (const name of [flag.name, `is_${flag.name}`]) {
      if (table.columns.get(name)?.type === "boolean") return { column: name, value: flag.value };
    }
  }
  const state = targets[0]?.state;
  if (state === undefined) return undefined;
  for (const name of [
    "status",
    "state",
    ...[...table.columns.keys()].filter((column) => /_(status|state)$/.test(column)).sort(),
  ]) {
    const column = table.columns.get(name);
    if (column?.type !== "string" || column.references !== undefined) continue;
    const choice = column.choices && closest(column.choices, state, verb);
    if (column.choices && choice === undefined) continue;
    column.sources.add("state");
    return { column: name, value: choice ?? state };
  }
  const name = table.columns.has("status") ? `${verb}_status` : "status";
  const added = touchColumn(table, name, "string", "state");
  added.sources.add("state");
  return { column: name, value: state };
}

/** The choice that an action's usual target means: `CANCELED` for `cancelled`. */
function closest(choices: readonly string[], state: string, verb: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = plain(state);
  return (
    choices.find((choice) => plain(choice) === wanted) ??
    choices.find((choice) => plain(choice).replace("ll", "l") === wanted.replace("ll", "l")) ??
    choices.find((choice) => plain(choice).startsWith(plain(verb)) || plain(choice).endsWith(wanted))
  );
}
