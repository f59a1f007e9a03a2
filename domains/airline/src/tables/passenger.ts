import { z } from "zod";

/** Somebody on board, with the date of birth: `1990-04-05`. */
export const Passenger = z.object({ first_name: z.string(), last_name: z.string(), dob: z.string() });

/** Somebody on board. */
export type Passenger = z.output<typeof Passenger>;
