import type { InputField, PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import { singular } from "../reading/nouns.ts";
import { fieldType, toColumnName } from "../rows/row-fields.ts";

/** An input that may become a column: its name as a column, and its type. */
export interface InputColumn {
  readonly input: InputField;
  readonly column: string;
  readonly type: ColumnType;
}

/** Names of objects that only wrap a body. */
const wrappers = new Set(
  "data attributes properties fields body payload request resource input item object record entity params values".split(
    " ",
  ),
);

/** The inputs that a column can hold, named without what wraps the body: `order.status` and `data.attributes.status` are `status`. */
export function readInputs(tool: PoolTool, noun: readonly string[]): InputColumn[] {
  const seen = new Set<string>();
  const columns: InputColumn[] = [];
  for (const input of tool.inputs) {
    const parts = input.path.split(".");
    if (parts.slice(0, -1).some((part) => part.includes("[]")) || parts.length > 4) continue;
    const last = parts.at(-1) as string;
    const type = fieldType(input, last.endsWith("[]"));
    if (type === undefined) continue;
    const column = toColumnName(withoutWrappers(parts, noun).join(".").replaceAll("[]", ""));
    if (column === "" || seen.has(column)) continue;
    seen.add(column);
    columns.push({ input, column, type });
  }
  return columns;
}

function withoutWrappers(parts: readonly string[], noun: readonly string[]): readonly string[] {
  let start = 0;
  while (start < parts.length - 1) {
    const words = splitWords(parts[start] as string);
    const isNoun = singular(words.at(-1) ?? "") === noun.at(-1) && start === 0;
    if (!isNoun && !wrappers.has(words.join(""))) break;
    start++;
  }
  return parts.slice(start);
}
