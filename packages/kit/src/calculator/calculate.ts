import { roundToCents } from "../money/round-to-cents.ts";
import { applyOperator, toFloat } from "./arithmetic.ts";
import type { Expression, Numeric, Refuse } from "./expression.ts";
import { floatText } from "./float-text.ts";
import { readExpression } from "./read-expression.ts";

/** How many characters an expression may have. */
const MAXIMUM_LENGTH = 4_000;

/**
 * Works out an expression such as `(258.97 - 232.49) * 2` by the rules of Python and prints it rounded to two places:
 * `52.96`. Digits, `+ - * / // **`, parentheses, points and blanks are all that it may hold.
 */
export function calculate(expression: string, refuse: Refuse): string {
  if (!/^[0-9+\-*/(). ]*$/.test(expression)) refuse("Invalid characters in expression");
  if (expression.length > MAXIMUM_LENGTH) refuse(`The expression is longer than ${MAXIMUM_LENGTH} characters`);
  const value = evaluate(readExpression(expression, refuse), refuse);
  return floatText(roundToCents(toFloat(value, refuse)));
}

function evaluate(expression: Expression, refuse: Refuse): Numeric {
  switch (expression.type) {
    case "number":
      return expression.value;
    case "negation":
      return -evaluate(expression.operand, refuse);
    case "binary": {
      const left = evaluate(expression.left, refuse);
      return applyOperator(expression.operator, left, evaluate(expression.right, refuse), refuse);
    }
    case "call": {
      const callee = evaluate(expression.callee, refuse);
      return refuse(`'${typeof callee === "bigint" ? "int" : "float"}' object is not callable`);
    }
    case "nothing":
      return refuse("float() argument must be a string or a real number, not 'tuple'");
  }
}
