/** A value that a guard looks at: of the row that the call changes as it was before, of the call, or of a row that it belongs to. */
export type GuardValue =
  | { readonly type: "row"; readonly column: string }
  | { readonly type: "argument"; readonly parameter: string }
  /** Of the row that a column points to: by the argument that sets it, else as the row has it. */
  | { readonly type: "parent"; readonly reference: string; readonly column: string };

/** What a value is held against. */
export type GuardBound =
  | GuardValue
  | { readonly type: "constant"; readonly value: number }
  | { readonly type: "now"; readonly format: "moment" | "date" };

/**
 * A rule of a service, as data: a call for which it does not hold is refused. Where a value is not there (an argument left out, an empty
 * column, no row to point to) it holds, as a CHECK does in SQL.
 */
export type Guard =
  /** The value must, or must not, be one of these. */
  | {
      readonly test: "one-of" | "none-of";
      readonly value: GuardValue;
      readonly among: readonly (string | boolean)[];
      readonly refusal: string;
    }
  /** Numbers, days and moments are in order; what is the same is equal. */
  | {
      readonly test: "at-most" | "at-least" | "same";
      readonly value: GuardValue;
      readonly bound: GuardBound;
      /** What the call is told. */
      readonly refusal: string;
    };
