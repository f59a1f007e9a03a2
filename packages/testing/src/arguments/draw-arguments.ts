import type { JsonObject, JsonValue, Random, Scalar } from "@toolworld/contracts";
import type { DrawContext } from "./draw-context.ts";
import { drawFree } from "./draw-free.ts";
import { type ArgumentSchema, allowedTypes, alternatives, fitsTypes, resolve } from "./json-schema.ts";
import { scalarsAtPath } from "./leaves.ts";
import { nameEndings, normalName } from "./names.ts";
import type { StateView } from "./state-view.ts";

/** Draws arguments that fit a tool's schema and belong together: most of them from connected rows. */
export function drawArguments(schema: ArgumentSchema, context: DrawContext, random: Random): JsonObject {
  return drawObject({ schema: resolve(schema, schema), name: "", root: schema, depth: 0 }, context, random);
}

/** Draws one argument anew and leaves the others as they are. */
export function redrawArgument(
  schema: ArgumentSchema,
  given: JsonObject,
  context: DrawContext,
  random: Random,
): JsonObject {
  const names = Object.keys(schema.properties ?? {});
  if (names.length === 0) return given;
  const name = random.pick(names);
  const { [name]: _, ...rest } = given;
  const property = schema.properties?.[name] as ArgumentSchema;
  if (!schema.required?.includes(name) && random.chance(0.3)) return rest;
  return { ...rest, [name]: draw({ schema: property, name, root: schema, depth: 1 }, context, random) };
}

interface Place {
  readonly schema: ArgumentSchema;
  readonly name: string;
  readonly root: ArgumentSchema;
  readonly depth: number;
}

function draw(place: Place, context: DrawContext, random: Random): JsonValue {
  const { root, name, depth } = place;
  const resolved = resolve(place.schema, root);
  const choices = alternatives(resolved, root);
  const present = choices.filter((choice) => choice.type !== "null");
  const choice = present.length > 0 && (present.length === choices.length || random.chance(0.8)) ? present : choices;
  const picked = random.pick(choice);
  const schema: ArgumentSchema = picked === resolved ? resolved : { ...withoutChoices(resolved), ...picked };
  if (schema.const !== undefined) return schema.const;
  if (schema.enum && schema.enum.length > 0) return random.pick(schema.enum);
  if (schema.default !== undefined && random.chance(0.3)) return schema.default;
  if (schema.type === "array") return drawArray({ ...place, schema }, context, random);
  if (schema.type === "object") return drawObject({ ...place, schema }, context, random);
  if (schema.type === "null") return null;
  return drawScalar({ schema, name, root, depth }, context, random);
}

function drawObject({ schema, name, root, depth }: Place, context: DrawContext, random: Random): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [property, inner] of Object.entries(schema.properties ?? {})) {
    if (!schema.required?.includes(property) && (depth > 5 || random.chance(0.5))) continue;
    object[property] = draw({ schema: inner, name: property, root, depth: depth + 1 }, context, random);
  }
  const values = schema.additionalProperties;
  if (typeof values === "object" && depth < 5) {
    const keys = schema.propertyNames?.enum ?? [];
    for (let index = 0; index < Math.max(1, context.length); index++) {
      const key =
        keys[index] ?? draw({ schema: schema.propertyNames ?? { type: "string" }, name, root, depth }, context, random);
      object[String(key)] = draw({ schema: values, name, root, depth: depth + 1 }, context, random);
    }
  }
  return object;
}

function drawArray({ schema, name, root, depth }: Place, context: DrawContext, random: Random): JsonValue[] {
  if (schema.prefixItems) {
    return schema.prefixItems.map((item) => draw({ schema: item, name, root, depth: depth + 1 }, context, random));
  }
  const length = Math.min(Math.max(context.length, schema.minItems ?? 0), schema.maxItems ?? Number.POSITIVE_INFINITY);
  const items: JsonValue[] = [];
  const item = typeof schema.items === "object" ? schema.items : { type: "string" };
  for (let attempt = 0; items.length < length && attempt < length * 4; attempt++) {
    const value = draw({ schema: item, name, root, depth: depth + 1 }, context, random);
    const isLastTry = attempt >= length * 3;
    if (!items.includes(value) || (isLastTry && !schema.uniqueItems)) items.push(value);
  }
  return items;
}

function drawScalar({ schema, name, root }: Place, context: DrawContext, random: Random): JsonValue {
  const types = allowedTypes(schema, root);
  const fits = (value: Scalar): boolean => value !== null && fitsTypes(value, types);
  const point = schema.references === undefined ? random.next() : random.next() * 0.93;
  if (point < 0.82) {
    const near = pickLevel(findCandidates(context, schema, name), fits, random);
    if (near !== undefined) return near;
  }
  if (point < 0.92) {
    const far = drawAnywhere(context.view, schema, name, random).filter(fits);
    if (far.length > 0) return random.pick(far);
  }
  return drawFree({ ...schema, type: [...types] }, name, context, random);
}

/** The values that connected rows offer for a parameter, with their distances: by its reference, else by its name. */
function findCandidates({ view, connected }: DrawContext, schema: ArgumentSchema, name: string): readonly Candidates[] {
  if (schema.references !== undefined) {
    const [target, ...path] = schema.references.split(".") as [string, ...string[]];
    const nested = path.length > 1 || GENERIC_NAMES.has(path[0] ?? "") ? "" : normalName(path[0] ?? "");
    return connected.map(({ table, row, distance }) => {
      const direct = target === table ? scalarsAtPath(row, path) : [];
      return { distance, values: [...direct, ...(view.leavesOf(table, row).get(nested) ?? [])] };
    });
  }
  // The longest ending of the name that any row knows: "new_address1" takes what "address1" has.
  for (const ending of nameEndings(normalName(name))) {
    const found = connected.map(({ table, row, distance }) => {
      return { distance, values: view.leavesOf(table, row).get(ending) ?? [] };
    });
    if (found.some(({ values }) => values.length > 0)) return found;
  }
  return [];
}

/** Names that columns of many tables have: under them, other rows keep keys of their own. */
const GENERIC_NAMES: ReadonlySet<string> = new Set(["id", "uuid", "key", "name", "code"]);

interface Candidates {
  readonly distance: number;
  readonly values: readonly Scalar[];
}

/** Picks among the distances at which there are candidates, then among the candidates there. */
function pickLevel(
  candidates: readonly Candidates[],
  fits: (value: Scalar) => boolean,
  random: Random,
): Scalar | undefined {
  const levels = new Map<number, Scalar[]>();
  for (const { distance, values } of candidates) {
    const fitting = values.filter(fits);
    if (fitting.length === 0) continue;
    const level = levels.get(distance);
    if (level) level.push(...fitting);
    else levels.set(distance, fitting);
  }
  return levels.size === 0 ? undefined : random.pick(random.pick([...levels.values()]));
}

function drawAnywhere(view: StateView, schema: ArgumentSchema, name: string, random: Random): readonly Scalar[] {
  if (schema.references !== undefined) {
    const [target, ...path] = schema.references.split(".") as [string, ...string[]];
    const rows = view.rows[target] ?? [];
    return rows.length === 0 ? [] : scalarsAtPath(random.pick(rows), path);
  }
  for (const ending of nameEndings(normalName(name))) {
    const values = view.sample.get(ending);
    if (values) return values;
  }
  return [];
}

function withoutChoices(schema: ArgumentSchema): ArgumentSchema {
  const { anyOf: _, oneOf: __, ...rest } = schema;
  return rest;
}
