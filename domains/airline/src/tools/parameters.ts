import { z } from "zod";
import { Cabin } from "../tables/cabin.ts";

/** Which user a call is about. */
export const userId = z.string().meta({ references: "users.user_id", description: "The id of the user." });

/** Which reservation a call is about. */
export const reservationId = z
  .string()
  .meta({ references: "reservations.reservation_id", description: "The id of the reservation, six characters." });

/** A day. */
export const date = z
  .string()
  .meta({ references: "flight_dates.date", description: "The day, as year, month and day: 2024-05-16." });

/** Which flight a call is about. */
export const flightNumber = z
  .string()
  .meta({ references: "flights.flight_number", description: "The number of the flight." });

/** Where a flight starts. */
export const origin = z
  .string()
  .meta({ references: "flights.origin", description: "The airport to fly from, by its three letters: SFO." });

/** Where a flight goes. */
export const destination = z
  .string()
  .meta({ references: "flights.destination", description: "The airport to fly to, by its three letters: JFK." });

/** Where the passengers sit. */
export const cabin = Cabin.describe("The cabin, the same one for all flights and passengers of a reservation.");

/** Flights to take. */
export const flights = z
  .array(z.object({ flight_number: flightNumber, date }))
  .describe("Every flight of the reservation in the order in which they are flown, the way back included.");

/** Who flies. */
export const passengers = z
  .array(
    z.object({
      first_name: z.string().describe("The first name."),
      last_name: z.string().describe("The last name."),
      dob: z.string().describe("The date of birth: 1990-04-05."),
    }),
  )
  .describe("Everybody who flies, the user included if they do.");

/** Bags in all. */
export const totalBaggages = z.int().describe("How many bags are checked in, for all passengers together.");

/** Bags that cost money. */
export const nonfreeBaggages = z.int().describe("How many of these bags are beyond the free ones, and so paid for.");

/** What settles a difference in price. */
export const paymentId = z
  .string()
  .describe("The user's payment method that pays the difference, or gets it back: a credit card or a gift card.");

/** Whole dollars; a text of digits will do. */
export const wholeDollars = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\s*[+-]?\d+(\.0+)?\s*$/)
      .transform(Number),
  ])
  .describe("Whole dollars.");
