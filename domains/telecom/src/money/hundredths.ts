/**
 * A number with two decimals, rounded by the exact value of the binary number, ties to even: 0.125 is told as 0.12, 0.375
 * as 0.38.
 */
export function hundredthsText(value: number): string {
  if (Math.abs(value) >= EXPONENTS_BEGIN) return `${BigInt(value)}.00`;
  const text = value.toFixed(2);
  return isTie(value) && isOdd(text) ? (Math.trunc(value * 100) / 100).toFixed(2) : text;
}

/** From here on `toFixed` writes exponents. */
const EXPONENTS_BEGIN = 1e21;

/** Half of a hundredth is 1/200, so a binary fraction lies between two of them only at an odd multiple of 1/8. */
function isTie(value: number): boolean {
  return Math.abs((value * 8) % 2) === 1;
}

function isOdd(digits: string): boolean {
  return Number(digits.at(-1)) % 2 === 1;
}
