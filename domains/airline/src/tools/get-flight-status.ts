import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findFlight } from "../lookups/find-flight.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { date, flightNumber } from "./parameters.ts";

/** Tells how a flight stands on one day. */
export const getFlightStatus = defineTool<AirlineTables>()({
  name: "get_flight_status",
  kind: "read",
  description: "Tell how a flight stands on one day: available, on time, delayed, flying, landed or cancelled.",
  parameters: z.object({ flight_number: flightNumber, date }),
  execute: (context, { flight_number, date }) => findFlight(context, flight_number, date).standing.status,
});
