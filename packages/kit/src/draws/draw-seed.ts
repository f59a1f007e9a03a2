import type { Clock, Random } from "@toolworld/contracts";

/** The last keys of a table that {@link drawKey} never draws, so that some rows can always be deleted. */
const SPARED_KEYS = 4;
const UNIQUE_ATTEMPTS = 20;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Makes so many rows, each with its number and the rows before it at hand. */
export function makeRows<Row>(count: number, make: (index: number, earlier: readonly Row[]) => Row): Row[] {
  const rows: Row[] = [];
  while (rows.length < count) rows.push(make(rows.length, rows));
  return rows;
}

/** Draws a key for a row to point to, never one of the last four: nothing points to those. Null while there is none. */
export function drawKey<Key>(random: Random, keys: readonly Key[]): Key | null {
  const count = Math.max(0, keys.length - SPARED_KEYS);
  return count === 0 ? null : (keys[random.integer(0, count - 1)] as Key);
}

/** Draws words that no other row has; after twenty that were taken, words with the row's number. */
export function drawUnique(taken: Set<string>, index: number, draw: () => string): string {
  for (let attempt = 0; attempt < UNIQUE_ATTEMPTS; attempt++) {
    const text = draw();
    if (!taken.has(text)) {
      taken.add(text);
      return text;
    }
  }
  const text = `${draw()} ${index + 1}`;
  taken.add(text);
  return text;
}

/** Draws a number between two, rounded to so many decimals. */
export function drawNumber(random: Random, minimum: number, maximum: number, decimals: number): number {
  return Number((minimum + random.next() * (maximum - minimum)).toFixed(decimals));
}

/** Draws a day, from so many days after today to so many; negative days lie in the past. */
export function drawDay(random: Random, clock: Clock, from: number, to: number): string {
  return new Date(Date.parse(clock.now()) + random.integer(from, to) * DAY).toISOString().slice(0, 10);
}

/** Draws a moment on a full minute, from so many days after now to so many; negative days lie in the past. */
export function drawMoment(random: Random, clock: Clock, from: number, to: number): string {
  return new Date(Date.parse(clock.now()) + random.integer(from * 1440, to * 1440) * MINUTE).toISOString();
}

/** Draws one to three different words. */
export function drawSome(random: Random, draw: () => string): string[] {
  return [...new Set(Array.from({ length: random.integer(1, 3) }, draw))];
}
