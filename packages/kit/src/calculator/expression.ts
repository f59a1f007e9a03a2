/** A whole number of any size, or a binary floating-point number: what an expression is worth. */
export type Numeric = bigint | number;

/** An operator between two operands. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "**";

/** An expression that was read, as a tree. */
export type Expression =
  | { readonly type: "number"; readonly value: Numeric }
  | { readonly type: "negation"; readonly operand: Expression }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: "call"; readonly callee: Expression }
  | { readonly type: "nothing" };

/** Says in words why an expression has no value; it does not come back. */
export type Refuse = (message: string) => never;
