import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { AirlineTables } from "../tables/tables.ts";
import { seedFlightDates } from "./seed-flight-dates.ts";
import { seedReservations } from "./seed-reservations.ts";
import { type PlannedFlight, seedTimetable } from "./seed-timetable.ts";
import { seedUsers } from "./seed-users.ts";

/**
 * Opens the airline: 300 flights on the thirty days of a month, 500 users and 2,000 reservations, the same ones whenever the
 * seed is the same.
 */
export function seedAirline({ random }: Pick<SeedContext, "random">): SeedRows<AirlineTables> {
  const timetable = seedTimetable(random.fork("timetable"));
  const users = seedUsers(random.fork("users"), 500);
  const reservations = seedReservations(random.fork("reservations"), { timetable, users }, 2_000);
  const reservationIdsByUser = new Map(users.map((user) => [user.user_id, [] as string[]]));
  for (const { user_id, reservation_id } of reservations) reservationIdsByUser.get(user_id)?.push(reservation_id);
  return {
    flights: timetable.map(toFlight),
    flight_dates: seedFlightDates(random.fork("flight dates"), timetable),
    users: users.map((user) => ({ ...user, reservations: reservationIdsByUser.get(user.user_id) ?? [] })),
    reservations,
  };
}

function toFlight({ departure: _, arrival: __, price: ___, ...flight }: PlannedFlight) {
  return flight;
}
