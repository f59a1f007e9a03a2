import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { describeDirectFlight } from "../flight-search/describe-direct-flight.ts";
import { findConnections } from "../flight-search/find-connections.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { date, destination, origin } from "./parameters.ts";

/** Finds pairs of flights. */
export const searchOnestopFlight = defineTool<AirlineTables>()({
  name: "search_onestop_flight",
  kind: "read",
  description:
    "Find ways from one airport to another with one change of planes, the first flight on the given day. Each comes as the two flights with their days, times, seats and prices.",
  parameters: z.object({ origin, destination, date }),
  execute(context, route) {
    return findConnections(context, route).map((flights) => {
      return flights.map((found) => describeDirectFlight(found, found.date));
    });
  },
});
