import type { Clock } from "@toolworld/contracts";

/** A clock that can be set back, for whoever must undo. */
export interface VirtualClock extends Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  read(): number;
  set(milliseconds: number): void;
}

/** A clock that stands at a moment until somebody moves it. */
export function createVirtualClock(now: string): VirtualClock {
  let milliseconds = Date.parse(now);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an ISO 8601 moment: ${now}`);
  return {
    now: () => new Date(milliseconds).toISOString(),
    today: () => new Date(milliseconds).toISOString().slice(0, 10),
    advance(by) {
      if (!(by >= 0 && Number.isFinite(by))) throw new RangeError(`the clock only moves forward, not by ${by} ms`);
      milliseconds += by;
    },
    read: () => milliseconds,
    set(to) {
      milliseconds = to;
    },
  };
}
