import type { JsonValue, Random, Scalar } from "@toolworld/contracts";
import type { DrawContext } from "./draw-context.ts";
import type { ArgumentSchema } from "./json-schema.ts";

const DAY = 86_400_000;

/**
 * Draws a value that no row was found for: from the schema's own examples, from what its description quotes, from its
 * bounds and its format, else from whatever values the rows have.
 */
export function drawFree(schema: ArgumentSchema, name: string, context: DrawContext, random: Random): JsonValue {
  const types = (typeof schema.type === "string" ? [schema.type] : (schema.type ?? [])).filter(
    (type) => type !== "null",
  );
  const type = types.length === 0 ? random.pick(["string", "number"]) : random.pick(types);
  if (schema.examples && schema.examples.length > 0 && random.chance(0.7)) return random.pick(schema.examples);
  switch (type) {
    case "boolean":
      return random.chance(0.5);
    case "integer":
    case "number":
      return drawNumber(schema, type === "integer", context, random);
    case "object":
      return {};
    case "array":
      return [];
    default:
      return drawText(schema, name, context, random);
  }
}

function drawNumber(schema: ArgumentSchema, whole: boolean, context: DrawContext, random: Random): number {
  const step = schema.multipleOf ?? (whole ? 1 : 0.01);
  const low = schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + step);
  const high =
    schema.maximum ??
    (schema.exclusiveMaximum === undefined ? Math.max(low, 0) + 1000 : schema.exclusiveMaximum - step);
  const point = random.next();
  if (point < 0.3) {
    const known = anyValues(context, random).filter(
      (value) => typeof value === "number" && value >= low && value <= high,
    );
    if (known.length > 0 && !whole) return random.pick(known) as number;
  }
  const top = point < 0.7 ? Math.min(high, low + 8) : high;
  const drawn = low + random.next() * (top - low);
  const stepped = Math.min(high, Math.max(low, Math.round(drawn / step) * step));
  return whole ? Math.round(stepped) : Number(stepped.toFixed(6));
}

function drawText(schema: ArgumentSchema, name: string, context: DrawContext, random: Random): string {
  const moment = new Date(Date.parse(context.now) + random.integer(-30, 60) * DAY).toISOString();
  switch (schema.format ?? (/(^|_)(date|day)$/.test(name) ? "date" : undefined)) {
    case "date":
      return moment.slice(0, 10);
    case "date-time":
      return moment;
    case "time":
      return moment.slice(11, 19);
    case "email":
      return `someone${random.integer(1, 99)}@example.com`;
    case "uri":
    case "url":
      return `https://example.com/${random.integer(1, 99)}`;
    default:
      return fitLength(drawWords(schema, context, random), schema);
  }
}

function drawWords({ description = "" }: ArgumentSchema, context: DrawContext, random: Random): string {
  const quoted = Array.from(
    description.matchAll(/["“'`]([^"”'`]{1,60})["”'`]|: ([^:]{1,60}?)\.?$/g),
    ([, text, last]) => {
      return (text ?? last) as string;
    },
  );
  if (quoted.length > 0 && random.chance(0.7)) return random.pick(quoted);
  const texts = anyValues(context, random).filter((value) => typeof value === "string");
  return texts.length > 0 && random.chance(0.8)
    ? (random.pick(texts) as string)
    : random.pick(["note", "test", "1", "yes"]);
}

/** Some values of the rows at hand, whatever they are. */
function anyValues({ view }: DrawContext, random: Random): readonly Scalar[] {
  const groups = [...view.sample.values()];
  return groups.length === 0 ? [] : Array.from({ length: 6 }, () => random.pick(random.pick(groups)));
}

function fitLength(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: ArgumentSchema): string {
  const long = text.length < minLength ? text.padEnd(minLength, text || "x") : text;
  return long.length > maxLength ? long.slice(0, maxLength) : long;
}
