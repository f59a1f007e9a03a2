import type { ColumnBlueprint } from "../blueprint/domain-blueprint.ts";
import { printValue } from "./text.ts";

/** The schema of a column's or a parameter's values as an expression: its choices where it has some, else its type. */
export function printType({ type, choices }: Pick<ColumnBlueprint, "type" | "choices">): string {
  if (choices) return `z.enum(${printValue(choices)})`;
  return {
    string: "z.string()",
    integer: "z.int()",
    number: "z.number()",
    boolean: "z.boolean()",
    strings: "z.array(z.string())",
  }[type];
}
