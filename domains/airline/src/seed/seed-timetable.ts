import type { Random } from "@toolworld/contracts";
import type { Cabin } from "../tables/cabin.ts";
import type { Flight } from "../tables/flight.ts";
import { toScheduledTime } from "./calendar.ts";
import { milesBetween, type Place, places } from "./places.ts";

/** A flight with what its times and prices are made from. */
export interface PlannedFlight extends Flight {
  /** Minutes since midnight. */
  readonly departure: number;
  /** Minutes since midnight of the day of departure. */
  readonly arrival: number;
  /** What a seat costs, roughly, in dollars. */
  readonly price: Readonly<Record<Cabin, number>>;
}

/** Makes the timetable: 75 pairs of airports, twice a day there and twice back. */
export function seedTimetable(random: Random): PlannedFlight[] {
  const flights = drawPairs(random, 75).flatMap(([one, other]) => [
    ...planDay(random, one, other),
    ...planDay(random, other, one),
  ]);
  return flights.map((flight, index) => ({ ...flight, flight_number: `TW${String(index + 1).padStart(3, "0")}` }));
}

/** Pairs of airports that are far enough apart to fly. First every airport gets two neighbours, then chance fills up. */
function drawPairs(random: Random, count: number): (readonly [Place, Place])[] {
  const all = places.flatMap((one, index) => places.slice(index + 1).map((other) => [one, other] as const));
  const possible = random.shuffle(all.filter(([one, other]) => milesBetween(one, other) > SHORTEST_FLIGHT));
  const chosen = new Set(places.flatMap((place) => possible.filter((pair) => pair.includes(place)).slice(0, 2)));
  for (const pair of possible) if (chosen.size < count) chosen.add(pair);
  return [...chosen];
}

/** In statute miles. Nobody flies from one airport of New York to another. */
const SHORTEST_FLIGHT = 75;

/** One flight before noon, one after it. */
function planDay(random: Random, from: Place, to: Place): PlannedFlight[] {
  const miles = milesBetween(from, to);
  const duration = toQuarters(40 + miles / 8);
  return [random.integer(10, 24), random.integer(26, 44)].map((halfHours) => {
    const departure = halfHours * 30;
    const arrival = departure + duration;
    const economy = (70 + miles * 0.075) * (0.85 + random.next() * 0.3);
    return {
      flight_number: "",
      origin: from.iata,
      destination: to.iata,
      scheduled_departure_time_est: toScheduledTime(departure),
      scheduled_arrival_time_est: toScheduledTime(arrival),
      departure,
      arrival,
      price: { basic_economy: economy * 0.6, economy, business: economy * 2.3 },
    };
  });
}

function toQuarters(minutes: number): number {
  return Math.round(minutes / 15) * 15;
}
