import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findReservation } from "../lookups/find-reservation.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { passengers, reservationId } from "./parameters.ts";

/** Lets other people fly, as many as before. */
export const updateReservationPassengers = defineTool<AirlineTables>()({
  name: "update_reservation_passengers",
  kind: "write",
  description:
    "Replace the passengers of a reservation by others, or correct their names. Name all of them; their number must stay. The user must have confirmed it.",
  parameters: z.object({ reservation_id: reservationId, passengers }),
  execute(context, { reservation_id, passengers }) {
    const reservation = findReservation(context, reservation_id);
    if (passengers.length !== reservation.passengers.length) {
      context.refuse("Number of passengers does not match");
    }
    return context.state.reservations.update(reservation_id, { passengers });
  },
});
