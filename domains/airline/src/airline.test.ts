import type { JsonObject, SeedRows } from "@toolworld/contracts";
import { testDomain } from "@toolworld/testing";
import { openWorld } from "@toolworld/world";
import { expect, test, vi } from "vitest";
import { airline } from "./airline.ts";
import type { FlightDate } from "./tables/flight.ts";
import type { Reservation } from "./tables/reservation.ts";
import type { AirlineTables } from "./tables/tables.ts";
import type { User } from "./tables/user.ts";

// Nine thousand days of flights take a while to examine, on a busy machine above all.
vi.setConfig({ hookTimeout: 60_000 });
testDomain(airline, { examples: { book_reservation: (rows) => affordableBookings(rows) } });

/** Payments must add up to the dollar, which no drawn arguments do: one seat each, paid by credit card. */
function affordableBookings(rows: Readonly<Record<string, readonly JsonObject[]>>): JsonObject[] {
  const cards = (rows.users as unknown as readonly User[]).flatMap(({ user_id, name, dob, payment_methods }) => {
    const card = Object.values(payment_methods).find(({ source }) => source === "credit_card");
    return card ? [{ user_id, payment_id: card.id, passenger: { ...name, dob } }] : [];
  });
  const days = (rows.flight_dates as unknown as readonly FlightDate[]).filter(({ standing }) => {
    return standing.status === "available" && standing.available_seats.economy > 0;
  });
  return cards.slice(0, 5).map(({ user_id, payment_id, passenger }, index) => {
    const { flight_number, date, standing } = days[index] as FlightDate;
    return {
      user_id,
      origin: "SFO",
      destination: "IAH",
      flight_type: "one_way",
      cabin: "economy",
      flights: [{ flight_number, date }],
      passengers: [passenger],
      payment_methods: [{ payment_id, amount: standing.status === "available" ? standing.prices.economy : 0 }],
      total_baggages: 0,
      nonfree_baggages: 0,
      insurance: "no",
    };
  });
}

