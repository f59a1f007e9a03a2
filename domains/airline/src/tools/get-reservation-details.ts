import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findReservation } from "../lookups/find-reservation.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { reservationId } from "./parameters.ts";

/** Shows a reservation. */
export const getReservationDetails = defineTool<AirlineTables>()({
  name: "get_reservation_details",
  kind: "read",
  description:
    "Show a reservation: its flights and their prices, cabin, passengers, bags, insurance, payments, and when it was made.",
  parameters: z.object({ reservation_id: reservationId }),
  execute: (context, { reservation_id }) => findReservation(context, reservation_id),
});
