import { z } from "zod";

/** Where a parcel goes, or where a user lives. */
export const Address = z.object({
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  country: z.string(),
  state: z.string(),
  zip: z.string(),
});

/** Where a parcel goes, or where a user lives. */
export type Address = z.output<typeof Address>;
