import { describeIssues } from "@toolworld/contracts";
import type { PoolTool } from "@toolworld/pool";
import type { Community } from "../community/community.ts";
import type { GraphEdge } from "../graph/graph-edge.ts";
import { type EdgeRefiner, type RefinementAnswer, refinementAnswerSchema } from "./edge-refiner.ts";

/** What refinement made of a community. */
export interface Refinement {
  readonly refiner: string;
  readonly kept: readonly GraphEdge[];
  readonly rejected: readonly { readonly edge: GraphEdge; readonly reason: string }[];
  /** Tools that had edges and have none left; they no longer belong there by their edges. */
  readonly loose: readonly string[];
  /** Why an answer was not used; every edge is kept then. */
  readonly problem?: string;
}

/**
 * Lets a refiner accept or reject a community's edges. An answer that is not of the right shape, names an edge that is not there or
 * names one twice is not used at all, and the result says why.
 */
export async function refineEdges(
  { community, tools, edges }: { community: Community; tools: readonly PoolTool[]; edges: readonly GraphEdge[] },
  refiner: EdgeRefiner,
): Promise<Refinement> {
  const asked = {
    community: { id: community.id, name: community.name },
    tools: tools.map(({ id, name, description }) => ({ id, name, description })),
    edges,
  };
  const unused = (problem: string): Refinement => ({
    refiner: refiner.name,
    kept: edges,
    rejected: [],
    loose: [],
    problem,
  });
  let answer: unknown;
  try {
    answer = await refiner.refine(asked);
  } catch (error) {
    return unused(`it failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = refinementAnswerSchema.safeParse(answer);
  if (!parsed.success) {
    const [issue] = describeIssues(parsed.error, answer);
    return unused(`at ${issue?.path || "the top"}: ${issue?.message}, found ${issue?.found}`);
  }
  const problem = findProblem(parsed.data, edges.length);
  if (problem) return unused(problem);
  const reasons = new Map(parsed.data.rejected.map(({ edge, reason }) => [edge, reason]));
  const kept = edges.filter((_, place) => !reasons.has(place));
  const still = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const before = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    refiner: refiner.name,
    kept,
    rejected: edges.flatMap((edge, place) => {
      const reason = reasons.get(place);
      return reason === undefined ? [] : [{ edge, reason }];
    }),
    loose: [...before].filter((tool) => !still.has(tool)).sort(),
  };
}

function findProblem({ rejected }: RefinementAnswer, count: number): string | undefined {
  const outside = rejected.find(({ edge }) => edge >= count);
  if (outside) return `it rejects edge ${outside.edge}; there are ${count}, from 0`;
  const places = rejected.map(({ edge }) => edge);
  const doubled = places.find((place, index) => places.indexOf(place) !== index);
  return doubled === undefined ? undefined : `it rejects edge ${doubled} twice`;
}
