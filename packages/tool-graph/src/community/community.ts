import { z } from "zod";

/** Tools that belong to one business: what a domain is made from. Every tool is in one community at most. */
export interface Community {
  /** Unique in its graph: `c0001`, counted from the largest. */
  readonly id: string;
  /** One to three words of its own, unique in its graph, in lower case: `payment refund`. Good for a folder's name once joined by `-`. */
  readonly name: string;
  /** The ids of its tools in the pool, sorted. */
  readonly tools: readonly string[];
  /** Which of its tools have no edge here and came with the operations of the same API and entity, sorted. */
  readonly siblings: readonly string[];
  /** Which of its tools have no edge here and came by their paths, which lie above or below those of its own, sorted. */
  readonly relatives: readonly string[];
  /** Who offers its tools, sorted. */
  readonly providers: readonly string[];
  /** Whose APIs they are, as `provider/api`, sorted. */
  readonly apis: readonly string[];
  /** The community of the first cut that it is a piece of; communities with one parent are of one large community. */
  readonly parent: string;
  /** How many edges lie between its tools. */
  readonly edges: number;
}

/** A community, as a zod schema. */
export const communitySchema: z.ZodType<Community> = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  tools: z.array(z.string().min(1)).min(1),
  siblings: z.array(z.string()),
  relatives: z.array(z.string()),
  providers: z.array(z.string()).min(1),
  apis: z.array(z.string()).min(1),
  parent: z.string(),
  edges: z.int().nonnegative(),
});
