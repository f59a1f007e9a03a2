import type { Field } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import type { RowPlace } from "./find-row.ts";
import { type OutputNode, ownLeaves } from "./output-tree.ts";

/** A leaf of a row: which column it shows and where it stands in the row. */
export interface RowField {
  /** Snake-case words: `shipping_address_city`. */
  readonly column: string;
  /** From the row, as property names. */
  readonly at: readonly string[];
  readonly type: ColumnType;
  readonly field: Field;
}

/** Property names that only wrap the columns: JSON:API's and Azure's. */
const transparent = new Set(["attributes", "properties", "fields"]);

/** How deep in a row its columns are looked for. */
const MAX_DEPTH = 3;

/** The columns that a row shows, in the document's order. */
export function readRowFields({ node, bare }: RowPlace): RowField[] {
  if (bare) return [];
  const fields: RowField[] = [];
  const seen = new Set<string>();
  for (const leaf of ownLeaves(node, MAX_DEPTH)) {
    const type = columnType(leaf);
    if (type === undefined) continue;
    const at = pathBelow(node, leaf);
    const column = toColumnName(
      at.filter((name, index) => index === at.length - 1 || !transparent.has(name.toLowerCase())).join("."),
    );
    if (column === "" || seen.has(column)) continue;
    seen.add(column);
    fields.push({ column, at, type, field: leaf.field as Field });
  }
  return fields;
}

/** The column type of a leaf; undefined for what no column keeps: objects of unknown shape, lists of numbers. */
export function fieldType(field: Field, many: boolean): ColumnType | undefined {
  if (many) return field.type === "string" ? "strings" : undefined;
  switch (field.type) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return field.type;
    case "unknown":
      return "string";
    default:
      return undefined;
  }
}

function columnType(leaf: OutputNode): ColumnType | undefined {
  return leaf.field && fieldType(leaf.field, leaf.many);
}

function pathBelow(node: OutputNode, leaf: OutputNode): string[] {
  const rest = node.path === "" ? leaf.path : leaf.path.slice(node.path.length + 1);
  return rest.split(".").map((part) => part.replace(/(\[\])+$/, ""));
}

/** A name as a column: snake case, beginning with a letter, at most eight words. */
export function toColumnName(name: string): string {
  const words = splitWords(name.normalize("NFKD").replace(/[^\p{ASCII}]/gu, "")).slice(0, 8);
  const joined = joinDigits(words).join("_");
  return /^[a-z]/.test(joined) ? joined : joined === "" ? "" : `n_${joined}`;
}

/** `line 1` is `line1` and `v 2` is `v2`: digits belong to the word before them. */
function joinDigits(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    if (/^\d+$/.test(word) && joined.length > 0) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return joined;
}
