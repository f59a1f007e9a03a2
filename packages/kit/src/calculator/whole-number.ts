import type { Refuse } from "./expression.ts";

/** How large a whole number may grow. A float ends at 1,024 bits, so larger ones only ever stand between two steps. */
const MAXIMUM_BITS = 65_536;

/** The product, unless it is too large to be worth the time. */
export function multiplyWholeNumbers(left: bigint, right: bigint, refuse: Refuse): bigint {
  if (bitLength(left) + bitLength(right) > MAXIMUM_BITS) refuseSize(refuse);
  return left * right;
}

/** A power with an exponent of zero or more, unless it is too large to be worth the time. */
export function raiseWholeNumber(base: bigint, exponent: bigint, refuse: Refuse): bigint {
  if (base === 0n || base === 1n) return exponent === 0n ? 1n : base;
  if (base === -1n) return exponent % 2n === 0n ? 1n : -1n;
  if (BigInt(bitLength(base)) * exponent > BigInt(MAXIMUM_BITS)) refuseSize(refuse);
  return base ** exponent;
}

/** The floor of the quotient. */
export function floorDivideWholeNumbers(left: bigint, right: bigint, refuse: Refuse): bigint {
  if (right === 0n) refuse("integer division or modulo by zero");
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** The float nearest to the exact quotient, however large the two are. */
export function divideWholeNumbers(left: bigint, right: bigint, refuse: Refuse): number {
  if (right === 0n) refuse("division by zero");
  if (isExact(left) && isExact(right)) return Number(left) / Number(right);
  const sign = left < 0n !== right < 0n ? -1 : 1;
  const numerator = magnitude(left);
  const denominator = magnitude(right);
  // A quotient of 64 bits or more, whose last bit also stands for all that was cut off, rounds like the exact one.
  const shift = Math.max(0, 64 - bitLength(numerator) + bitLength(denominator));
  const scaled = numerator << BigInt(shift);
  const quotient = (scaled / denominator) | (scaled % denominator === 0n ? 0n : 1n);
  const result = scaleDown(Number(quotient), shift);
  return Number.isFinite(result) ? sign * result : refuse("integer division result too large for a float");
}

function scaleDown(value: number, shift: number): number {
  const step = Math.min(shift, 1000);
  return shift === 0 || value === 0 ? value : scaleDown(value / 2 ** step, shift - step);
}

function isExact(value: bigint): boolean {
  return magnitude(value) <= BigInt(Number.MAX_SAFE_INTEGER);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bitLength(value: bigint): number {
  return magnitude(value).toString(16).length * 4;
}

function refuseSize(refuse: Refuse): never {
  return refuse(`The expression leads to a whole number of more than ${MAXIMUM_BITS} bits, which is not computed`);
}
