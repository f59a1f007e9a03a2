import type { FieldType } from "@toolworld/pool";

/** A field of a tool that a value goes into or comes out of. */
export interface Slot {
  /** The field's path. */
  readonly path: string;
  /** What its value stands for, as numbers of stems in order. */
  readonly concept: readonly number[];
  /** Numbers of the stems of its description. */
  readonly description: readonly number[];
  readonly type: FieldType;
  /** Whether an edge may use it; other slots only count in how tools are compared. */
  readonly feeds: boolean;
  /** For an input: whether a call must give it. */
  readonly needed: boolean;
}
