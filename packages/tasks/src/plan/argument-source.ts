import type { JsonValue } from "@toolworld/contracts";

/** Where the value of an argument comes from. */
export type ArgumentSource =
  /** It stands in the result of an earlier step, at a dotted path. */
  | { readonly type: "result"; readonly step: number; readonly path: string }
  /** The user knows it of what is there: the label of a row, a state to search for. */
  | { readonly type: "user"; readonly fact: string }
  /** The user chose it: a new name, a date. */
  | { readonly type: "fresh"; readonly fact: string };

/** A value with its source. */
export interface SourcedValue {
  readonly value: JsonValue;
  readonly source: ArgumentSource;
}

/** One executed step of a plan. */
export interface PlanStep {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, SourcedValue>>;
  /** Whether it wrote; a read is kept only where a later argument or an answer comes from it. */
  readonly writes: boolean;
}
