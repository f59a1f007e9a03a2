import type { Random } from "@toolworld/contracts";

/** Draws a text of so many digits. */
export function drawDigits(random: Random, length: number): string {
  return Array.from({ length }, () => random.integer(0, 9)).join("");
}

/** Draws until the text is one that was not drawn before. */
export function drawFree(taken: Set<string>, draw: () => string): string {
  let text = draw();
  while (taken.has(text)) text = draw();
  taken.add(text);
  return text;
}

/** Draws a day in a range of years. */
export function drawDay(random: Random, firstYear: number, lastYear: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const month = twoDigits(random.integer(1, 12));
  return `${random.integer(firstYear, lastYear)}-${month}-${twoDigits(random.integer(1, 28))}`;
}
