import { join } from "node:path";
import type { JsonObject } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData, readDataJson } from "../data/read-data-file.ts";

/** The rows of the airline domain's tables, in the order in which the benchmark's database holds them. */
export interface AirlineRows {
  readonly [table: string]: readonly JsonObject[];
  readonly flights: readonly JsonObject[];
  readonly flight_dates: readonly JsonObject[];
  readonly users: readonly JsonObject[];
  readonly reservations: readonly JsonObject[];
}

/**
 * Reads `db.json` of the airline folder as rows. Flights lose their dates to a table of their own; a reservation that was not
 * cancelled has the status null. Keys that the benchmark does not know are dropped, as it does; an unknown section is an error.
 *
 * @throws ToolworldError that names the file, the path in it, and what was found there.
 */
export function readAirlineRows(domainFolder: string): AirlineRows {
  const file = join(domainFolder, "db.json");
  const database = checkData(databaseSchema, readDataJson(file), { what: "airline database", from: file });
  const flights = inOrder(database.flights, "flight_number", file);
  return {
    flights: flights.map(({ dates: _, ...flight }) => flight),
    flight_dates: flights.flatMap(({ flight_number, dates }) => {
      return Object.entries(dates).map(([date, standing]) => ({ flight_number, date, standing }));
    }),
    users: inOrder(database.users, "user_id", file),
    reservations: inOrder(database.reservations, "reservation_id", file),
  };
}

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const cabin = z.enum(["business", "economy", "basic_economy"]);
const perCabin = z.object({ basic_economy: z.int(), economy: z.int(), business: z.int() });
const passenger = z.object({ first_name: z.string(), last_name: z.string(), dob: z.string() });
const departing = { estimated_departure_time_est: z.string(), estimated_arrival_time_est: z.string() };

const flight = z.object({
  flight_number: z.string(),
  origin: z.string(),
  destination: z.string(),
  scheduled_departure_time_est: z.string(),
  scheduled_arrival_time_est: z.string(),
  dates: z.record(
    z.string(),
    z.discriminatedUnion("status", [
      z.object({ status: z.literal("available"), available_seats: perCabin, prices: perCabin }),
      z.object({
        status: z.literal("landed"),
        actual_departure_time_est: z.string(),
        actual_arrival_time_est: z.string(),
      }),
      z.object({ status: z.literal("cancelled") }),
      z.object({ status: z.literal("delayed"), ...departing }),
      z.object({ status: z.literal("on time"), ...departing }),
      z.object({
        status: z.literal("flying"),
        actual_departure_time_est: z.string(),
        estimated_arrival_time_est: z.string(),
      }),
    ]),
  ),
});

const user = z.object({
  user_id: z.string(),
  name: z.object({ first_name: z.string(), last_name: z.string() }),
  address: z.object({
    address1: z.string(),
    address2: nullable(z.string()),
    city: z.string(),
    country: z.string(),
    state: z.string(),
    zip: z.string(),
  }),
  email: z.string(),
  dob: z.string(),
  payment_methods: z.record(
    z.string(),
    z.discriminatedUnion("source", [
      z.object({ source: z.literal("credit_card"), id: z.string(), brand: z.string(), last_four: z.string() }),
      z.object({ source: z.literal("gift_card"), id: z.string(), amount: z.number() }),
      z.object({ source: z.literal("certificate"), id: z.string(), amount: z.number() }),
    ]),
  ),
  saved_passengers: z.array(passenger),
  membership: z.enum(["gold", "silver", "regular"]),
  reservations: z.array(z.string()),
});

const reservation = z.object({
  reservation_id: z.string(),
  user_id: z.string(),
  origin: z.string(),
  destination: z.string(),
  flight_type: z.enum(["round_trip", "one_way"]),
  cabin,
  flights: z.array(
    z.object({
      flight_number: z.string(),
      origin: z.string(),
      destination: z.string(),
      date: z.string(),
      price: z.int(),
    }),
  ),
  passengers: z.array(passenger),
  payment_history: z.array(z.object({ payment_id: z.string(), amount: z.int() })),
  created_at: z.string(),
  total_baggages: z.int(),
  nonfree_baggages: z.int(),
  insurance: z.enum(["yes", "no"]),
  status: nullable(z.literal("cancelled")),
});

const databaseSchema = z.strictObject({
  flights: z.record(z.string(), flight),
  users: z.record(z.string(), user),
  reservations: z.record(z.string(), reservation),
});

/** The entities of a section in their order. No id of the benchmark looks like an index, so none is moved forward. */
function inOrder<Entity extends JsonObject>(
  entities: Readonly<Record<string, Entity>>,
  idField: keyof Entity & string,
  file: string,
): Entity[] {
  return Object.entries(entities).map(([id, entity]) => {
    if (entity[idField] === id) return entity;
    const found = JSON.stringify(entity[idField]);
    throw dataError("invalid-data", file, `the ${idField} under "${id}" is ${found}, not its key`);
  });
}
