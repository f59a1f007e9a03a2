import {
  MAXIMUM_ARRAY_DEPTH,
  MAXIMUM_CONTAINERS,
  MAXIMUM_FIELD_PATH,
  MAXIMUM_FIELDS,
  MAXIMUM_INPUT_DEPTH,
  MAXIMUM_NAME,
  MAXIMUM_OUTPUT_DEPTH,
} from "../limits.ts";
import { cutText } from "../text/plain-text.ts";
import type { Field, NamedSchema } from "../tool/field.ts";
import { readFieldFacts } from "./field-facts.ts";
import { type Loose, own } from "./json-parts.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { SchemaShape, SchemaShapes } from "./schema-shape.ts";

/** Which side of a tool is listed: what only the server may set is no input, what only the client says no output. */
export type Side = "input" | "output";

/** The leaves below a schema, and the names of the schemas on the way. */
export interface Leaves {
  readonly fields: readonly Field[];
  readonly schemas: readonly NamedSchema[];
}

/** Where a walk begins: a parameter has a path and may say more than its schema. */
export interface WalkStart {
  readonly path?: string;
  readonly required?: boolean;
  readonly around?: Loose;
}

interface Container {
  readonly shape: SchemaShape;
  readonly path: string;
  readonly depth: number;
  /** The schemas that hold it: one of them again is a cycle, and is not opened. */
  readonly holders: readonly object[];
}

/**
 * Lists the leaves below a schema level by level, so that what lies near the root comes first and is what is kept where
 * the limits cut. A container that is not opened, for a cycle or for its depth, is listed as a leaf of its type.
 */
export function walkSchema(shapes: SchemaShapes, node: SchemaNode, side: Side, start: WalkStart = {}): Leaves {
  const fields: Field[] = [];
  const schemas: NamedSchema[] = [];
  const queue: Container[] = [];
  const maximumDepth = side === "input" ? MAXIMUM_INPUT_DEPTH : MAXIMUM_OUTPUT_DEPTH;

  const meet = (
    met: SchemaNode,
    at: string,
    required: boolean | undefined,
    depth: number,
    holders: readonly object[],
    around?: Loose,
  ) => {
    let path = at;
    let shape = shapes.shapeOf(met);
    const outer = shape;
    for (
      let nesting = 0;
      shape.type === "array" && shape.items !== undefined && nesting < MAXIMUM_ARRAY_DEPTH;
      nesting++
    ) {
      const inner = shapes.shapeOf(shape.items);
      if (inner.type === "unknown" && inner.properties.size === 0) break;
      path += "[]";
      shape = inner;
    }
    if (path.length > MAXIMUM_FIELD_PATH) return;
    const isContainer = shape.type === "object" || shape.type === "array";
    if (isContainer && shape.name !== undefined && schemas.length < MAXIMUM_FIELDS) {
      schemas.push({ path, name: cutText(shape.name, MAXIMUM_NAME) });
    }
    if (shape.properties.size > 0 && depth <= maximumDepth && !holders.includes(shape.identity)) {
      if (queue.length < MAXIMUM_CONTAINERS) queue.push({ shape, path, depth, holders: [...holders, shape.identity] });
      return;
    }
    if (shape.isEmpty && path === "") return;
    if (fields.length >= MAXIMUM_FIELDS) return;
    const facts = readFieldFacts(
      outer === shape ? shape.facts : { ...shape.facts, ...describing(outer, shape) },
      around,
    );
    fields.push({ path, type: shape.type, ...facts, ...(required ? { required } : {}) });
  };

  meet(node, start.path ?? "", start.required, 0, [], start.around);
  for (let next = 0; next < queue.length && fields.length < MAXIMUM_FIELDS; next++) {
    const { shape, path, depth, holders } = queue[next] as Container;
    for (const [key, property] of shape.properties) {
      if (key === "" || isHidden(shapes, property, side)) continue;
      meet(property, path === "" ? key : `${path}.${key}`, shape.required.has(key), depth + 1, holders);
    }
  }
  return { fields, schemas };
}

/** A list's own words describe the field where its items have none. */
function describing(list: SchemaShape, item: SchemaShape): Loose {
  const description = own(list.facts, "description") ?? own(item.facts, "description");
  return description === undefined ? {} : { description };
}

function isHidden(shapes: SchemaShapes, node: SchemaNode, side: Side): boolean {
  return own(shapes.shapeOf(node).facts, side === "input" ? "readOnly" : "writeOnly") === true;
}
