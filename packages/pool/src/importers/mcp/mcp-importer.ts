import { createDocumentScope } from "../../documents/document-scope.ts";
import { MAXIMUM_NAME } from "../../limits.ts";
import { asObject, asText, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import { plainText } from "../../text/plain-text.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import { documentStem } from "../document-stem.ts";
import { readFunction } from "../function-tool.ts";
import type { Importer } from "../importer.ts";

/**
 * Reads what an MCP server answers to `tools/list`: the result, the whole JSON-RPC answer, a list of such answers (its
 * pages), or the bare list of tools. A `serverInfo` beside the tools names the provider.
 */
export const mcpImporter: Importer = {
  format: "mcp",
  recognizes: (value) => findPages(value).some(({ tools }) => tools.some(isTool)),
  read(value, context) {
    const pages = findPages(value);
    const info = pages.map((page) => page.serverInfo).find((found) => found !== undefined);
    const provider = text(own(info, "name")) ?? context.provider ?? documentStem(context.document);
    const version = text(own(info, "version"));
    const ids = createToolIds();
    const tools: PoolTool[] = [];
    for (const page of pages) {
      for (const [index, item] of page.tools.entries()) {
        const pointer = page.pointer + toPointer(index);
        const tool = asObject(item);
        const name = asText(own(tool, "name"));
        if (tool === undefined || name === undefined) {
          context.problems.add(pointer, "the tool has no name");
          continue;
        }
        // References in a tool's schema lead to the schema's own definitions.
        const nodeOf = (schema: unknown) => ({
          value: schema,
          scope: createDocumentScope({
            path: context.document,
            root: schema,
            files: context.files,
            problems: context.problems,
          }),
        });
        const output = own(tool, "outputSchema");
        const reading = readFunction(new SchemaShapes(), {
          name,
          description: describe(tool),
          input: nodeOf(own(tool, "inputSchema")),
          output: output === undefined ? undefined : nodeOf(output),
        });
        tools.push({
          id: ids.next(provider, provider, reading.name),
          format: "mcp",
          provider,
          api: provider,
          ...(version === undefined ? {} : { version }),
          ...reading,
          ...(context.licence === undefined ? {} : { licence: context.licence }),
          provenance: { document: context.document, pointer },
        });
      }
    }
    return { format: "mcp", title: provider, ...(version === undefined ? {} : { version }), tools };
  },
};

interface Page {
  readonly tools: readonly unknown[];
  readonly pointer: string;
  readonly serverInfo: Loose | undefined;
}

function findPages(value: unknown): Page[] {
  if (Array.isArray(value)) {
    if (value.some(isTool)) return [{ tools: value, pointer: "", serverInfo: undefined }];
    return value.flatMap((item, index) => pageOf(item, toPointer(index)) ?? []);
  }
  return pageOf(value, "") ?? [];
}

function pageOf(value: unknown, pointer: string): Page[] | undefined {
  const object = asObject(value);
  const result = asObject(own(object, "result"));
  const holder = result ?? object;
  const tools = own(holder, "tools");
  if (!Array.isArray(tools)) return undefined;
  const serverInfo = asObject(own(holder, "serverInfo")) ?? asObject(own(object, "serverInfo"));
  return [{ tools, pointer: `${pointer}${result ? "/result" : ""}/tools`, serverInfo }];
}

function isTool(value: unknown): boolean {
  const tool = asObject(value);
  return asText(own(tool, "name")) !== undefined && asObject(own(tool, "inputSchema")) !== undefined;
}

function describe(tool: Loose): string {
  const description = asText(own(tool, "description")) ?? "";
  const title = asText(own(tool, "title")) ?? asText(own(asObject(own(tool, "annotations")), "title"));
  return title === undefined || description.toLowerCase().includes(title.toLowerCase())
    ? description
    : `${title}. ${description}`.trim();
}

function text(value: unknown): string | undefined {
  return plainText(value, MAXIMUM_NAME) || undefined;
}
