import { MAXIMUM_NAME, MAXIMUM_TOOL_DESCRIPTION } from "../../limits.ts";
import { asArray, asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import { schemaOfSample } from "../../schema/sample-schema.ts";
import type { Scope } from "../../schema/schema-node.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import { plainText } from "../../text/plain-text.ts";
import type { ParameterLocation } from "../../tool/field.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import { documentStem } from "../document-stem.ts";
import { readFunction } from "../function-tool.ts";
import type { Importer } from "../importer.ts";

/**
 * Reads ToolBench's descriptions of RapidAPI's tools (arXiv 2307.16789): a tool's file with its `api_list`, or lists of
 * queries that carry such lists. What an API gives is read from its schema, else from the answer that is shown.
 */
export const toolBenchImporter: Importer = {
  format: "toolbench",
  recognizes: (value) => findApis(value).some(({ api }) => isApi(api)),
  read(value, context) {
    const ids = createToolIds();
    const tools: PoolTool[] = [];
    for (const { api, tool, pointer } of findApis(value)) {
      const name = asText(own(api, "name")) ?? asText(own(api, "api_name"));
      if (api === undefined || name === undefined) {
        context.problems.add(pointer, "the API has no name");
        continue;
      }
      const owner = ["tool_name", "title", "standardized_name", "name"].map(
        (key) => own(tool, key) ?? (key === "tool_name" ? own(api, key) : undefined),
      );
      const provider =
        plainText(
          owner.find((text) => asText(text) !== undefined),
          MAXIMUM_NAME,
        ) || documentStem(context.document);
      const category = plainText(own(api, "category_name") ?? own(tool, "category"), MAXIMUM_NAME);
      const method = asText(own(api, "method"))?.toUpperCase();
      const path = pathOf(own(api, "url"));
      const about = plainText(own(api, "description") ?? own(api, "api_description"), MAXIMUM_TOOL_DESCRIPTION);
      const reading = readFunction(new SchemaShapes(), {
        name,
        description: about === "" ? own(tool, "tool_description") : about,
        input: { value: inputSchema(api), scope: NO_REFERENCES },
        output: outputNode(api),
        placeOf: (parameter) => placeOf(parameter, method, path),
      });
      tools.push({
        id: ids.next(provider, provider, reading.name),
        format: "toolbench",
        provider,
        api: provider,
        ...reading,
        ...(method !== undefined && /^[A-Z]{3,7}$/.test(method) ? { method } : {}),
        ...(path === undefined ? {} : { path }),
        ...(category === "" ? {} : { tags: [category] }),
        ...(context.licence === undefined ? {} : { licence: context.licence }),
        provenance: { document: context.document, pointer },
      });
    }
    return { format: "toolbench", title: tools[0]?.provider ?? documentStem(context.document), tools };
  },
};

const NO_REFERENCES: Scope = { resolve: () => undefined };

interface FoundApi {
  readonly api: Loose | undefined;
  readonly tool: Loose | undefined;
  readonly pointer: string;
}

function findApis(value: unknown): FoundApi[] {
  const holders = Array.isArray(value)
    ? value.map((item, index) => [item, toPointer(index)] as const)
    : [[value, ""] as const];
  return holders.flatMap(([item, pointer]) => {
    const tool = asObject(item);
    return asArray(own(tool, "api_list")).map((api, index) => ({
      api: asObject(api),
      tool,
      pointer: `${pointer}${toPointer("api_list", index)}`,
    }));
  });
}

function isApi(api: Loose | undefined): boolean {
  const isNamed = asText(own(api, "name")) !== undefined || asText(own(api, "api_name")) !== undefined;
  return isNamed && (Array.isArray(own(api, "required_parameters")) || Array.isArray(own(api, "optional_parameters")));
}

function inputSchema(api: Loose): Loose {
  const properties = new Map<string, Loose>();
  const required: string[] = [];
  for (const list of ["required_parameters", "optional_parameters"] as const) {
    for (const value of asArray(own(api, list))) {
      const parameter = asObject(value);
      const name = asText(own(parameter, "name"));
      if (parameter === undefined || name === undefined || name === "__proto__") continue;
      const fallback = own(parameter, "default");
      const type = asText(own(parameter, "type"))?.toLowerCase();
      properties.set(name, {
        type: type === undefined ? "string" : type,
        description: own(parameter, "description"),
        // The console of the market fills every field; an empty one says nothing.
        ...(fallback === "" || fallback === undefined ? {} : { example: fallback }),
        ...(Array.isArray(own(parameter, "options")) ? { enum: own(parameter, "options") } : {}),
      });
      if (list === "required_parameters") required.push(name);
    }
  }
  return { type: "object", properties: Object.fromEntries(properties), required };
}

function outputNode(api: Loose) {
  const schema = parsed(own(api, "schema"));
  if (schema !== undefined && (own(schema, "properties") !== undefined || own(schema, "items") !== undefined)) {
    return { value: schema, scope: NO_REFERENCES };
  }
  for (const key of ["template_response", "body"] as const) {
    const sample = own(api, key);
    const value = typeof sample === "string" ? parsed(sample) : sample;
    if (Array.isArray(value) ? value.length > 0 : entriesOf(value).length > 0) {
      return { value: schemaOfSample(value), scope: NO_REFERENCES };
    }
  }
  return undefined;
}

function parsed(value: unknown): Loose | undefined {
  if (typeof value !== "string") return asObject(value);
  try {
    return asObject(JSON.parse(value));
  } catch {
    return undefined;
  }
}

function pathOf(url: unknown): string | undefined {
  const path = /^https?:\/\/[^/?#]+(\/[^?#\s]*)/i.exec(asText(url) ?? "")?.[1];
  return path === undefined || path.length > 500 ? undefined : path;
}

function placeOf(parameter: string, method: string | undefined, path: string | undefined): ParameterLocation {
  if (path?.includes(`{${parameter}}`)) return "path";
  if (method === undefined) return "argument";
  return ["POST", "PUT", "PATCH"].includes(method) ? "body" : "query";
}
