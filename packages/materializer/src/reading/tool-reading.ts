import type { ToolAction } from "@toolworld/contracts";
import type { PoolTool } from "@toolworld/pool";

/** Why a tool cannot become an operation on rows. The words stand in the materializer's report. */
export type DropReason =
  | "computes"
  | "counts or reports"
  | "moves many rows or files"
  | "lets somebody in"
  | "ties rows"
  | "unknown verb"
  | "no noun"
  | "no row in the output"
  | "no key"
  | "nothing to write"
  | "required parameter maps to nothing"
  | "unknown action"
  | "duplicate"
  | "too many tools"
  | "fails its examination";

/** A parent that a path names: the words of its noun and the parameter that holds its key. */
export interface ParentReading {
  readonly noun: readonly string[];
  readonly parameter: string;
}

/** What a tool's name, method and path say of it. */
export interface ToolReading {
  readonly tool: PoolTool;
  readonly kind: ToolAction;
  /** Words of the noun, the last in the singular: `payment method`. */
  readonly noun: readonly string[];
  /** The parameter that names the row, as far as the path says. */
  readonly key?: string;
  /** Nearest first. */
  readonly parents: readonly ParentReading[];
  /** The verb of an action. */
  readonly verb?: string;
  /** A part of the row that the tool is about: `GET /orders/{id}/address` reads `address`. */
  readonly part?: readonly string[];
  /** True for a list that only says how many rows there are. */
  readonly counts?: true;
  /** Why it is dropped unless other tools keep such things as rows with keys. */
  readonly doubt?: DropReason;
  /** Parameters with one value in a whole world. */
  readonly scope: readonly string[];
}

/** A tool that cannot be read as an operation on rows. */
export interface UnreadTool {
  readonly tool: PoolTool;
  readonly reason: DropReason;
}
