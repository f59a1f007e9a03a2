import type { ParameterBlueprint } from "../blueprint/domain-blueprint.ts";
import { printType } from "./print-type.ts";
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
  let schema = printType({ type, ...(choices ? { choices } : {}) });
  if (!choices && (type === "integer" || type === "number")) {
    if (minimum !== undefined) schema += `.min(${minimum})`;
    if (maximum !== undefined) schema += `.max(${maximum})`;
  }
  schema += `.meta(${printValue({ description, ...(references === undefined ? {} : { references }) })})`;
  return required ? schema : `${schema}.optional()`;
}
