import { isJsonValue, type JsonValue } from "@toolworld/contracts";
import { MAXIMUM_ENUM_VALUES, MAXIMUM_FIELD_DESCRIPTION, MAXIMUM_NAME, MAXIMUM_SAMPLE } from "../limits.ts";
import { plainText } from "../text/plain-text.ts";
import type { Field } from "../tool/field.ts";
import { asArray, asText, type Loose, own } from "./json-parts.ts";

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** What a schema says of a field besides its type: description, format, allowed values, bounds, default, example. */
export type FieldFacts = Omit<Field, "path" | "type" | "required">;

/** Reads the facts of a field from the schema, and first from what stands around the schema: a parameter. */
export function readFieldFacts(schema: Loose, around: Loose = {}): FieldFacts {
  const facts: Mutable<FieldFacts> = {};
  const description = plainText(own(around, "description") ?? own(schema, "description"), MAXIMUM_FIELD_DESCRIPTION);
  if (description !== "") facts.description = description;
  const format = asText(own(schema, "format"));
  if (format !== undefined) facts.format = plainText(format, MAXIMUM_NAME);
  const values = readEnum(schema);
  if (values !== undefined) facts.enum = values;
  const minimum = readNumber(own(schema, "minimum"));
  if (minimum !== undefined) facts.minimum = minimum;
  const maximum = readNumber(own(schema, "maximum"));
  if (maximum !== undefined) facts.maximum = maximum;
  const fallback = readSample(own(schema, "default"));
  if (fallback !== undefined) facts.default = fallback;
  const example = readSample(own(around, "example") ?? own(schema, "example") ?? asArray(own(schema, "examples"))[0]);
  if (example !== undefined) facts.example = example;
  return facts;
}

function readEnum(schema: Loose): (string | number | boolean)[] | undefined {
  const stated = "const" in schema ? [own(schema, "const")] : asArray(own(schema, "enum"));
  const values = stated.filter(isScalar);
  const distinct = [...new Set(values)];
  return distinct.length > 0 && distinct.length <= MAXIMUM_ENUM_VALUES ? distinct : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "boolean" || ((typeof value === "string" || typeof value === "number") && isJsonValue(value));
}

function readNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A short value; null says nothing. */
function readSample(value: unknown): JsonValue | undefined {
  if (value === undefined || value === null || !isJsonValue(value)) return undefined;
  if (typeof value === "string") return value.length <= MAXIMUM_SAMPLE ? value : undefined;
  return typeof value !== "object" || JSON.stringify(value).length <= MAXIMUM_SAMPLE ? value : undefined;
}
