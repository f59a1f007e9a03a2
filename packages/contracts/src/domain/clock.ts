/** A domain's own time. It stands still unless a tool moves it (law 2). */
export interface Clock {
  /** The present moment, as an ISO 8601 text in UTC: `2025-03-01T09:00:00.000Z`. */
  now(): string;
  /** The present day: `2025-03-01`. */
  today(): string;
  /** Moves the clock forward. Throws a RangeError on a negative or infinite time. */
  advance(milliseconds: number): void;
}
