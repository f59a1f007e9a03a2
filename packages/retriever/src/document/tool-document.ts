import type { PoolTool } from "@toolworld/pool";

/**
 * What the index reads of a tool: texts by the part of the description that they stand in. Anything can be indexed that
 * has these; a pool's tool is turned into one by {@link toolToDocument}.
 */
export interface ToolDocument {
  /** Unique in an index; ties in a ranking are broken by it. */
  readonly id: string;
  /** The operation's own name, as it is written: `getOrderById`. */
  readonly name: string;
  /** Who offers it, in the words a person would use: `stripe.com`, `Crypto Prices`. Empty where nobody is named. */
  readonly provider: string;
  readonly description: string;
  /** Category, tags, path: what it is filed under. */
  readonly topics: string;
  /** The names of what it takes. */
  readonly parameters: string;
  /** What is said of what it takes. */
  readonly parameterText: string;
  /** The names of what it gives. */
  readonly outputs: string;
  /** What is said of what it gives. */
  readonly outputText: string;
}

/** The parts of a document that hold text to search in, in a fixed order. */
export const DOCUMENT_FIELDS = [
  "name",
  "provider",
  "description",
  "topics",
  "parameters",
  "parameterText",
  "outputs",
  "outputText",
] as const;

/** A part of a document that holds text to search in. */
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** What the index reads of a pool's tool. */
export function toolToDocument(tool: PoolTool): ToolDocument {
  const api = tool.api === tool.provider ? "" : tool.api;
  return {
    id: tool.id,
    name: tool.name,
    provider: join([tool.provider, api]),
    description: tool.description,
    topics: join([...(tool.tags ?? []), tool.path ?? ""]),
    parameters: join(tool.inputs.map(({ path }) => path)),
    parameterText: join(tool.inputs.map(({ description }) => description ?? "")),
    outputs: join([...tool.outputSchemas.map(({ name }) => name), ...(tool.outputs ?? []).map(({ path }) => path)]),
    outputText: join((tool.outputs ?? []).map(({ description }) => description ?? "")),
  };
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
