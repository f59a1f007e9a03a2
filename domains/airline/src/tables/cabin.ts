import { z } from "zod";

/** Where one sits. A reservation has one cabin for all its flights and passengers. */
export const Cabin = z.enum(["basic_economy", "economy", "business"]);

/** Something for each cabin, such as how many seats are left. */
export const perCabin = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ basic_economy: schema, economy: schema, business: schema });

/** Where one sits. */
export type Cabin = z.output<typeof Cabin>;
