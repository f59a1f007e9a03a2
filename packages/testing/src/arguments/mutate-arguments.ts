import { type JsonObject, type JsonValue, pathText } from "@toolworld/contracts";
import { type ArgumentSchema, allowedTypes, alternatives, fitsTypes, resolve } from "./json-schema.ts";

/** Arguments that a tool must refuse, and the paths of which its refusal must name one. */
export interface BrokenArguments {
  /** What was done to them: `without "order_id"`. */
  readonly what: string;
  readonly arguments: JsonValue;
  readonly paths: readonly string[];
}

/**
 * Breaks arguments that fit in every way that the schema tells: each required one left out, an unknown one added, each
 * replaced by a value of another type, by a text that is none of the choices; inside objects and arrays too.
 */
export function breakArguments(schema: ArgumentSchema, fitting: JsonObject): readonly BrokenArguments[] {
  const broken: BrokenArguments[] = [
    { what: "an array in place of arguments", arguments: [], paths: [""] },
    { what: "a text in place of arguments", arguments: "{}", paths: [""] },
    { what: "null in place of arguments", arguments: null, paths: [""] },
    { what: "an unknown argument", arguments: { ...fitting, [UNKNOWN]: 1 }, paths: [UNKNOWN] },
  ];
  const replace = (path: readonly (string | number)[], value: JsonValue | undefined) =>
    setAtPath(fitting, path, value) as JsonObject;
  walk({ schema: resolve(schema, schema), root: schema, value: fitting, path: [], accepted: [] }, replace, broken);
  return broken.slice(0, MAXIMUM_BROKEN);
}

const UNKNOWN = "argument_that_nobody_knows";
const MAXIMUM_BROKEN = 64;
const REPLACEMENTS: readonly JsonValue[] = [17.25, "no such thing", true, null, [], {}];

interface Place {
  readonly schema: ArgumentSchema;
  readonly root: ArgumentSchema;
  readonly value: JsonValue;
  readonly path: readonly (string | number)[];
  /** Paths of unions around: a union may name itself in place of what is inside. */
  readonly accepted: readonly string[];
}

type Replace = (path: readonly (string | number)[], value: JsonValue | undefined) => JsonObject;

function walk(place: Place, replace: Replace, broken: BrokenArguments[]): void {
  const { root, value, path } = place;
  const choices = alternatives(place.schema, root);
  const present = choices.filter((choice) => choice.type !== "null");
  const isUnion = present.length > 1;
  const accepted = choices.length > 1 ? [...place.accepted, pathText(path)] : place.accepted;
  if (path.length > 0) breakValue({ ...place, accepted }, replace, broken);
  const [only] = present;
  if (isUnion || only === undefined) return;
  const schema = resolve(only, root);
  if (isObject(value)) {
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      const innerPath = [...path, name];
      const paths = [pathText(innerPath), ...accepted];
      if (schema.required?.includes(name)) {
        broken.push({ what: `without ${pathText(innerPath)}`, arguments: replace(innerPath, undefined), paths });
      }
      if (!Object.hasOwn(value, name)) continue;
      const next = { schema: resolve(inner, root), root, value: value[name] as JsonValue, path: innerPath, accepted };
      walk(next, replace, broken);
    }
    if (path.length > 0 && schema.additionalProperties === false) {
      const innerPath = [...path, UNKNOWN];
      const paths = [pathText(innerPath), ...accepted];
      broken.push({ what: `an unknown key in ${pathText(path)}`, arguments: replace(innerPath, 1), paths });
    }
  } else if (Array.isArray(value) && value.length > 0 && typeof schema.items === "object") {
    const next = { schema: resolve(schema.items, root), root, value: value[0], path: [...path, 0], accepted };
    walk(next, replace, broken);
  }
}

function breakValue({ schema, root, path, accepted }: Place, replace: Replace, broken: BrokenArguments[]): void {
  const types = allowedTypes(schema, root);
  const paths = [pathText(path), ...accepted];
  if (types.size === 0) return;
  for (const replacement of REPLACEMENTS) {
    if (fitsTypes(replacement, types)) continue;
    const what = `${JSON.stringify(replacement)} as ${pathText(path)}`;
    broken.push({ what, arguments: replace(path, replacement), paths });
  }
  const choices = alternatives(schema, root).flatMap((choice) => choice.enum ?? []);
  if (choices.length > 0 && types.size === 1 && types.has("string")) {
    broken.push({ what: `none of the choices as ${pathText(path)}`, arguments: replace(path, "none of these"), paths });
  }
}

function setAtPath(value: JsonValue, path: readonly (string | number)[], to: JsonValue | undefined): JsonValue {
  const [first, ...rest] = path;
  if (first === undefined) return to as JsonValue;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === first ? setAtPath(item, rest, to) : item));
  }
  const { [String(first)]: old, ...others } = value as JsonObject;
  if (rest.length === 0 && to === undefined) return others;
  return { ...others, [String(first)]: setAtPath(old as JsonValue, rest, to) };
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
