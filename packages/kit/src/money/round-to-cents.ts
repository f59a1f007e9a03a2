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

function toEvenCent(dollars: number): number {
  const below = Math.floor(dollars * 100);
  const cents = below % 2 === 0 ? below : below + 1;
  return cents === 0 && dollars < 0 ? -0 : cents / 100;
}
