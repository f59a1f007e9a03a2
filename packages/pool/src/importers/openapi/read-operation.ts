import type { ProblemList } from "../../documents/document-problem.ts";
import { MAXIMUM_NAME, MAXIMUM_TOOL_DESCRIPTION } from "../../limits.ts";
import { asArray, asText, type Loose, own } from "../../schema/json-parts.ts";
import type { Scope } from "../../schema/schema-node.ts";
import type { SchemaShapes } from "../../schema/schema-shape.ts";
import { cutText, plainText } from "../../text/plain-text.ts";
import { splitWords } from "../../text/split-words.ts";
import type { PoolTool } from "../../tool/pool-tool.ts";
import type { IsHiddenParameter } from "./credentials.ts";
import { readInputs } from "./read-inputs.ts";
import { readOutputs } from "./read-outputs.ts";

/** Where an operation stands. */
export interface OperationPlace {
  readonly path: string;
  readonly method: string;
  readonly pointer: string;
  readonly scope: Scope;
  /** The parameters that all operations of the path share. */
  readonly shared: readonly unknown[];
}

/** What the operations of a document share while it is read. */
export interface OperationTools {
  readonly shapes: SchemaShapes;
  readonly credentials: IsHiddenParameter;
  readonly problems: ProblemList;
}

/** What an operation itself says of a tool. */
export type OperationReading = Pick<
  PoolTool,
  | "name"
  | "description"
  | "method"
  | "path"
  | "tags"
  | "inputs"
  | "outputs"
  | "inputSchemas"
  | "outputSchemas"
  | "deprecated"
>;

/** Reads one operation. */
export function readOperation(operation: Loose, place: OperationPlace, tools: OperationTools): OperationReading {
  const tags = asArray(own(operation, "tags")).flatMap((tag) => plainText(tag, MAXIMUM_NAME) || []);
  return {
    name: plainText(own(operation, "operationId"), MAXIMUM_NAME) || nameOfPath(place),
    description: describe(operation),
    method: place.method.toUpperCase(),
    path: cutText(place.path, MAXIMUM_PATH),
    ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...readInputs(operation, place, tools),
    ...readOutputs(operation, place, tools),
    ...(own(operation, "deprecated") === true ? { deprecated: true } : {}),
  };
}

const MAXIMUM_PATH = 2000;

/** Summary and description, the summary only where the description does not begin with it. */
function describe(operation: Loose): string {
  const summary = plainText(own(operation, "summary"), MAXIMUM_TOOL_DESCRIPTION);
  const description = plainText(own(operation, "description"), MAXIMUM_TOOL_DESCRIPTION);
  if (summary === "" || description.toLowerCase().startsWith(summary.toLowerCase().replace(/\.$/, "")))
    return description;
  if (description === "") return summary;
  return cutText(`${/[.!?…]$/.test(summary) ? summary : `${summary}.`} ${description}`, MAXIMUM_TOOL_DESCRIPTION);
}

/** `GET /orders/{order_id}/lines` without a name is `get_orders_by_order_id_lines`. */
function nameOfPath({ method, path }: OperationPlace): string {
  const words = path.split("/").flatMap((part) => {
    const parameter = asText(/^\{(.+)\}$/.exec(part)?.[1]);
    return parameter === undefined ? splitWords(part) : ["by", ...splitWords(parameter)];
  });
  return cutText([method, ...words].join("_"), MAXIMUM_NAME);
}
