import type { PoolTool } from "@toolworld/pool";
import { toToolCard, toToolSchema } from "@toolworld/retriever";

/** What tools cost a model's context, by the tokens of o200k_base. */
export interface TokenCounts {
  /** A line a tool. */
  readonly cards: number;
  /** The full JSON schemas. */
  readonly schemas: number;
}

/** Counts the tokens of tools' cards and of their full schemas. The tokenizer is loaded when first needed. */
export async function countToolTokens(tools: readonly PoolTool[]): Promise<TokenCounts> {
  const { countTokens } = await import("gpt-tokenizer/encoding/o200k_base");
  // Descriptions may hold what looks like a special token; it is text like any other.
  const count = (text: string) => countTokens(text, { disallowedSpecial: new Set() });
  return {
    cards: count(tools.map(toToolCard).join("\n")),
    schemas: count(tools.map((tool) => JSON.stringify(toToolSchema(tool))).join("\n")),
  };
}
