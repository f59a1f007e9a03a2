import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { airports } from "../flight-search/airports.ts";
import type { AirlineTables } from "../tables/tables.ts";

/** Lists where the airline flies. */
export const listAllAirports = defineTool<AirlineTables>()({
  name: "list_all_airports",
  kind: "read",
  description: "List every airport that the airline flies to, by its three letters and its city.",
  parameters: z.object({}),
  execute: () => airports,
});
