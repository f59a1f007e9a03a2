import type { BinaryOperator, Numeric, Refuse } from "./expression.ts";
import { divideWholeNumbers, floorDivideWholeNumbers, multiplyWholeNumbers, raiseWholeNumber } from "./whole-number.ts";

/** Applies an operator as Python does: two whole numbers stay whole, save under `/`; otherwise both become floats. */
export function applyOperator(operator: BinaryOperator, left: Numeric, right: Numeric, refuse: Refuse): Numeric {
  if (typeof left === "bigint" && typeof right === "bigint") return applyToWholeNumbers(operator, left, right, refuse);
  return applyToFloats(operator, toFloat(left, refuse), toFloat(right, refuse), refuse);
}

/** The nearest float. */
export function toFloat(value: Numeric, refuse: Refuse): number {
  const float = Number(value);
  return typeof value === "bigint" && !Number.isFinite(float) ? refuse("int too large to convert to float") : float;
}

function applyToWholeNumbers(operator: BinaryOperator, left: bigint, right: bigint, refuse: Refuse): Numeric {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return multiplyWholeNumbers(left, right, refuse);
    case "/":
      return divideWholeNumbers(left, right, refuse);
    case "//":
      return floorDivideWholeNumbers(left, right, refuse);
    case "**":
      return right < 0n
        ? raiseFloat(toFloat(left, refuse), toFloat(right, refuse), refuse)
        : raiseWholeNumber(left, right, refuse);
  }
}

function applyToFloats(operator: BinaryOperator, left: number, right: number, refuse: Refuse): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? refuse("float division by zero") : left / right;
    case "//":
      return right === 0 ? refuse("float floor division by zero") : floorDivideFloats(left, right);
    case "**":
      return raiseFloat(left, right, refuse);
  }
}

/** The floor of the exact quotient, which the rounded quotient may have passed: 1 // 0.1 is 9. */
function floorDivideFloats(left: number, right: number): number {
  let remainder = left % right;
  let quotient = (left - remainder) / right;
  if (remainder !== 0 && right < 0 !== remainder < 0) {
    remainder += right;
    quotient -= 1;
  }
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function raiseFloat(base: number, exponent: number, refuse: Refuse): number {
  if (base === 0 && exponent < 0) refuse("0.0 cannot be raised to a negative power");
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    refuse("float() argument must be a string or a real number, not 'complex'");
  }
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  const power = base ** exponent;
  const overflows = Math.abs(power) === Infinity && Number.isFinite(base) && Number.isFinite(exponent);
  return overflows ? refuse("(34, 'Numerical result out of range')") : power;
}
