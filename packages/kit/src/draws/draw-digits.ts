import type { Random } from "@toolworld/contracts";

/** Draws a number of so many digits, as a text. It begins with the first digit or a higher one. */
export function drawDigits(random: Random, length: number, first = 0): string {
  let digits = String(random.integer(first, 9));
  while (digits.length < length) digits += random.integer(0, 9);
  return digits;
}

/** Draws until the text is one that was not drawn before. */
export function drawFree(taken: Set<string>, draw: () => string): string {
  let text = draw();
  while (taken.has(text)) text = draw();
  taken.add(text);
  return text;
}
