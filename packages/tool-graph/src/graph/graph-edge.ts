import { z } from "zod";

/** One way to feed a tool: a field that one tool gives is what another tool asks for. */
export interface GraphEdge {
  /** The id of the tool that gives. */
  readonly from: string;
  /** The id of the tool that takes; never the same tool. */
  readonly to: string;
  /** The output's path in the tool that gives: `items[].customer_id`. */
  readonly field: string;
  /** The input's path in the tool that takes: `customer_id`. */
  readonly parameter: string;
  /** How sure the graph is that the field's value fits the parameter, 0 to 1. */
  readonly score: number;
  readonly why: EdgeReason;
}

/** What speaks for an edge. */
export interface EdgeReason {
  /** What the parameter stands for, in stems: `custom id`. */
  readonly concept: string;
  /** How alike the field and the parameter are by their names and descriptions, 0 to 1. */
  readonly slots: number;
  /** How alike the two tools are by what they say of themselves, 0 to 1. */
  readonly tools: number;
}

/** An edge, as a zod schema. */
export const graphEdgeSchema: z.ZodType<GraphEdge> = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  field: z.string(),
  parameter: z.string(),
  score: z.number().min(0).max(1),
  why: z.strictObject({ concept: z.string(), slots: z.number().min(0).max(1), tools: z.number().min(0).max(1) }),
});
