import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse, ToolworldError } from "@toolworld/contracts";
import type { FieldType, PoolTool } from "@toolworld/pool";
import { z } from "zod";

/** A labelled graph: tools, and which field feeds which parameter. */
export interface GoldGraph {
  /** In the order of their ids. */
  readonly tools: readonly PoolTool[];
  /** `[producer, field, consumer, parameter]`. */
  readonly fields: readonly (readonly [producer: string, field: string, consumer: string, parameter: string])[];
}

const goldField = z.object({ name: z.string(), type: z.string().default(""), desc: z.string().default("") });

const goldTool = z.object({
  name: z.string(),
  desc: z.string().default(""),
  in: z.array(goldField).default([]),
  out: z.array(goldField).nullish(),
});

const goldSchema = z.object({
  tools: z.record(z.string(), goldTool),
  fields: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

/**
 * Reads a labelled graph: JSON, plain or gzipped, with `tools` (by id: `name`, `desc`, `in` and `out` as lists of `name`, `type`,
 * `desc`) and `fields` (rows of producer, field, consumer, parameter).
 *
 * @throws ToolworldError when the file cannot be read or is none.
 */
export function readGold(path: string): GoldGraph {
  const gold = parse(goldSchema, readJson(path), { room: "tool-graph", what: "labelled graph", from: path });
  const tools = Object.entries(gold.tools).map(([id, tool]): PoolTool => toPoolTool(id, tool, path));
  return { tools: tools.sort((left, right) => (left.id < right.id ? -1 : 1)), fields: gold.fields };
}

function toPoolTool(id: string, tool: z.output<typeof goldTool>, document: string): PoolTool {
  const field = ({ name, type, desc }: z.output<typeof goldField>) => ({
    path: name,
    type: typesByName.get(type.toLowerCase()) ?? ("unknown" as const),
    description: desc,
  });
  return {
    id,
    format: "openai",
    provider: "gold",
    api: "gold",
    name: tool.name,
    description: tool.desc,
    inputs: tool.in.map((input) => ({ ...field(input), in: "argument" })),
    outputs: tool.out?.map(field) ?? null,
    inputSchemas: [],
    outputSchemas: [],
    provenance: { document, pointer: "" },
  };
}

function readJson(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return JSON.parse(plain.toString("utf8"));
  } catch (cause) {
    throw new ToolworldError({
      room: "tool-graph",
      type: "unreadable-gold",
      message: `${path}: cannot be read as JSON (plain or gzipped): ${cause instanceof Error ? cause.message : String(cause)}; give a labelled graph`,
      details: { path },
      cause,
    });
  }
}

/** The names that labelled graphs use for types. */
const typesByName = new Map<string, FieldType>([
  ["str", "string"],
  ["string", "string"],
  ["int", "integer"],
  ["integer", "integer"],
  ["float", "number"],
  ["number", "number"],
  ["double", "number"],
  ["bool", "boolean"],
  ["boolean", "boolean"],
  ["list", "array"],
  ["array", "array"],
  ["dict", "object"],
  ["object", "object"],
]);
