import type { ToolSemantics } from "@toolworld/contracts";
import type { Shape } from "../blueprint/operation.ts";
import { growOutputTree, type OutputNode } from "../rows/output-tree.ts";
import { toColumnName } from "../rows/row-fields.ts";
import type { GroundedTool } from "./ground-tool.ts";

/** What a tool answers, with the word on where its rows stand. */
export interface ResultShape {
  readonly result: Shape;
  readonly shows?: NonNullable<ToolSemantics["shows"]>;
}

/** Which columns of the table there are to show. */
export interface ShownColumns {
  readonly kept: ReadonlySet<string>;
  readonly key: string;
  /** The columns of a row where nothing documents one, in order. */
  readonly all: readonly string[];
  /** Columns that reads show although no document says so: what actions set. */
  readonly forced: readonly string[];
}

/** How many columns an undocumented row shows. */
const MAX_UNDOCUMENTED = 12;

/** The documented answer of a tool, as a template over the rows of its table: rows in their place, counts, constants. */
export function buildShape(tool: GroundedTool, columns: ShownColumns): ResultShape {
  const { reading, place, shown } = tool.read;
  const { kind } = reading;
  const isList = kind === "list" || kind === "search";
  const prefix = reading.part === undefined ? "" : `${toColumnName(reading.part.join(" "))}_`;
  const fields = shown
    .map(({ column, at }) => ({ column: `${prefix}${column}`, at }))
    .map((field) =>
      tool.table.keyNames.has(field.column) && !columns.kept.has(field.column)
        ? { ...field, column: columns.key }
        : field,
    )
    .filter(({ column }) => columns.kept.has(column));
  if (reading.counts) {
    const leaf = (reading.tool.outputs ?? []).find(
      ({ type, path }) => (type === "integer" || type === "number") && !path.includes("["),
    );
    const name = leaf?.path.includes(".") ? undefined : leaf?.path;
    return { result: name ? { type: "object", fields: [[name, { type: "count" }]] } : { type: "count" } };
  }
  if (place?.bare) {
    const path = pathTo(growOutputTree(reading.tool.outputs ?? []), place.node);
    const rows = path.slice(1).map(({ name }) => name);
    const result = wrap(path, { type: "rows", row: { type: "column", column: columns.key } });
    return { result, shows: { rows: rows.filter(Boolean).join("."), many: true, columns: { [columns.key]: "" } } };
  }
  if (!place || fields.length === 0) {
    if (kind === "get" || isList) {
      const names = [columns.key, ...columns.all.filter((column) => column !== columns.key)].slice(0, MAX_UNDOCUMENTED);
      const row = rowShape(names.map((column) => ({ column, at: [column] })));
      return {
        result: isList ? { type: "rows", row } : row,
        shows: { rows: "", many: isList, columns: Object.fromEntries(names.map((name) => [name, name])) },
      };
    }
    if (kind === "create" || kind === "upsert") {
      return {
        result: { type: "object", fields: [[columns.key, { type: "column", column: columns.key }]] },
        shows: { rows: "", many: false, columns: { [columns.key]: columns.key } },
      };
    }
    return { result: { type: "object", fields: [["ok", { type: "constant", value: true }]] } };
  }
  const forced = [
    ...(isList || kind === "create" ? [columns.key] : []),
    ...(isList || kind === "get" ? columns.forced : []),
  ].filter((column) => reading.part === undefined && !fields.some((field) => field.column === column));
  const all = [...forced.map((column) => ({ column, at: [column] })), ...fields];
  const row = rowShape(all);
  const many = isList && place.many;
  const inner: Shape = many ? { type: "rows", row } : row;
  const path = pathTo(growOutputTree(reading.tool.outputs ?? []), place.node);
  const rows = path
    .slice(1)
    .map(({ name }) => name)
    .filter((name) => name !== "");
  return {
    result: wrap(path, inner),
    shows: {
      rows: rows.join("."),
      many,
      columns: Object.fromEntries(all.map(({ column, at }) => [column, at.join(".")])),
    },
  };
}

function rowShape(fields: readonly { readonly column: string; readonly at: readonly string[] }[]): Shape {
  type Growing = Map<string, Growing | string>;
  const root: Growing = new Map();
  for (const { column, at } of fields) {
    let node = root;
    for (const name of at.slice(0, -1)) {
      const known = node.get(name);
      const next: Growing = known instanceof Map ? known : new Map();
      node.set(name, next);
      node = next;
    }
    if (!node.has(at.at(-1) as string)) node.set(at.at(-1) as string, column);
  }
  const toShape = (node: Growing): Shape => ({
    type: "object",
    fields: [...node].map(([name, value]) => [
      name,
      value instanceof Map ? toShape(value) : { type: "column", column: value },
    ]),
  });
  return toShape(root);
}

/** The nodes from the root to a node, both included. */
function pathTo(root: OutputNode, target: OutputNode): OutputNode[] {
  if (root.path === target.path) return [root];
  for (const child of root.children.values()) {
    if (child.path === target.path || target.path.startsWith(`${child.path}.`)) return [root, ...pathTo(child, target)];
  }
  return [root];
}

/** Puts the rows back into what the document wraps them in: counts and flags beside them, the rest left out. */
function wrap(path: readonly OutputNode[], inner: Shape): Shape {
  let shape = inner;
  for (let index = path.length - 2; index >= 0; index--) {
    const node = path[index] as OutputNode;
    const child = path[index + 1] as OutputNode;
    if (child.name === "") continue;
    const beside = [...node.children.values()].flatMap((leaf): [string, Shape][] => {
      if (!leaf.field || leaf === child) return [];
      const value = besideRows(leaf);
      return value ? [[leaf.name, value]] : [];
    });
    shape = { type: "object", fields: [...beside, [child.name, shape]] };
  }
  return shape;
}

function besideRows({ name, field, many }: OutputNode): Shape | undefined {
  if (many) return undefined;
  const type = field?.type;
  if (
    (type === "integer" || type === "number") &&
    /^(total|count|total_?(count|items|results|records|size)|num_?(results|items)|result_?count|size)$/i.test(name)
  ) {
    return { type: "count" };
  }
  if (type !== "boolean") return undefined;
  if (/^(success|ok|succeeded)$/i.test(name)) return { type: "constant", value: true };
  return /^(has_?(more|next|next_?page|previous)|is_?truncated|more)$/i.test(name)
    ? { type: "constant", value: false }
    : undefined;
}
