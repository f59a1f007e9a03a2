/**
 * Runs something on another day and with other random numbers, as far as JavaScript's own clock and `Math.random` go, so
 * that whoever peeks at them gives themselves away at once and not only at midnight.
 */
export function withOtherClock<Result>(run: () => Result): Result {
  const { Date: RealDate } = globalThis;
  const { random } = Math;
  class ShiftedDate extends RealDate {
    constructor(...parts: readonly never[]) {
      super(...((parts.length === 0 ? [ShiftedDate.now()] : parts) as readonly [never]));
    }

    static override now(): number {
      return RealDate.now() + SHIFT;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
  Math.random = () => (random() + 0.5) % 1;
  try {
    return run();
  } finally {
    globalThis.Date = RealDate;
    Math.random = random;
  }
}

/** Some four hundred days and half of one, in milliseconds. */
const SHIFT = 400.5 * 86_400_000;
