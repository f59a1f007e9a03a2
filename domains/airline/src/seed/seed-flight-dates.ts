import type { Random } from "@toolworld/contracts";
import { Cabin } from "../tables/cabin.ts";
import type { FlightDate, Standing } from "../tables/flight.ts";
import { LAST_DAY, NOW_MINUTES, TODAY, toDate, toMoment } from "./calendar.ts";
import type { PlannedFlight } from "./seed-timetable.ts";

/** Makes every flight's days of the month: what was is over, what is today is under way, what comes is on sale. */
export function seedFlightDates(random: Random, timetable: readonly PlannedFlight[]): FlightDate[] {
  return timetable.flatMap((flight) => {
    return Array.from({ length: LAST_DAY }, (_, index): FlightDate => {
      const day = index + 1;
      return { flight_number: flight.flight_number, date: toDate(day), standing: drawStanding(random, flight, day) };
    });
  });
}

/** What a seat costs on one day, or did when it was booked, in dollars. */
export function drawPrice(random: Random, { price }: PlannedFlight, cabin: Cabin): number {
  return Math.round(price[cabin] * (0.8 + random.next() * 0.4));
}

function drawStanding(random: Random, flight: PlannedFlight, day: number): Standing {
  if (random.chance(0.04)) return { status: "cancelled" };
  if (day > TODAY) return drawOffer(random, flight);
  const delay = random.chance(0.25) ? random.integer(30, 150) : random.integer(-10, 15);
  const departure = flight.departure + delay;
  const arrival = flight.arrival + delay + random.integer(-10, 10);
  if (day < TODAY || arrival < NOW_MINUTES) {
    return {
      status: "landed",
      actual_departure_time_est: toMoment(day, departure),
      actual_arrival_time_est: toMoment(day, arrival),
    };
  }
  if (departure < NOW_MINUTES) {
    return {
      status: "flying",
      actual_departure_time_est: toMoment(day, departure),
      estimated_arrival_time_est: toMoment(day, arrival),
    };
  }
  const punctual = delay < 30;
  return {
    status: punctual ? "on time" : "delayed",
    estimated_departure_time_est: toMoment(day, punctual ? flight.departure : departure),
    estimated_arrival_time_est: toMoment(day, punctual ? flight.arrival : arrival),
  };
}

function drawOffer(random: Random, flight: PlannedFlight): Standing {
  const draw = (value: (cabin: Cabin) => number) => {
    const [basic_economy, economy, business] = Cabin.options.map(value) as [number, number, number];
    return { basic_economy, economy, business };
  };
  return {
    status: "available",
    available_seats: draw(() => random.integer(0, 20)),
    prices: draw((cabin) => drawPrice(random, flight, cabin)),
  };
}
