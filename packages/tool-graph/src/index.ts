export { type Community, communitySchema } from "./community/community.ts";
export { type GraphSummary, graphSummarySchema } from "./file/graph-summary.ts";
export { GRAPH_FORMAT, type ToolGraphFile } from "./file/tool-graph-file.ts";
export { type EdgeReason, type GraphEdge, graphEdgeSchema } from "./graph/graph-edge.ts";
