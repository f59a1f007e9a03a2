import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { perCabin } from "./cabin.ts";

/**
 * A flight as the timetable has it, day after day. Times are Eastern Standard Time wherever the airport lies, `15:30:00`;
 * an arrival on the following day ends in `+1`.
 */
export const flights = table(
  z.object({
    flight_number: z.string(),
    origin: z.string(),
    destination: z.string(),
    scheduled_departure_time_est: z.string(),
    scheduled_arrival_time_est: z.string(),
  }),
  { key: "flight_number", indexes: ["origin"] },
);

/**
 * How a flight stands on one day: on sale, or underway, or over. Only a flight on sale has seats, and prices in dollars. An
 * overbooked cabin has fewer seats than none.
 */
export const Standing = z.discriminatedUnion("status", [
  z.object({ status: z.literal("available"), available_seats: perCabin(z.int()), prices: perCabin(z.int()) }),
  z.object({
    status: z.literal("on time"),
    estimated_departure_time_est: z.string(),
    estimated_arrival_time_est: z.string(),
  }),
  z.object({
    status: z.literal("delayed"),
    estimated_departure_time_est: z.string(),
    estimated_arrival_time_est: z.string(),
  }),
  z.object({
    status: z.literal("flying"),
    actual_departure_time_est: z.string(),
    estimated_arrival_time_est: z.string(),
  }),
  z.object({
    status: z.literal("landed"),
    actual_departure_time_est: z.string(),
    actual_arrival_time_est: z.string(),
  }),
  z.object({ status: z.literal("cancelled") }),
]);

/** A flight on one day, `2024-05-16`. A row for each, so that taking a seat writes little. */
export const flight_dates = table(z.object({ flight_number: z.string(), date: z.string(), standing: Standing }), {
  key: ["flight_number", "date"],
  references: { flight_number: "flights" },
});

/** A row of the timetable. */
export type Flight = RowOf<typeof flights>;

/** How a flight stands on one day. */
export type Standing = z.output<typeof Standing>;

/** A flight that can be booked. */
export type Available = Extract<Standing, { status: "available" }>;

/** A flight on one day. */
export type FlightDate = RowOf<typeof flight_dates>;
