/**
 * Rounds dollars to whole cents by the exact value of the binary number, ties to even: 2.675, which is a little less than
 * it looks, becomes 2.67; 0.125 becomes 0.12 and 0.375 becomes 0.38. What is not finite stays as it is.
 */
export function roundToCents(dollars: number): number {
  if (dollars === 0 || !(Math.abs(dollars) < FRACTIONS_END)) return dollars;
  return isTie(dollars) ? toEvenCent(dollars) : Number(dollars.toFixed(2));
}

/** From here on every binary number is whole. */
const FRACTIONS_END = 2 ** 53;

/** Half a cent is 1/200, so a binary fraction lies between two cents only at an odd multiple of 1/8. */
function isTie(dollars: number): boolean {
  return Math.abs((dollars * 8) % 2) === 1;
}

/** A tie lies at an odd eighth of a dollar; the cents are put behind the whole dollars as text, for products of large sums are not exact. */
function toEvenCent(dollars: number): number {
  const whole = Math.trunc(dollars);
  const eighths = Math.abs(dollars - whole) * 8;
  return Number(`${dollars < 0 ? "-" : ""}${Math.abs(whole)}.${CENTS_OF_EIGHTHS[eighths]}`);
}

/** The even one of the two cents next to 1/8, 3/8, 5/8 and 7/8 of a dollar. */
const CENTS_OF_EIGHTHS: Readonly<Record<number, string>> = { 1: "12", 3: "38", 5: "62", 7: "88" };
