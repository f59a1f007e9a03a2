import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { setSurroundings } from "../lookups/the-phone.ts";
import type { TelecomTables } from "../tables/tables.ts";

/** Says whose phone it is. */
export const setUserInfo = defineTool<TelecomTables>()({
  name: "set_user_info",
  kind: "write",
  description: "Put the phone into the hand of a customer.",
  parameters: z.object({
    name: z.string().meta({ references: "customers.full_name", description: "Their name." }),
    phone_number: z.string().meta({ references: "lines.phone_number", description: "The number of their line." }),
  }),
  execute(context, { name, phone_number }) {
    setSurroundings(context, { name, phone_number, line_id: null });
    return null;
  },
});

/** Says where the phone is. */
export const setUserLocation = defineTool<TelecomTables>()({
  name: "set_user_location",
  kind: "write",
  description: "Take the phone abroad, or home.",
  parameters: z.object({ abroad: z.boolean().describe("Whether it is abroad.") }),
  execute(context, { abroad }) {
    setSurroundings(context, { is_abroad: abroad });
    return null;
  },
});
