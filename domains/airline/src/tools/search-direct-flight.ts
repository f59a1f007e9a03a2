import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { describeDirectFlight } from "../flight-search/describe-direct-flight.ts";
import { findDirectFlights } from "../flight-search/find-direct-flights.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { date, destination, origin } from "./parameters.ts";

/** Finds flights that need no change. */
export const searchDirectFlight = defineTool<AirlineTables>()({
  name: "search_direct_flight",
  kind: "read",
  description:
    "Find the direct flights from one airport to another that can be booked on a day, with times, and with seats and prices in every cabin.",
  parameters: z.object({ origin, destination, date }),
  execute: (context, route) => findDirectFlights(context, route).map((found) => describeDirectFlight(found, null)),
});
