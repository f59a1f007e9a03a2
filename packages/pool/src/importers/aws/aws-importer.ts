import { MAXIMUM_NAME } from "../../limits.ts";
import { asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { toPointer } from "../../schema/json-pointer.ts";
import { SchemaShapes } from "../../schema/schema-shape.ts";
import { plainText } from "../../text/plain-text.ts";
import type { ParameterLocation } from "../../tool/field.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import { createToolIds } from "../../tool/tool-ids.ts";
import { readFunction } from "../function-tool.ts";
import type { Importer } from "../importer.ts";
import { createAwsShapes } from "./aws-shapes.ts";

/**
 * Reads AWS service models: botocore's `service-2.json` and the `.normal.json` and `.min.json` of AWS's SDK for JavaScript.
 * Operations of the JSON and query protocols have no path of their own: all go to `/`.
 */
export const awsImporter: Importer = {
  format: "aws",
  recognizes(value) {
    const document = asObject(value);
    const metadata = asObject(own(document, "metadata"));
    const isNamed =
      metadata !== undefined &&
      ["protocol", "serviceId", "endpointPrefix"].some((key) => asText(own(metadata, key)) !== undefined);
    return isNamed && asObject(own(document, "operations")) !== undefined;
  },
  read(value, context) {
    const document = value as Loose;
    const metadata = asObject(own(document, "metadata"));
    const api = serviceName(metadata);
    const provider = context.provider ?? "amazonaws.com";
    const version = plainText(own(metadata, "apiVersion"), MAXIMUM_NAME) || undefined;
    const isRest = (asText(own(metadata, "protocol")) ?? "").startsWith("rest");
    const shapes = createAwsShapes(own(document, "shapes"), context.problems);
    const known = new SchemaShapes();
    const ids = createToolIds();
    const tools: PoolTool[] = [];
    for (const [key, entry] of entriesOf(own(document, "operations"))) {
      const pointer = toPointer("operations", key);
      const operation = asObject(entry);
      if (operation === undefined) {
        context.problems.add(pointer, "the operation is no object");
        continue;
      }
      const http = asObject(own(operation, "http"));
      const places = shapes.placesOf(own(operation, "input"));
      const placeOf = (path: string): ParameterLocation => places.get(/^[^.[]+/.exec(path)?.[0] ?? path) ?? "body";
      const output = own(operation, "output");
      const reading = readFunction(known, {
        name: asText(own(operation, "name")) ?? key,
        description: own(operation, "documentation"),
        input: shapes.nodeOf(own(operation, "input") ?? {}),
        output: output === undefined ? undefined : shapes.nodeOf(output),
        placeOf,
      });
      const path = asText(own(http, "requestUri"))?.split("?")[0]?.replaceAll("+}", "}");
      tools.push({
        id: ids.next(provider, api, reading.name),
        format: "aws",
        provider,
        api,
        ...(version === undefined ? {} : { version }),
        ...reading,
        // A model lists every output there is: an operation without one gives nothing.
        outputs: output === undefined ? [] : reading.outputs,
        method: (asText(own(http, "method")) ?? "POST").toUpperCase(),
        ...(isRest && path !== undefined ? { path } : {}),
        ...(own(operation, "deprecated") === true ? { deprecated: true } : {}),
        ...(context.licence === undefined ? {} : { licence: context.licence }),
        provenance: { document: context.document, pointer },
      });
    }
    const title = plainText(own(metadata, "serviceFullName"), MAXIMUM_NAME) || api;
    return { format: "aws", title, ...(version === undefined ? {} : { version }), tools };
  },
};

/** `EC2`, `Cost Explorer`: the service's own id, in lower case; else the host that it answers at. */
function serviceName(metadata: Loose | undefined): string {
  const id =
    plainText(own(metadata, "serviceId"), MAXIMUM_NAME) || plainText(own(metadata, "endpointPrefix"), MAXIMUM_NAME);
  return id.toLowerCase().replace(/\s+/g, "-") || "aws";
}
