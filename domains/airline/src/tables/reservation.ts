import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { Cabin } from "./cabin.ts";
import { Passenger } from "./passenger.ts";

/** One flight of a reservation, at the price that each passenger paid for it, in dollars. */
export const Leg = z.object({
  flight_number: z.string(),
  origin: z.string(),
  destination: z.string(),
  date: z.string(),
  price: z.int(),
});

/** Dollars that were paid with one of the user's payment methods; refunded, where they are negative. */
export const Payment = z.object({ payment_id: z.string(), amount: z.int() });

/** There and back, or only there. */
export const FlightType = z.enum(["round_trip", "one_way"]);

/** Who flies when, where to and in which cabin, what was paid, and whether it was cancelled. */
export const reservations = table(
  z.object({
    reservation_id: z.string(),
    user_id: z.string(),
    origin: z.string(),
    destination: z.string(),
    flight_type: FlightType,
    cabin: Cabin,
    flights: z.array(Leg),
    passengers: z.array(Passenger),
    payment_history: z.array(Payment),
    created_at: z.string(),
    total_baggages: z.int(),
    nonfree_baggages: z.int(),
    insurance: z.enum(["yes", "no"]),
    status: z.literal("cancelled").nullable().default(null),
  }),
  { key: "reservation_id", references: { user_id: "users" } },
);

/** One flight of a reservation. */
export type Leg = z.output<typeof Leg>;

/** Dollars that were paid, or refunded. */
export type Payment = z.output<typeof Payment>;

/** A row of the reservations. */
export type Reservation = RowOf<typeof reservations>;
