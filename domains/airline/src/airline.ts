import { defineDomain } from "@toolworld/kit";
import { policy } from "./policy.ts";
import { seedAirline } from "./seed/seed-airline.ts";
import { tables } from "./tables/tables.ts";
import { bookReservation } from "./tools/book-reservation.ts";
import { calculate } from "./tools/calculate.ts";
import { cancelReservation } from "./tools/cancel-reservation.ts";
import { getFlightStatus } from "./tools/get-flight-status.ts";
import { getReservationDetails } from "./tools/get-reservation-details.ts";
import { getUserDetails } from "./tools/get-user-details.ts";
import { listAllAirports } from "./tools/list-all-airports.ts";
import { searchDirectFlight } from "./tools/search-direct-flight.ts";
import { searchOnestopFlight } from "./tools/search-onestop-flight.ts";
import { sendCertificate } from "./tools/send-certificate.ts";
import { transferToHumanAgents } from "./tools/transfer-to-human-agents.ts";
import { updateReservationBaggages } from "./tools/update-reservation-baggages.ts";
import { updateReservationFlights } from "./tools/update-reservation-flights.ts";
import { updateReservationPassengers } from "./tools/update-reservation-passengers.ts";

/**
 * An airline's service desk on a day in May 2024: users, their reservations, and the flights of a month.
 *
 * @example
 * const world = openWorld(airline, { seed: 1 });
 * world.call({ name: "list_all_airports", arguments: {} });
 */
export const airline = defineDomain({
  contract: "domain/1",
  name: "airline",
  version: "0.1.0",
  // Eastern Standard Time, as all times of the airline: it knows no others.
  now: "2024-05-15T15:00:00.000Z",
  policy,
  tables,
  tools: [
    getUserDetails,
    getReservationDetails,
    getFlightStatus,
    listAllAirports,
    searchDirectFlight,
    searchOnestopFlight,
    calculate,
    bookReservation,
    updateReservationFlights,
    updateReservationPassengers,
    updateReservationBaggages,
    cancelReservation,
    sendCertificate,
    transferToHumanAgents,
  ],
  seed: seedAirline,
});
