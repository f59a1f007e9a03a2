/**
 * Python's `round(value, digits)`: the exact binary value of a float, rounded to decimal places, ties to even, read back
 * as a float. An int stays an int; negative digits round before the point.
 */
export function pythonRound(value: bigint, digits: number): bigint;
export function pythonRound(value: number, digits: number): number;
export function pythonRound(value: bigint | number, digits: number): bigint | number {
  if (typeof value === "bigint") {
    return digits >= 0 ? value : divideHalfEven(value, 10n ** BigInt(-digits)) * 10n ** BigInt(-digits);
  }
  if (!Number.isFinite(value) || value === 0 || digits > 350) return value;
  if (digits < -350) return 0 * value;
  return Number(`${value < 0 ? "-" : ""}${scaleHalfEven(Math.abs(value), digits)}e${-digits}`);
}

/** Python's `f"{value:.<digits>f}"`: a fixed number of decimal places, rounded as {@link pythonRound} does, zeros kept. */
export function fixedText(value: number, digits: number): string {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}inf`;
  const scaled = scaleHalfEven(Math.abs(value), digits)
    .toString()
    .padStart(digits + 1, "0");
  if (digits === 0) return sign + scaled;
  return `${sign}${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`;
}

/** value × 10^digits as a whole number, ties to even, for a finite value that is not negative. */
function scaleHalfEven(value: number, digits: number): bigint {
  let { numerator, denominator } = exactFraction(value);
  if (digits >= 0) numerator *= 10n ** BigInt(digits);
  else denominator *= 10n ** BigInt(-digits);
  return divideHalfEven(numerator, denominator);
}

/** A double is a whole number times a power of two (IEEE 754). */
function exactFraction(value: number): { numerator: bigint; denominator: bigint } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10_0000_0000_0000n;
  const power = Math.max(exponent, 1) - 1075;
  return power >= 0
    ? { numerator: mantissa << BigInt(power), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-power) };
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  let quotient = size / denominator;
  const twice = (size % denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) quotient += 1n;
  return negative ? -quotient : quotient;
}
