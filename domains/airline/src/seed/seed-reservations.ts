import type { Random } from "@toolworld/contracts";
import { drawFree, drawWeighted } from "@toolworld/kit";
import { bagFee, fareOf, insuranceFee } from "../pricing/fares.ts";
import type { Cabin } from "../tables/cabin.ts";
import type { Passenger } from "../tables/passenger.ts";
import type { Payment, Reservation } from "../tables/reservation.ts";
import type { User } from "../tables/user.ts";
import { NOW_MINUTES, TODAY, toDate, toMoment } from "./calendar.ts";
import { createTripDrawer } from "./draw-trip.ts";
import { freeBags } from "./free-bags.ts";
import { drawPrice } from "./seed-flight-dates.ts";
import type { PlannedFlight } from "./seed-timetable.ts";
import { drawPassenger } from "./seed-users.ts";

/** What the reservations are made from. */
export interface ReservationSources {
  readonly timetable: readonly PlannedFlight[];
  readonly users: readonly User[];
}

/** Makes reservations of users drawn at random, oldest first. */
export function seedReservations(
  random: Random,
  { timetable, users }: ReservationSources,
  count: number,
): Reservation[] {
  const taken = new Set<string>();
  const drawTrip = createTripDrawer(random, timetable);
  const reservations = Array.from({ length: count }, (): Reservation => {
    const user = random.pick(users);
    const { legs, ...trip } = drawTrip();
    const cabin = drawCabin(random);
    const passengers = drawParty(random, user);
    const party = passengers.length;
    const flights = legs.map(({ flight, day }) => ({
      flight_number: flight.flight_number,
      origin: flight.origin,
      destination: flight.destination,
      date: toDate(day),
      price: drawPrice(random, flight, cabin),
    }));
    const insurance = random.chance(0.3) ? "yes" : "no";
    const total_baggages = Array.from({ length: party }, () => random.integer(0, 2)).reduce((sum, bags) => sum + bags);
    const nonfree_baggages = Math.max(0, total_baggages - party * freeBags(user.membership, cabin));
    const total = fareOf(flights, party) + (insurance === "yes" ? insuranceFee(party) : 0) + bagFee(nonfree_baggages);
    const payments = drawPayments(random, user, total);
    const isCancelled = random.chance(0.04);
    return {
      reservation_id: drawFree(taken, () => drawReservationId(random)),
      user_id: user.user_id,
      ...trip,
      cabin,
      flights,
      passengers,
      payment_history: isCancelled ? [...payments, ...payments.map(toRefund)] : payments,
      created_at: drawCreation(random, legs[0]?.day ?? TODAY),
      total_baggages,
      nonfree_baggages,
      insurance,
      status: isCancelled ? "cancelled" : null,
    };
  });
  return reservations.sort((left, right) => compareText(left.created_at, right.created_at));
}

/** Six letters and digits, two of each at least, none of them easily taken for another. */
function drawReservationId(random: Random): string {
  const letters = [..."ABCDEFGHJKLMNPQRSTUVWXYZ"];
  const digits = [..."23456789"];
  const pools = [letters, letters, digits, digits, [...letters, ...digits], [...letters, ...digits]];
  return random.shuffle(pools.map((pool) => random.pick(pool))).join("");
}

function drawCabin(random: Random): Cabin {
  return drawWeighted(random, [
    ["basic_economy", 30],
    ["economy", 45],
    ["business", 25],
  ]);
}

/** One to five people, mostly the user and their saved passengers. */
function drawParty(random: Random, user: User): Passenger[] {
  const size = drawWeighted(random, [
    [1, 45],
    [2, 27],
    [3, 15],
    [4, 8],
    [5, 5],
  ]);
  const self = { ...user.name, dob: user.dob };
  const known = random.chance(0.85) ? [self, ...user.saved_passengers] : [...user.saved_passengers];
  while (known.length < size) known.push(drawPassenger(random, user.name.last_name));
  return known.slice(0, size);
}

/** Paid with a credit card or a gift card, or with both. Certificates are gone once they have paid. */
function drawPayments(random: Random, { payment_methods }: User, total: number): Payment[] {
  const methods = random.shuffle(Object.values(payment_methods).filter(({ source }) => source !== "certificate"));
  const [first, second] = methods as [(typeof methods)[number], ...typeof methods];
  if (!second || random.chance(0.8)) return [{ payment_id: first.id, amount: total }];
  const part = random.integer(1, total - 1);
  return [
    { payment_id: first.id, amount: part },
    { payment_id: second.id, amount: total - part },
  ];
}

function toRefund({ payment_id, amount }: Payment): Payment {
  return { payment_id, amount: -amount };
}

/** Some moment from the first of the month to now, at the latest on the day before departure. */
function drawCreation(random: Random, departureDay: number): string {
  const day = random.integer(1, Math.min(departureDay - 1, TODAY));
  const minutes = random.integer(0, day === TODAY ? NOW_MINUTES - 1 : 24 * 60 - 1);
  return toMoment(day, minutes, random.integer(0, 59));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
