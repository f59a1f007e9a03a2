import { z } from "zod";

/** Whose hand made a call: the agent's, or the user's on their own device. */
export type Requestor = "agent" | "user";

/** Who made a call, as a zod schema. */
export const requestorSchema: z.ZodType<Requestor> = z.enum(["agent", "user"]);
