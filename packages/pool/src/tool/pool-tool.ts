import { z } from "zod";
import {
  type InputField,
  inputFieldSchema,
  type NamedSchema,
  namedSchemaSchema,
  type OutputField,
  outputFieldSchema,
} from "./field.ts";

/** The kinds of description that the pool reads. */
export const toolFormats = ["openapi", "mcp", "openai", "toolbench", "google-discovery", "aws"] as const;

/** The kind of description that a tool came from. */
export type ToolFormat = (typeof toolFormats)[number];

/** Where a tool's description stands. */
export interface Provenance {
  /** The document, relative to what was imported: `stripe.com.json`. */
  readonly document: string;
  /** The place in it, as a JSON Pointer (RFC 6901): `/paths/~1orders/get`. */
  readonly pointer: string;
}

/** A tool of the pool: what some description says of one operation, in the one normal form. */
export interface PoolTool {
  /** Unique in a pool and stable: the same document gives the same ids. Lower-case provider, API and name: `stripe.com/orders/get_order`. */
  readonly id: string;
  readonly format: ToolFormat;
  /** Who offers it: `stripe.com`, `amazonaws.com`, an MCP server's name. */
  readonly provider: string;
  /** Which of the provider's APIs: `ec2`, `drive`. The provider again where there is only one. */
  readonly api: string;
  /** The API's version, as the document has it. */
  readonly version?: string;
  /** The operation's own name: `getOrderById`, `EC2_DescribeInstances`. */
  readonly name: string;
  /** Summary and description, plain text. Empty where there is none. */
  readonly description: string;
  /** The HTTP method in capitals, for an HTTP operation. */
  readonly method?: string;
  /** The path template of an HTTP operation: `/orders/{order_id}`. */
  readonly path?: string;
  readonly tags?: readonly string[];
  readonly inputs: readonly InputField[];
  /** Null where nothing documents what it gives; empty where it is documented to give nothing. */
  readonly outputs: readonly OutputField[] | null;
  readonly inputSchemas: readonly NamedSchema[];
  readonly outputSchemas: readonly NamedSchema[];
  readonly deprecated?: boolean;
  /** The licence of the description, where it is known: `CC0-1.0`. */
  readonly licence?: string;
  readonly provenance: Provenance;
}

/** A tool of the pool, as a zod schema. */
export const poolToolSchema: z.ZodType<PoolTool> = z.strictObject({
  id: z.string().min(1),
  format: z.enum(toolFormats),
  provider: z.string().min(1),
  api: z.string().min(1),
  version: z.string().exactOptional(),
  name: z.string().min(1),
  description: z.string(),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  inputs: z.array(inputFieldSchema),
  outputs: z.array(outputFieldSchema).nullable(),
  inputSchemas: z.array(namedSchemaSchema),
  outputSchemas: z.array(namedSchemaSchema),
  deprecated: z.boolean().exactOptional(),
  licence: z.string().exactOptional(),
  provenance: z.strictObject({ document: z.string(), pointer: z.string() }),
});
