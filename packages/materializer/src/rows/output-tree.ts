import type { OutputField } from "@toolworld/pool";

/** A node of what a tool gives: an object, the objects of an array, or a leaf with its field. */
export interface OutputNode {
  /** The property's own name; empty at the root. */
  readonly name: string;
  /** From the root, as the pool writes paths. */
  readonly path: string;
  readonly depth: number;
  /** True for what stands in an array. */
  readonly many: boolean;
  readonly field?: OutputField;
  readonly children: ReadonlyMap<string, OutputNode>;
}

interface GrowingNode extends OutputNode {
  field?: OutputField;
  readonly children: Map<string, GrowingNode>;
}

/** Builds the tree of a tool's output from its flattened fields. */
export function growOutputTree(fields: readonly OutputField[]): OutputNode {
  const root: GrowingNode = { name: "", path: "", depth: 0, many: false, children: new Map() };
  for (const field of fields) {
    let node = root;
    for (const part of field.path.split(".")) {
      const name = part.replace(/(\[\])+$/, "");
      const many = part.endsWith("[]");
      const key = many ? `${name}[]` : name;
      if (key === "") continue;
      let child = node.children.get(key);
      if (!child) {
        const path = node.path === "" ? key : `${node.path}.${key}`;
        child = { name, path, depth: node.depth + 1, many, children: new Map() };
        node.children.set(key, child);
      }
      node = child;
    }
    node.field = field;
  }
  return root;
}

/** The leaves that stand in the node itself and in the objects inside it, down to a depth; arrays are not entered. */
export function* ownLeaves(node: OutputNode, depth: number): Generator<OutputNode> {
  for (const child of node.children.values()) {
    if (child.field && child.children.size === 0) yield child;
    else if (!child.many && depth > 1) yield* ownLeaves(child, depth - 1);
  }
}
