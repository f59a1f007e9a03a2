import { createRandom, digest } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { airports } from "../flight-search/airports.ts";
import { bagFee, fareOf, insuranceFee } from "../pricing/fares.ts";
import type { Flight, FlightDate } from "../tables/flight.ts";
import type { Reservation } from "../tables/reservation.ts";
import { tables } from "../tables/tables.ts";
import type { User } from "../tables/user.ts";
import { freeBags } from "./free-bags.ts";
import { places } from "./places.ts";
import { seedAirline } from "./seed-airline.ts";

const NOW = "2024-05-15T15:00:00";
const seedWith = (seed: string | number) => seedAirline({ random: createRandom(seed) });

test("the same seed gives the same bytes, another seed others", () => {
  expect(JSON.stringify(seedWith(7))).toBe(JSON.stringify(seedWith(7)));
  expect(digest(seedWith(7))).not.toBe(digest(seedWith(8)));
});

test("seed 1 is the airline that the tasks were written for", () => {
  expect(digest(seedWith(1))).toBe("11d68c57cd00e245e8675b443dd83b773777cba110c635ffb38952a26c44c41d");
});

test("the seed knows where every airport lies", () => {
  expect(places.map(({ iata }) => iata)).toEqual(airports.map(({ iata }) => iata));
});

