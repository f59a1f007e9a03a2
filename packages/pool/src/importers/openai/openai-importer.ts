import { createDocumentScope } from "../../documents/document-scope.ts";
import { asArray, asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import { documentStem } from "../document-stem.ts";
import { readFunction } from "../function-tool.ts";
import type { Importer } from "../importer.ts";

/**
 * Reads functions as models are told of them: a list, one alone, `{ tools }`, `{ functions }`, or records that hold such a
 * list each (as JSON Lines), each function in its `{ type: "function" }` wrapper or without. Arguments are in `parameters`
 * or `input_schema`.
 */
export const openAiImporter: Importer = {
  format: "openai",
  recognizes: (value) => findFunctions(value).some(({ value: item }) => isFunction(unwrap(item))),
  read(value, context) {
    const provider = context.provider ?? documentStem(context.document);
    const ids = createToolIds();
    const tools: PoolTool[] = [];
    for (const { value: item, pointer } of findFunctions(value)) {
      const description = unwrap(item);
      const name = asText(own(description, "name"));
      if (description === undefined || name === undefined) {
        context.problems.add(pointer, "the function has no name");
        continue;
      }
      const nodeOf = (schema: unknown) => ({
        value: schema,
        scope: createDocumentScope({
          path: context.document,
          root: schema,
          files: context.files,
          problems: context.problems,
        }),
      });
      const output = OUTPUT_KEYS.map((key) => own(description, key)).find(isSchema);
      const reading = readFunction(new SchemaShapes(), {
        name,
        description: own(description, "description"),
        input: nodeOf(toObjectSchema(own(description, "parameters") ?? own(description, "input_schema"))),
        output: output === undefined ? undefined : nodeOf(toObjectSchema(output)),
      });
      tools.push({
        id: ids.next(provider, provider, reading.name),
        format: "openai",
        provider,
        api: provider,
        ...reading,
        ...(context.licence === undefined ? {} : { licence: context.licence }),
        provenance: { document: context.document, pointer },
      });
    }
    return { format: "openai", title: provider, tools };
  },
};

/** Where describers of functions say what one gives; the format itself has no place for it. */
const OUTPUT_KEYS = ["returns", "response", "responses", "output_schema", "outputSchema"] as const;

const LIST_KEYS = ["tools", "functions", "function"] as const;

interface Found {
  readonly value: unknown;
  readonly pointer: string;
}

function findFunctions(value: unknown, pointer = "", depth = 0): Found[] {
  if (Array.isArray(value)) {
    return depth > 2 ? [] : value.flatMap((item, index) => findFunctions(item, pointer + toPointer(index), depth + 1));
  }
  const object = asObject(value);
  if (object === undefined) return depth > 0 ? [{ value, pointer }] : [];
  const list = LIST_KEYS.find((key) => Array.isArray(own(object, key)));
  if (list !== undefined && !isFunction(object))
    return findFunctions(own(object, list), `${pointer}/${list}`, depth + 1);
  return depth > 0 || isFunction(unwrap(object)) ? [{ value, pointer }] : [];
}

function unwrap(value: unknown): Loose | undefined {
  const object = asObject(value);
  return asObject(own(object, "function")) ?? object;
}

function isFunction(value: Loose | undefined): boolean {
  if (asText(own(value, "name")) === undefined) return false;
  return asObject(own(value, "parameters")) !== undefined || asObject(own(value, "input_schema")) !== undefined;
}

function isSchema(value: unknown): boolean {
  const schema = asObject(value);
  return schema !== undefined && Object.keys(schema).length > 0;
}

/** Some list the arguments bare: `{ city: { type: "string" } }`. */
function toObjectSchema(value: unknown): unknown {
  const schema = asObject(value);
  if (schema === undefined || SCHEMA_WORDS.some((word) => isSchemaWord(schema, word))) return value;
  const entries = entriesOf(schema);
  return entries.length > 0 && entries.every(([, entry]) => asObject(entry) !== undefined)
    ? {
        type: "object",
        properties: schema,
        required: entries.flatMap(([key, entry]) => (own(asObject(entry), "required") === true ? [key] : [])),
      }
    : value;
}

const SCHEMA_WORDS = ["type", "properties", "$ref", "allOf", "anyOf", "oneOf", "items"] as const;

function isSchemaWord(schema: Loose, word: string): boolean {
  const value = own(schema, word);
  if (word === "type") return typeof value === "string" || Array.isArray(value);
  return word === "$ref"
    ? typeof value === "string"
    : word.endsWith("Of")
      ? asArray(value).length > 0
      : asObject(value) !== undefined && (word !== "items" || own(schema, "type") !== undefined);
}
