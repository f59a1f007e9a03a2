import type { PoolTool } from "@toolworld/pool";
import type { Community } from "../community/community.ts";
import type { GraphEdge } from "../graph/graph-edge.ts";
import type { GraphSummary } from "./graph-summary.ts";

/**
 * A graph with its communities, and the tools in them as the pool describes them: all that is needed to make domains.
 * `readGraph` gives one from a file, which reads what is asked for and no more.
 */
export interface ToolGraphFile extends Disposable {
  /** The file's path. */
  readonly name: string;
  readonly summary: GraphSummary;
  /** Every community, the largest first. */
  communities(): IterableIterator<Community>;
  community(id: string): Community | undefined;
  /** The edges between a community's tools, by who takes, then parameter, then the best first. */
  edges(communityId: string): readonly GraphEdge[];
  /** A community's tools as the pool describes them, in the order of their ids. */
  tools(communityId: string): readonly PoolTool[];
  /** Every edge of the graph, those between communities too, in the same order. */
  allEdges(): IterableIterator<GraphEdge>;
  close(): void;
}
