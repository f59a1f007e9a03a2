export { type Community, communitySchema } from "./community/community.ts";
export { type Communities, findCommunities } from "./community/find-communities.ts";
export { summarize } from "./community/summarize.ts";
export { evaluateGold, type GoldEvaluation, type GoldHalf } from "./eval/evaluate-gold.ts";
export { type GoldGraph, readGold } from "./eval/gold.ts";
export { exportGraph, type GraphExport, type GraphExportFormat, toGraphology } from "./export/export-graph.ts";
export { type GraphSummary, graphSummarySchema } from "./file/graph-summary.ts";
export { readGraph } from "./file/read-graph.ts";
export type { ToolGraphFile } from "./file/tool-graph-file.ts";
export { writeGraph } from "./file/write-graph.ts";
export { type BuildGraphOptions, buildGraph } from "./graph/build-graph.ts";
export { type EdgeReason, type GraphEdge, graphEdgeSchema } from "./graph/graph-edge.ts";
export { type ToolGraph, toGraphEdge } from "./graph/tool-graph.ts";
export { findMounts, MOUNTS } from "./mounts/find-mounts.ts";
export {
  type EdgeRefiner,
  type RefinedTool,
  type RefinementAnswer,
  type RefinementRequest,
  refinementAnswerSchema,
} from "./refine/edge-refiner.ts";
export { createModelRefiner } from "./refine/model-refiner.ts";
export { type Refinement, refineEdges } from "./refine/refine-edges.ts";
export {
  type CommunitySettings,
  defaultGraphSettings,
  type EdgeSettings,
  type GraphSettings,
  type ScoreSettings,
  type TextSettings,
} from "./settings/graph-settings.ts";
export { defaultWords, type WordSettings } from "./settings/words.ts";
