import { upgrade } from "@scalar/openapi-upgrader";
import { createDocumentScope } from "../../documents/document-scope.ts";
import { asArray, asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import { followReferences } from "../../schema/schema-node.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import type { ImportContext, ImportedDocument, Importer } from "../importer.ts";
import { readCredentials } from "./credentials.ts";
import { readOperation } from "./read-operation.ts";
import { readService } from "./read-service.ts";

/**
 * Reads OpenAPI 3.0 and 3.1, and Swagger 2 lifted to 3. Schemas are looked up where an operation needs them and never
 * dereferenced as a whole: documents of tens of megabytes hold cycles all over.
 */
export const openApiImporter: Importer = {
  format: "openapi",
  recognizes(value) {
    const document = asObject(value);
    const isNamed = asText(own(document, "openapi")) !== undefined || own(document, "swagger") !== undefined;
    return isNamed && (own(document, "paths") !== undefined || own(document, "info") !== undefined);
  },
  read(value, context) {
    const document = lift(value as Loose, context);
    const service = readService(document, context);
    const tools = document === undefined ? [] : readPaths(document, service, context);
    const { title, version } = service;
    return {
      format: "openapi",
      title,
      ...(version === undefined ? {} : { version }),
      tools,
    } satisfies ImportedDocument;
  },
};

/** The operations that are tools; OPTIONS and TRACE speak of the protocol. */
const METHODS = ["get", "put", "post", "delete", "patch", "head"] as const;

function lift(value: Loose, { problems }: ImportContext): Loose | undefined {
  if (own(value, "swagger") === undefined) return value;
  try {
    // The library writes into what it is given, and the file may be asked for by another.
    return asObject(upgrade(structuredClone(value), "3.0"));
  } catch (error) {
    problems.add("", `not Swagger 2: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function readPaths(document: Loose, service: ReturnType<typeof readService>, context: ImportContext): PoolTool[] {
  const { problems } = context;
  const paths = own(document, "paths");
  if (paths !== undefined && asObject(paths) === undefined) problems.add("/paths", "paths is no object");
  const scope = createDocumentScope({ path: context.document, root: document, files: context.files, problems });
  const shapes = new SchemaShapes();
  const credentials = readCredentials(document, scope);
  const ids = createToolIds();
  const tools: PoolTool[] = [];
  for (const [path, entry] of entriesOf(paths)) {
    if (path.startsWith("x-")) continue;
    const item = followReferences({ value: entry, scope });
    if (item === undefined) {
      problems.add(toPointer("paths", path), "the path item is no object");
      continue;
    }
    for (const method of METHODS) {
      const value = own(item.value, method);
      if (value === undefined) continue;
      const pointer = toPointer("paths", path, method);
      const operation = asObject(value);
      if (operation === undefined) {
        problems.add(pointer, "the operation is no object");
        continue;
      }
      const shared = asArray(own(item.value, "parameters"));
      const place = { path, method, pointer, scope: item.scope, shared };
      const { name, ...read } = readOperation(operation, place, { shapes, credentials, problems });
      const { provider, api, version, licence } = service;
      tools.push({
        id: ids.next(provider, api, name),
        format: "openapi",
        provider,
        api,
        ...(version === undefined ? {} : { version }),
        name,
        ...read,
        ...(licence === undefined ? {} : { licence }),
        provenance: { document: context.document, pointer },
      });
    }
  }
  return tools;
}
