import type { BinaryOperator, Expression, Refuse } from "./expression.ts";
import { readTokens, type Token } from "./read-tokens.ts";

/** How deep parentheses and powers may be nested. */
const MAXIMUM_DEPTH = 200;

/**
 * Reads an expression by Python's grammar: `**` binds tighter than a sign on its left and groups to the right
 * (`-2 ** 2` is -4), then come `* / //`, then `+ -`.
 */
export function readExpression(expression: string, refuse: Refuse): Expression {
  const tokens = readTokens(expression, refuse);
  if (tokens.length === 0) refuse("invalid syntax (<string>, line 0)");
  let position = 0;
  let depth = 0;

  const whole = readSum();
  if (position < tokens.length) refuseSyntax();
  return whole;

  function readSum(): Expression {
    return readLeftToRight(["+", "-"], readTerm);
  }

  function readTerm(): Expression {
    return readLeftToRight(["*", "/", "//"], readFactor);
  }

  function readLeftToRight(operators: readonly BinaryOperator[], readOperand: () => Expression): Expression {
    let left = readOperand();
    for (;;) {
      const operator = operators.find(take);
      if (operator === undefined) return left;
      left = { type: "binary", operator, left, right: readOperand() };
    }
  }

  function readFactor(): Expression {
    let negative = false;
    while (take("-") || take("+")) negative = negative !== (symbolAt(position - 1) === "-");
    const power = readPower();
    return negative ? { type: "negation", operand: power } : power;
  }

  function readPower(): Expression {
    const base = readCalls();
    if (!take("**")) return base;
    return { type: "binary", operator: "**", left: base, right: nested(readFactor) };
  }

  function readCalls(): Expression {
    let primary = readPrimary();
    while (take("(")) {
      if (symbolAt(position) !== ")") nested(readSum);
      expectClosing();
      primary = { type: "call", callee: primary };
    }
    return primary;
  }

  function readPrimary(): Expression {
    const token: Token | undefined = tokens[position];
    if (token?.type === "number") {
      position++;
      return { type: "number", value: token.value };
    }
    if (!take("(")) refuseSyntax();
    if (take(")")) return { type: "nothing" };
    const inner = nested(readSum);
    expectClosing();
    return inner;
  }

  function nested(read: () => Expression): Expression {
    if (++depth > MAXIMUM_DEPTH) refuse(`The expression is nested deeper than ${MAXIMUM_DEPTH} levels`);
    const inner = read();
    depth--;
    return inner;
  }

  function take(symbol: string): boolean {
    if (symbolAt(position) !== symbol) return false;
    position++;
    return true;
  }

  function symbolAt(index: number): string | undefined {
    const token = tokens[index];
    return token?.type === "symbol" ? token.text : undefined;
  }

  function expectClosing(): void {
    if (!take(")")) refuseSyntax();
  }

  function refuseSyntax(): never {
    return refuse("invalid syntax (<string>, line 1)");
  }
}
