import type { ParameterBlueprint } from "../blueprint/domain-blueprint.ts";
import { printValue } from "./text.ts";

/** A parameter's schema as an expression. */
export function printParameter({
  type,
  choices,
  minimum,
  maximum,
  required,
  description,
  references,
}: ParameterBlueprint): string {
  const plain = {
    string: "z.string()",
    integer: "z.int()",
    number: "z.number()",
    boolean: "z.boolean()",
    strings: "z.array(z.string())",
  }[type];
  let schema = choices ? `z.enum(${printValue(choices)})` : plain;
  if (!choices && (type === "integer" || type === "number")) {
    if (minimum !== undefined) schema += `.min(${minimum})`;
    if (maximum !== undefined) schema += `.max(${maximum})`;
  }
  schema += `.meta(${printValue({ description, ...(references === undefined ? {} : { references }) })})`;
  return required ? schema : `${schema}.optional()`;
}
