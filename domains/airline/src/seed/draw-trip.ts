import type { Random } from "@toolworld/contracts";
import { LAST_DAY } from "./calendar.ts";
import type { PlannedFlight } from "./seed-timetable.ts";

/** A flight on a day of the month. */
export interface PlannedLeg {
  readonly flight: PlannedFlight;
  readonly day: number;
}

/** A trip that somebody may book. */
export interface Trip {
  readonly origin: string;
  readonly destination: string;
  readonly flight_type: "round_trip" | "one_way";
  readonly legs: readonly PlannedLeg[];
}

/** How long one needs to change planes, in minutes. */
const CHANGE_TIME = 45;

/** Makes trips: there, perhaps with a change of planes, and half of them back again some days later. */
export function createTripDrawer(random: Random, timetable: readonly PlannedFlight[]): () => Trip {
  const byOrigin = new Map<string, PlannedFlight[]>();
  for (const flight of timetable) byOrigin.set(flight.origin, [...(byOrigin.get(flight.origin) ?? []), flight]);

  function connections(origin: string, destination: string): PlannedFlight[][] {
    const starts = byOrigin.get(origin) ?? [];
    const direct = starts.filter((flight) => flight.destination === destination).map((flight) => [flight]);
    if (direct.length > 0) return direct;
    return starts.flatMap((first) => {
      const seconds = (byOrigin.get(first.destination) ?? []).filter((second) => {
        return second.destination === destination && second.departure >= first.arrival + CHANGE_TIME;
      });
      return seconds.map((second) => [first, second]);
    });
  }

  return function drawTrip(): Trip {
    const origins = [...byOrigin.keys()];
    for (;;) {
      const [origin, destination] = random.shuffle(origins) as [string, string];
      const isRound = random.chance(0.5);
      const out = connections(origin, destination);
      const back = connections(destination, origin);
      if (out.length === 0 || back.length === 0) continue;
      const day = random.integer(2, isRound ? LAST_DAY - 1 : LAST_DAY);
      const lastDay = Math.min(LAST_DAY, day + random.integer(1, 8));
      const legs = random.pick(out).map((flight) => ({ flight, day }));
      if (isRound) legs.push(...random.pick(back).map((flight) => ({ flight, day: lastDay })));
      return { origin, destination, flight_type: isRound ? "round_trip" : "one_way", legs };
    }
  };
}