/** An airline with one user, whose gift card holds 500 dollars and whose certificate 100, and six flights. */
function openSmallAirline(reservation: Partial<Reservation> = {}) {
  const flight = (flight_number: string, origin: string, destination: string, departure: string, arrival: string) => {
    return {
      flight_number,
      origin,
      destination,
      scheduled_departure_time_est: departure,
      scheduled_arrival_time_est: arrival,
    };
  };
  const available = (flight_number: string, day: number, price = 100, economy = 4) => {
    return {
      flight_number,
      date: `2024-05-${String(day).padStart(2, "0")}`,
      standing: {
        status: "available" as const,
        available_seats: { basic_economy: 0, economy, business: 1 },
        prices: { basic_economy: price - 50, economy: price, business: price * 3 },
      },
    };
  };
  const state: SeedRows<AirlineTables> = {
    flights: [
      flight("N1", "SEA", "DEN", "08:00:00", "11:00:00"),
      flight("N2", "SEA", "DEN", "22:00:00", "01:00:00+1"),
      flight("M1", "DEN", "MIA", "10:59:00", "15:00:00"),
      flight("M2", "DEN", "MIA", "11:00:00", "16:00:00"),
      flight("M3", "DEN", "MIA", "06:00:00", "10:00:00"),
      flight("D1", "SEA", "MIA", "09:00:00", "17:00:00"),
    ],
    flight_dates: [
      available("N1", 16),
      available("N1", 8),
      available("N2", 16),
      available("N2", 8),
      available("M1", 16),
      available("M2", 16),
      available("M2", 17, 120),
      available("M3", 17),
      available("M3", 9),
      available("D1", 16, 250),
      { flight_number: "D1", date: "2024-05-17", standing: { status: "cancelled" } },
      {
        flight_number: "D1",
        date: "2024-05-15",
        standing: {
          status: "delayed",
          estimated_departure_time_est: "2024-05-15T16:00:00",
          estimated_arrival_time_est: "2024-05-16T00:00:00",
        },
      },
    ],
    users: [
      {
        user_id: "ann",
        name: { first_name: "Ann", last_name: "Lee" },
        address: { address1: "1 Elm", address2: null, city: "Boise", country: "USA", state: "ID", zip: "83701" },
        email: "ann@example.com",
        dob: "1980-01-01",
        payment_methods: {
          card: { source: "credit_card", id: "card", brand: "visa", last_four: "1234" },
          gift: { source: "gift_card", id: "gift", amount: 500 },
          paper: { source: "certificate", id: "paper", amount: 100 },
        },
        saved_passengers: [],
        membership: "regular",
        reservations: ["R1"],
      },
    ],
    reservations: [
      {
        reservation_id: "R1",
        user_id: "ann",
        origin: "SEA",
        destination: "MIA",
        flight_type: "one_way",
        cabin: "economy",
        flights: [
          { flight_number: "N1", origin: "SEA", destination: "DEN", date: "2024-05-16", price: 70 },
          { flight_number: "M2", origin: "DEN", destination: "MIA", date: "2024-05-16", price: 80 },
        ],
        passengers: [person("Ann"), person("Bob")],
        payment_history: [{ payment_id: "gift", amount: 300 }],
        created_at: "2024-05-10T12:00:00",
        total_baggages: 2,
        nonfree_baggages: 1,
        insurance: "no",
        ...reservation,
      },
    ],
  };
  const world = openWorld(airline, { state });
  const call = (name: string, input: JsonObject) => world.call({ name, arguments: input }).result;
  const must = (name: string, input: JsonObject) => {
    const result = call(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  const methods = () => (must("get_user_details", { user_id: "ann" }) as unknown as User).payment_methods;
  const seats = (flight_number: string, date: string) => {
    const days = world.dump().flight_dates as unknown as readonly FlightDate[];
    const standing = days.find((day) => day.flight_number === flight_number && day.date === date)?.standing;
    return standing?.status === "available" ? standing.available_seats : undefined;
  };
  return { world, call, must, methods, seats };
}

const person = (first_name: string) => ({ first_name, last_name: "Lee", dob: "1980-01-01" });
const refusal = (message: string) => ({ ok: false, error: { type: "refused", message } });

const booking = {
  user_id: "ann",
  origin: "SEA",
  destination: "MIA",
  flight_type: "one_way",
  cabin: "economy",
  flights: [
    { flight_number: "N1", date: "2024-05-16" },
    { flight_number: "M2", date: "2024-05-17" },
  ],
  passengers: [person("Ann"), person("Bob")],
  payment_methods: [{ payment_id: "card", amount: 550 }],
  total_baggages: 3,
  nonfree_baggages: 1,
  insurance: "yes",
};

test("a booking costs fares, insurance and bags, takes the seats, and is stamped with the clock", () => {
  const { must, methods, seats } = openSmallAirline();
  const payment_methods = [
    { payment_id: "paper", amount: 90 },
    { payment_id: "gift", amount: "460" },
  ];
  expect(must("book_reservation", { ...booking, payment_methods })).toEqual({
    ...booking,
    payment_methods: undefined,
    reservation_id: "HATHAT",
    flights: [
      { flight_number: "N1", origin: "SEA", destination: "DEN", date: "2024-05-16", price: 100 },
      { flight_number: "M2", origin: "DEN", destination: "MIA", date: "2024-05-17", price: 120 },
    ],
    payment_history: [
      { payment_id: "paper", amount: 90 },
      { payment_id: "gift", amount: 460 },
    ],
    created_at: "2024-05-15T15:00:00",
    status: null,
  });
  expect(methods()).toEqual({ card: expect.anything(), gift: { source: "gift_card", id: "gift", amount: 40 } });
  expect(seats("N1", "2024-05-16")).toEqual({ basic_economy: 0, economy: 2, business: 1 });
  expect(must("get_user_details", { user_id: "ann" })).toMatchObject({ reservations: ["R1", "HATHAT"] });
});

test.each([
  [{ user_id: "bob" }, "User bob not found"],
  [{ flights: [{ flight_number: "X9", date: "2024-05-16" }] }, "Flight X9 not found"],
  [{ flights: [{ flight_number: "N1", date: "2024-05-30" }] }, "Flight N1 not found on date 2024-05-30"],
  [{ flights: [{ flight_number: "D1", date: "2024-05-15" }] }, "Flight D1 not available on date 2024-05-15"],
  [{ cabin: "business" }, "Not enough seats on flight N1"],
  [{ payment_methods: [{ payment_id: "cash", amount: 1 }] }, "Payment method cash not found"],
  [{ payment_methods: [{ payment_id: "paper", amount: 101 }] }, "Not enough balance in payment method paper"],
  [{ payment_methods: [{ payment_id: "gift", amount: 501 }] }, "Not enough balance in payment method gift"],
  [{ insurance: "no" }, "Payment amount does not add up, total price is 490, but paid 550"],
])("a booking with %j is refused: %s", (other, message) => {
  const { call, world } = openSmallAirline();
  expect(call("book_reservation", { ...booking, ...other } as JsonObject)).toMatchObject(refusal(message));
  expect(world.changes()).toEqual([]);
});

test("a certificate pays once, and the call that uses it twice leaves nothing behind", () => {
  const { call, world } = openSmallAirline();
  const payment_methods = [
    { payment_id: "paper", amount: 100 },
    { payment_id: "card", amount: 350 },
    { payment_id: "paper", amount: 100 },
  ];
  expect(call("book_reservation", { ...booking, payment_methods })).toMatchObject({ ok: false });
  expect(world.changes()).toEqual([]);
});

test("there are three ids for new reservations, and three for new certificates", () => {
  const { call, must } = openSmallAirline();
  const empty = { ...booking, flights: [], passengers: [], payment_methods: [], nonfree_baggages: 0 };
  const ids = [1, 2, 3].map(() => (must("book_reservation", empty) as JsonObject).reservation_id);
  expect(ids).toEqual(["HATHAT", "HATHAU", "HATHAV"]);
  expect(call("book_reservation", empty)).toMatchObject(refusal("Too many reservations"));
  const texts = [10, 20, 30].map((amount) => must("send_certificate", { user_id: "ann", amount }));
  expect(texts).toEqual([
    "Certificate certificate_3221322 added to user ann with amount 10.",
    "Certificate certificate_3221323 added to user ann with amount 20.",
    "Certificate certificate_3221324 added to user ann with amount 30.",
  ]);
  expect(call("send_certificate", { user_id: "ann", amount: 40 })).toMatchObject(refusal("Too many certificates"));
});

test("what is not asked for in a passenger, a flight or a payment is dropped", () => {
  const { must } = openSmallAirline();
  const passengers = [{ ...person("Cem"), age: 4 }, person("Dan")];
  const changed = must("update_reservation_passengers", { reservation_id: "R1", passengers }) as JsonObject;
  expect(changed.passengers).toEqual([person("Cem"), person("Dan")]);
});

test("cancelled again, a refund is taken back and paid once more; no seat and no gift card changes", () => {
  const { must, world } = openSmallAirline();
  must("cancel_reservation", { reservation_id: "R1" });
  const twice = must("cancel_reservation", { reservation_id: "R1" }) as unknown as Reservation;
  expect(twice.payment_history.map(({ amount }) => amount)).toEqual([300, -300, -300, 300]);
  expect(twice.status).toBe("cancelled");
  expect(world.changes().map(({ table }) => table)).toEqual(["reservations"]);
});

test("legs that stay keep their price, others cost what they cost today; seats are not touched", () => {
  const { must, methods, seats } = openSmallAirline();
  const flights = [
    { flight_number: "N1", date: "2024-05-16" },
    { flight_number: "M2", date: "2024-05-17" },
  ];
  const input = { reservation_id: "R1", cabin: "economy", flights, payment_id: "gift" };
  const changed = must("update_reservation_flights", input) as unknown as Reservation;
  expect(changed.flights.map(({ price }) => price)).toEqual([70, 120]);
  expect(changed.payment_history.at(-1)).toEqual({ payment_id: "gift", amount: 80 });
  expect(methods().gift).toMatchObject({ amount: 420 });
  expect(seats("M2", "2024-05-17")?.economy).toBe(4);
});

test("a cheaper trip is refunded at once to a gift card, and in another cabin every leg is priced anew", () => {
  const { must, methods, call } = openSmallAirline();
  const flights = [{ flight_number: "N1", date: "2024-05-16" }];
  const input = { reservation_id: "R1", flights, payment_id: "gift" };
  const cheaper = must("update_reservation_flights", { ...input, cabin: "economy" }) as unknown as Reservation;
  expect(cheaper.payment_history.at(-1)).toEqual({ payment_id: "gift", amount: -160 });
  expect(methods().gift).toMatchObject({ amount: 660 });
  expect(call("update_reservation_flights", { ...input, cabin: "business" })).toMatchObject(
    refusal("Not enough seats on flight N1"),
  );
});

test("bags are charged by how many more are not free; fewer give nothing back and leave no payment", () => {
  const { must } = openSmallAirline();
  const bags = (total_baggages: number, nonfree_baggages: number) => {
    const input = { reservation_id: "R1", total_baggages, nonfree_baggages, payment_id: "card" };
    return (must("update_reservation_baggages", input) as unknown as Reservation).payment_history.map(
      ({ amount }) => amount,
    );
  };
  expect(bags(5, 3)).toEqual([300, 100]);
  expect(bags(0, 0)).toEqual([300, 100]);
});

test.each([
  ["cash", "Payment method not found"],
  ["toString", "Payment method not found"],
  ["paper", "Certificate cannot be used to update reservation"],
])("a change is not settled with %s, even where nothing is to be paid: %s", (payment_id, message) => {
  const { call } = openSmallAirline();
  const input = { reservation_id: "R1", total_baggages: 2, nonfree_baggages: 1, payment_id };
  expect(call("update_reservation_baggages", input)).toMatchObject(refusal(message));
});

test("a gift card with too little on it pays for no change, and the number of passengers stays", () => {
  const { call } = openSmallAirline();
  const bags = { reservation_id: "R1", total_baggages: 20, nonfree_baggages: 12, payment_id: "gift" };
  expect(call("update_reservation_baggages", bags)).toMatchObject(refusal("Gift card balance is not enough"));
  expect(call("update_reservation_passengers", { reservation_id: "R1", passengers: [person("Ann")] })).toMatchObject(
    refusal("Number of passengers does not match"),
  );
});

test("direct flights are those on sale that day; connections leave when the first has arrived, overnight too", () => {
  const { must } = openSmallAirline();
  const found = (name: string, destination: string, date: string) => {
    const flights = must(name, { origin: "SEA", destination, date }) as unknown as readonly JsonObject[];
    return flights.map((flight) => (Array.isArray(flight) ? flight.map(toText) : toText(flight)));
  };
  const toText = ({ flight_number, date }: JsonObject) => `${flight_number} ${date}`;
  expect(found("search_direct_flight", "MIA", "2024-05-16")).toEqual(["D1 null"]);
  expect(found("search_direct_flight", "MIA", "2024-05-17")).toEqual([]);
  expect(found("search_onestop_flight", "MIA", "2024-05-16")).toEqual([
    ["N1 2024-05-16", "M2 2024-05-16"],
    ["N2 2024-05-16", "M2 2024-05-17"],
    ["N2 2024-05-16", "M3 2024-05-17"],
  ]);
  // The 9th is looked for as "2024-05-9".
  expect(found("search_onestop_flight", "MIA", "2024-05-08")).toEqual([]);
});

test("the status of a flight is told as it stands that day", () => {
  const { must, call } = openSmallAirline();
  const status = (date: string) => must("get_flight_status", { flight_number: "D1", date });
  expect(["2024-05-15", "2024-05-16", "2024-05-17"].map(status)).toEqual(["delayed", "available", "cancelled"]);
  expect(call("get_flight_status", { flight_number: "D1", date: "2024-06-01" })).toMatchObject(
    refusal("Flight D1 not found on date 2024-06-01"),
  );
});