describe.each([1, 2, 3, "four", "five"])("the airline of seed %s", (seed) => {
  const rows = seedWith(seed);
  const flights = rows.flights as readonly Flight[];
  const days = rows.flight_dates as readonly FlightDate[];
  const users = rows.users as readonly User[];
  const reservations = rows.reservations as readonly Reservation[];
  const flightByNumber = new Map(flights.map((flight) => [flight.flight_number, flight]));
  const dayByKey = new Map(days.map((day) => [`${day.flight_number} ${day.date}`, day]));
  const userById = new Map(users.map((user) => [user.user_id, user]));

  test("has rows that fit the tables", () => {
    for (const [name, own] of Object.entries(rows)) {
      const { schema, key } = tables[name as keyof typeof tables];
      for (const row of own) schema.parse(row);
      const keys = own.map((row) => key.map((column) => (row as Record<string, unknown>)[column]).join());
      expect(new Set(keys).size, name).toBe(keys.length);
    }
    const sizes = [flights.length, days.length, users.length, reservations.length];
    expect(sizes).toEqual([300, 9_000, 500, 2_000]);
  });

  test("connects all twenty airports, there and back", () => {
    const reached = new Set(["SFO"]);
    for (const _ of airports) {
      for (const { origin, destination } of flights) if (reached.has(origin)) reached.add(destination);
    }
    expect(reached.size).toBe(20);
    const pairs = new Set(flights.map(({ origin, destination }) => `${origin} ${destination}`));
    expect(pairs.size).toBe(150);
    for (const { origin, destination } of flights) expect(pairs).toContain(`${destination} ${origin}`);
  });

  test("flies every flight on every day of the month; what is over, under way and on sale fits the clock", () => {
    for (const { flight_number, date, standing } of days) {
      const flight = flightByNumber.get(flight_number);
      const departed = "actual_departure_time_est" in standing ? standing.actual_departure_time_est : undefined;
      expect(flight).toBeDefined();
      if (departed !== undefined) expect(departed < NOW).toBe(true);
      switch (standing.status) {
        case "available":
          expect(date > "2024-05-15").toBe(true);
          break;
        case "landed":
          expect(standing.actual_arrival_time_est < NOW || date < "2024-05-15").toBe(true);
          expect(standing.actual_arrival_time_est > standing.actual_departure_time_est).toBe(true);
          break;
        case "flying":
          expect(standing.estimated_arrival_time_est >= NOW).toBe(true);
          break;
        case "on time":
          expect(standing.estimated_departure_time_est).toBe(`${date}T${flight?.scheduled_departure_time_est}`);
          break;
        case "delayed":
          expect(standing.estimated_departure_time_est >= NOW).toBe(true);
          expect(standing.estimated_departure_time_est > `${date}T${flight?.scheduled_departure_time_est}`).toBe(true);
          break;
      }
    }
    const statuses = new Set(days.map(({ standing }) => standing.status));
    expect(statuses).toEqual(new Set(["available", "landed", "flying", "on time", "delayed", "cancelled"]));
  });

  test("sells cheaper seats in cheaper cabins, nearly always", () => {
    const offers = days.flatMap(({ standing }) => (standing.status === "available" ? [standing] : []));
    const ordered = offers.filter(
      ({ prices }) => prices.basic_economy < prices.economy && prices.economy < prices.business,
    );
    expect(ordered.length / offers.length).toBeGreaterThan(0.9);
    expect(offers.some(({ available_seats }) => available_seats.economy === 0)).toBe(true);
  });

  test("lists with every user exactly their reservations, oldest first", () => {
    for (const { user_id, reservations: own } of users) {
      const theirs = reservations.filter((reservation) => reservation.user_id === user_id);
      expect(own).toEqual(theirs.map((reservation) => reservation.reservation_id));
    }
    expect(reservations.map(({ created_at }) => created_at)).toEqual(
      reservations.map(({ created_at }) => created_at).toSorted(),
    );
  });

  test("keeps what users hold under its own id, and lets every user pay for a whole trip", () => {
    for (const { payment_methods } of users) {
      for (const [id, method] of Object.entries(payment_methods)) expect(method.id).toBe(id);
      expect(Object.values(payment_methods).some(({ source }) => source !== "certificate")).toBe(true);
    }
  });

  test("books legs that exist, each from where the one before ended, in time to change", () => {
    for (const { reservation_id, origin, destination, flight_type, flights: legs } of reservations) {
      let [at, ready] = [origin, ""];
      for (const leg of legs) {
        const flight = flightByNumber.get(leg.flight_number);
        expect(dayByKey.has(`${leg.flight_number} ${leg.date}`), reservation_id).toBe(true);
        expect(leg).toMatchObject({ origin: flight?.origin, destination: flight?.destination });
        expect(leg.origin, reservation_id).toBe(at);
        expect(`${leg.date} ${flight?.scheduled_departure_time_est}` > ready, reservation_id).toBe(true);
        [at, ready] = [leg.destination, `${leg.date} ${flight?.scheduled_arrival_time_est}`];
      }
      expect(at).toBe(flight_type === "one_way" ? destination : origin);
      expect(legs.some((leg) => leg.destination === destination)).toBe(true);
    }
  });

  test("books before departure, and not in the future", () => {
    for (const { created_at, flights: legs } of reservations) {
      expect(created_at < NOW).toBe(true);
      expect(created_at.slice(0, 10) < (legs[0]?.date ?? "")).toBe(true);
    }
  });

  test("is paid fares, bags and insurance by the user's own means, and gives all of it back for what was cancelled", () => {
    for (const { user_id, flights: legs, passengers, payment_history, status, ...reservation } of reservations) {
      const party = passengers.length;
      const insurance = reservation.insurance === "yes" ? insuranceFee(party) : 0;
      const total = fareOf(legs, party) + insurance + bagFee(reservation.nonfree_baggages);
      const paid = payment_history.reduce((sum, { amount }) => sum + amount, 0);
      expect(paid).toBe(status === "cancelled" ? 0 : total);
      for (const { payment_id } of payment_history) {
        expect(Object.keys(userById.get(user_id)?.payment_methods ?? {})).toContain(payment_id);
      }
    }
  });

  test("charges for bags beyond the free ones", () => {
    for (const { user_id, cabin, passengers, total_baggages, nonfree_baggages } of reservations) {
      const free = passengers.length * freeBags(userById.get(user_id)?.membership ?? "regular", cabin);
      expect(nonfree_baggages).toBe(Math.max(0, total_baggages - free));
    }
  });

  test("has reservations of every kind", () => {
    const kinds = ["cabin", "flight_type", "insurance", "status"] as const;
    const found = kinds.map((kind) => new Set(reservations.map((reservation) => reservation[kind])).size);
    expect(found).toEqual([3, 2, 2, 2]);
    expect(new Set(reservations.map(({ passengers }) => passengers.length))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(reservations.filter(({ flights: legs }) => legs.length > 2).length).toBeGreaterThan(100);
    expect(new Set(users.map(({ membership }) => membership)).size).toBe(3);
  });
});
