import type { JsonObject, JsonValue } from "@toolworld/contracts";
import type { InputField, PoolTool } from "@toolworld/pool";

/** A tool in full, as models are told of functions: what it is called, what it is for, and a JSON Schema of what it takes. */
export interface ToolSchema {
  readonly name: string;
  readonly description: string;
  /** JSON Schema (draft 2020-12) of the arguments. */
  readonly parameters: JsonObject;
}

/** The full description of a pool's tool; its flat input fields become nested objects and arrays again. */
export function toToolSchema(tool: PoolTool): ToolSchema {
  const root: Node = { children: new Map(), required: true };
  for (const field of tool.inputs) place(root, field);
  const schema = nodeToSchema(root);
  return {
    name: tool.id,
    description: tool.description,
    parameters:
      schema.type === "object" ? schema : { type: "object", properties: { items: schema }, required: ["items"] },
  };
}

/** A container (children by name, `[]` for an array's items) or a leaf. */
interface Node {
  readonly children: Map<string, Node>;
  required: boolean;
  field?: InputField;
}

function place(root: Node, field: InputField): void {
  let node = root;
  const steps = stepsOf(field.path);
  steps.forEach((step, index) => {
    let child = node.children.get(step);
    if (child === undefined) {
      child = { children: new Map(), required: false };
      node.children.set(step, child);
    }
    if (index === steps.length - 1) {
      child.field = field;
      child.required = field.required ?? false;
    }
    node = child;
  });
}

/** `items[].id` is `items`, `[]`, `id`. */
function stepsOf(path: string): string[] {
  return path.match(/\[\]|[^.[]+|\[(?!\])|^$/g) ?? [path];
}

function nodeToSchema({ children, field }: Node): JsonObject {
  const items = children.get("[]");
  if (items) return { type: "array", items: nodeToSchema(items) };
  if (children.size > 0 || field === undefined) {
    const required = [...children].filter(([, child]) => child.required).map(([name]) => name);
    return {
      type: "object",
      properties: Object.fromEntries([...children].map(([name, child]) => [name, nodeToSchema(child)])),
      ...(required.length > 0 ? { required } : {}),
    };
  }
  return leafToSchema(field);
}

function leafToSchema(field: InputField): JsonObject {
  const facts: Record<string, JsonValue | undefined> = {
    type: field.type === "unknown" ? undefined : field.type,
    description: field.description,
    format: field.format,
    enum: field.enum,
    minimum: field.minimum,
    maximum: field.maximum,
    default: field.default,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as JsonObject;
}
