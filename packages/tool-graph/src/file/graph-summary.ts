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
  /** Edges between two APIs of one provider. */
  readonly edgesAcrossApis: number;
  readonly edgesAcrossProviders: number;
  /** Communities of the first cut, before large ones were split and like ones joined. */
  readonly firstCut: number;
  readonly firstCutModularity: number;
  /** Communities of two tools or more. */
  readonly communities: number;
  /** Communities of five tools or more. */
  readonly domains: number;
  /** Those among them with tools of two providers or more. */
  readonly acrossProviders: number;
  readonly toolsInCommunities: number;
  /** Tools in communities that came by API and entity. */
  readonly siblings: number;
  /** Tools in communities that came by their paths. */
  readonly relatives: number;
  /** Tools of the largest community. */
  readonly largest: number;
  /** Newman's modularity of the communities on the graph's weighted edges, −0.5 to 1. */
  readonly modularity: number;
}

const count = z.int().nonnegative();

/** A graph's counts, as a zod schema. */
export const graphSummarySchema: z.ZodType<GraphSummary> = z.strictObject({
  tools: count,
  toolsWithOutputs: count,
  connected: count,
  edges: count,
  edgesAcrossApis: count,
  edgesAcrossProviders: count,
  firstCut: count,
  firstCutModularity: z.number(),
  communities: count,
  domains: count,
  acrossProviders: count,
  toolsInCommunities: count,
  siblings: count,
  relatives: count,
  largest: count,
  modularity: z.number(),
});
