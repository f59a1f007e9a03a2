import type { Clock } from "@toolworld/contracts";

/** A clock that can be set back, for whoever must undo. */
export interface VirtualClock extends Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  read(): number;
  set(milliseconds: number): void;
}

/** The last moment that a date can hold (ECMA-262, section 21.4.1.1). */
const LAST_MOMENT = 8.64e15;

/** A clock that stands at a moment until somebody moves it. */
export function createVirtualClock(now: string): VirtualClock {
  let milliseconds = Date.parse(now);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an ISO 8601 moment: ${now}`);
  return {
    now: () => new Date(milliseconds).toISOString(),
    today: () => new Date(milliseconds).toISOString().slice(0, 10),
    advance(by) {
      if (!(by >= 0 && Number.isFinite(by))) throw new RangeError(`the clock only moves forward, not by ${by} ms`);
      if (milliseconds + by > LAST_MOMENT)
        throw new RangeError(`no moment lies ${by} ms ahead: dates end in the year 275760`);
      milliseconds += by;
    },
    read: () => milliseconds,
    set(to) {
      milliseconds = to;
    },
  };
}
