import { MAXIMUM_REFERENCES } from "../limits.ts";
import { asObject, type Loose, own } from "./json-parts.ts";

/** Where references are looked up: a document, with whatever other files it may point to. */
export interface Scope {
  /** What a reference points to, in the scope where that stands; nothing where it leads nowhere. */
  resolve(reference: string): ResolvedReference | undefined;
}

/** What a reference leads to. */
export interface ResolvedReference {
  readonly value: unknown;
  readonly scope: Scope;
  /** The name that the place gives it: a schema's name; nothing where that is no name for people. */
  readonly name: string | undefined;
}

/** A part of a document, with the scope in which its references are looked up. */
export interface SchemaNode {
  readonly value: unknown;
  readonly scope: Scope;
}

/** A node behind its references. */
export interface FollowedNode {
  readonly value: Loose;
  readonly scope: Scope;
  /** The name at the first reference, the one that the place itself uses. */
  readonly name: string | undefined;
  /** What stood beside the first reference: OpenAPI 3.1 lets it describe. */
  readonly beside: Loose | undefined;
}

/** Follows references, at most {@link MAXIMUM_REFERENCES} in a row; nothing where they end nowhere. */
export function followReferences(node: SchemaNode): FollowedNode | undefined {
  let { value, scope }: SchemaNode = node;
  let name: string | undefined;
  let beside: Loose | undefined;
  for (let hops = 0; hops <= MAXIMUM_REFERENCES; hops++) {
    const object = asObject(value);
    if (object === undefined) return undefined;
    const reference = own(object, "$ref");
    if (typeof reference !== "string") return { value: object, scope, name, beside };
    const target = scope.resolve(reference);
    if (target === undefined) return undefined;
    name ??= target.name;
    beside ??= object;
    value = target.value;
    scope = target.scope;
  }
  return undefined;
}
