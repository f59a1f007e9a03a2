import { z } from "zod";
import type { Community } from "../community/community.ts";
import type { GraphEdge } from "../graph/graph-edge.ts";

/** A tool as a refiner sees it. */
export interface RefinedTool {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** What a refiner is asked: which edges of one community are wrong. */
export interface RefinementRequest {
  readonly community: Pick<Community, "id" | "name">;
  readonly tools: readonly RefinedTool[];
  /** The edges; an answer names them by their place here. */
  readonly edges: readonly GraphEdge[];
}

/**
 * Accepts or rejects a community's edges (AgentScaler §2.1: inside each domain a model checks the dependencies that likeness of texts
 * proposed). What it answers is data of any shape; `refineEdges` validates it, so that a refiner can only ever leave edges out.
 */
export interface EdgeRefiner {
  readonly name: string;
  refine(request: RefinementRequest): unknown;
}

/** A refiner's answer: the edges that it rejects, by place, each with its reason. All others are accepted. */
export interface RefinementAnswer {
  readonly rejected: readonly { readonly edge: number; readonly reason: string }[];
}

/** An answer, as a zod schema. */
export const refinementAnswerSchema: z.ZodType<RefinementAnswer> = z.strictObject({
  rejected: z.array(z.strictObject({ edge: z.int().nonnegative(), reason: z.string().min(1).max(500) })),
});
