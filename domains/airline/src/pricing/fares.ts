import type { Leg } from "../tables/reservation.ts";

/** What a bag costs beyond those that are free, in dollars. */
const BAG_PRICE = 50;

/** What insurance costs each passenger, in dollars. */
const INSURANCE_PRICE = 30;

/** What the flights cost the whole party, in dollars. */
export function fareOf(legs: readonly Pick<Leg, "price">[], passengers: number): number {
  return legs.reduce((sum, leg) => sum + leg.price * passengers, 0);
}

/** What bags beyond the free ones cost, in dollars. */
export function bagFee(bags: number): number {
  return BAG_PRICE * bags;
}

/** What insurance costs the whole party, in dollars. */
export function insuranceFee(passengers: number): number {
  return INSURANCE_PRICE * passengers;
}
