import { z } from "zod";

/** What a graph's builder counted. */
export interface GraphSummary {
  /** Tools of the pool. */
  readonly tools: number;
  /** Tools whose outputs are documented. */
  readonly toolsWithOutputs: number;
  /** Tools with an edge. */
  readonly connected: number;
  readonly edges: number;
  /** Communities with five tools or more. */
  readonly domains: number;
  /** Those among them with tools of two providers or more. */
  readonly acrossProviders: number;
  /** Tools of the largest community. */
  readonly largest: number;
  /** Newman's modularity of the communities on the graph's weighted edges, −0.5 to 1. */
  readonly modularity: number;
}

/** A graph's counts, as a zod schema. */
export const graphSummarySchema: z.ZodType<GraphSummary> = z.strictObject({
  tools: z.int().nonnegative(),
  toolsWithOutputs: z.int().nonnegative(),
  connected: z.int().nonnegative(),
  edges: z.int().nonnegative(),
  domains: z.int().nonnegative(),
  acrossProviders: z.int().nonnegative(),
  largest: z.int().nonnegative(),
  modularity: z.number(),
});
