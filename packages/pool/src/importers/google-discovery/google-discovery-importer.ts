import { MAXIMUM_FIELDS, MAXIMUM_NAME, MAXIMUM_TOOL_DESCRIPTION } from "../../limits.ts";
import { asArray, asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import type { Scope } from "../../schema/schema-node.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import { walkSchema } from "../../schema/walk-schema.ts";
import { plainText } from "../../text/plain-text.ts";
import type { InputField, NamedSchema } from "../../tool/field.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import type { ImportContext, Importer } from "../importer.ts";
import { providerOfAddress } from "../service-name.ts";

/**
 * Reads Google's API Discovery documents (`discovery#restDescription`). A method without a response is documented to give
 * nothing. The parameters that every method of Google's takes are no inputs.
 */
export const googleDiscoveryImporter: Importer = {
  format: "google-discovery",
  recognizes(value) {
    const document = asObject(value);
    const isNamed =
      own(document, "kind") === "discovery#restDescription" || own(document, "discoveryVersion") !== undefined;
    return isNamed && (asObject(own(document, "resources")) ?? asObject(own(document, "methods"))) !== undefined;
  },
  read(value, context) {
    const document = value as Loose;
    const service = readService(document, context);
    const scope = schemasOf(document, context);
    const shapes = new SchemaShapes();
    const ids = createToolIds();
    const tools = findMethods(document, "", 0).flatMap(({ key, method, pointer }): PoolTool[] => {
      if (method === undefined) {
        context.problems.add(pointer, "the method is no object");
        return [];
      }
      const name = plainText(own(method, "id"), MAXIMUM_NAME) || key;
      const { provider, api, version } = service;
      return [
        {
          id: ids.next(provider, api, name.startsWith(`${api}.`) ? name.slice(api.length + 1) : name),
          format: "google-discovery",
          provider,
          api,
          ...(version === undefined ? {} : { version }),
          name,
          description: plainText(own(method, "description"), MAXIMUM_TOOL_DESCRIPTION),
          method: (asText(own(method, "httpMethod")) ?? "GET").toUpperCase(),
          path: pathOf(document, method),
          ...readInputs(method, shapes, scope),
          ...readOutputs(method, shapes, scope),
          ...(own(method, "deprecated") === true ? { deprecated: true } : {}),
          ...(context.licence === undefined ? {} : { licence: context.licence }),
          provenance: { document: context.document, pointer },
        },
      ];
    });
    const { title, version } = service;
    return { format: "google-discovery", title, ...(version === undefined ? {} : { version }), tools };
  },
};

/** How deep resources may lie in resources. */
const MAXIMUM_RESOURCE_DEPTH = 16;

function readService(document: Loose, { provider }: ImportContext) {
  const host = providerOfAddress(asText(own(document, "rootUrl")) ?? asText(own(document, "baseUrl")) ?? "");
  const api = plainText(own(document, "name"), MAXIMUM_NAME) || "api";
  const version = plainText(own(document, "version"), MAXIMUM_NAME) || undefined;
  return {
    provider: host === undefined || host.endsWith("googleapis.com") ? (provider ?? "googleapis.com") : host,
    api,
    version,
    title: plainText(own(document, "title"), MAXIMUM_NAME) || api,
  };
}

/** `$ref` holds the bare name of a schema. */
function schemasOf(document: Loose, { problems }: ImportContext): Scope {
  const schemas = asObject(own(document, "schemas"));
  const scope: Scope = {
    resolve(reference) {
      const value = own(schemas, reference);
      if (value !== undefined) return { value, scope, name: reference };
      problems.add("", `the reference "${reference.slice(0, MAXIMUM_NAME)}" leads nowhere`);
      return undefined;
    },
  };
  return scope;
}

interface FoundMethod {
  readonly key: string;
  readonly method: Loose | undefined;
  readonly pointer: string;
}

function findMethods(holder: Loose | undefined, pointer: string, depth: number): FoundMethod[] {
  if (depth > MAXIMUM_RESOURCE_DEPTH) return [];
  const methods = entriesOf(own(holder, "methods")).map(([key, method]) => ({
    key,
    method: asObject(method),
    pointer: pointer + toPointer("methods", key),
  }));
  const inner = entriesOf(own(holder, "resources")).flatMap(([key, resource]) =>
    findMethods(asObject(resource), pointer + toPointer("resources", key), depth + 1),
  );
  return [...methods, ...inner];
}

/** `{+name}` may hold slashes; it is a parameter like others. */
function pathOf(document: Loose, method: Loose): string {
  const base = asText(own(document, "servicePath")) ?? asText(own(document, "basePath")) ?? "";
  const path = asText(own(method, "path")) ?? asText(own(method, "flatPath")) ?? "";
  return `/${`${base}${path}`.replaceAll("{+", "{").replace(/^\/+/, "")}`;
}

function readInputs(method: Loose, shapes: SchemaShapes, scope: Scope) {
  const inputs: InputField[] = [];
  const schemas: NamedSchema[] = [];
  for (const [name, value] of entriesOf(own(method, "parameters"))) {
    const parameter = asObject(value);
    if (parameter === undefined || name === "") continue;
    const place = own(parameter, "location") === "path" ? "path" : "query";
    const { required: stated, ...schema } = parameter;
    const required = stated === true || place === "path";
    const isList = own(parameter, "repeated") === true;
    const node = { value: isList ? { type: "array", items: schema } : schema, scope };
    for (const field of walkSchema(shapes, node, "input", { path: name, required }).fields)
      inputs.push({ ...field, in: place });
  }
  const request = own(method, "request");
  if (asObject(request) !== undefined) {
    const body = walkSchema(shapes, { value: request, scope }, "input");
    for (const field of body.fields) inputs.push({ ...field, in: "body" });
    schemas.push(...body.schemas);
  }
  return { inputs: inputs.slice(0, MAXIMUM_FIELDS), inputSchemas: schemas };
}

function readOutputs(method: Loose, shapes: SchemaShapes, scope: Scope) {
  const response = own(method, "response");
  if (asObject(response) === undefined) return { outputs: [], outputSchemas: [] };
  const { fields, schemas } = walkSchema(shapes, { value: response, scope }, "output");
  const isOpen = asArray(fields).length === 1 && fields[0]?.path === "" && fields[0].type === "unknown";
  return { outputs: isOpen ? null : fields, outputSchemas: isOpen ? [] : schemas };
}
