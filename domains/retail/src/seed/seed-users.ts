import { faker } from "@faker-js/faker/locale/en";
import type { Random } from "@toolworld/contracts";
import { drawDigits, drawFree, drawWeighted } from "@toolworld/kit";
import type { Address } from "../tables/address.ts";
import type { PaymentMethod, User } from "../tables/user.ts";
import { cities } from "./cities.ts";

/** Faker's word lists. They are drawn from with the world's own random numbers, and faker's generator stays untouched. */
const words = {
  firstNames: faker.rawDefinitions.person?.first_name?.generic ?? [],
  lastNames: faker.rawDefinitions.person?.last_name?.generic ?? [],
  streets: faker.rawDefinitions.location?.street_name ?? [],
};

/** Makes users, with no orders yet. Their names are drawn word by word, so they are nobody's. */
export function seedUsers(random: Random, count: number): User[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const name = { first_name: random.pick(words.firstNames), last_name: random.pick(words.lastNames) };
    const [first, last] = [toSlug(name.first_name), toSlug(name.last_name)];
    const methods = drawPaymentMethods(random, taken);
    return {
      user_id: drawFree(taken, () => `${first}_${last}_${drawDigits(random, 4, 1)}`),
      name,
      address: drawAddress(random),
      email: drawFree(taken, () => `${first}.${last}${drawDigits(random, 4, 1)}@example.com`),
      payment_methods: Object.fromEntries(methods.map((method) => [method.id, method])),
      orders: [],
    };
  });
}

/** Makes an address whose zip code belongs to its city. */
export function drawAddress(random: Random): Address {
  const { city, state, zipStart } = random.pick(cities);
  return {
    address1: `${random.integer(1, 999)} ${random.pick(words.streets)}`,
    address2: random.chance(0.5) ? "" : `${random.pick(["Apt", "Suite", "Unit"])} ${random.integer(1, 999)}`,
    city,
    country: "USA",
    state,
    zip: `${zipStart}${drawDigits(random, 2)}`,
  };
}

/** One to three ways to pay, PayPal at most once. */
function drawPaymentMethods(random: Random, taken: Set<string>): PaymentMethod[] {
  const sources = random.shuffle(["credit_card", "credit_card", "gift_card", "gift_card", "paypal"] as const);
  const count = drawWeighted(random, [
    [1, 50],
    [2, 35],
    [3, 15],
  ]);
  return sources.slice(0, count).map((source) => {
    const id = drawFree(taken, () => `${source}_${drawDigits(random, 7, 1)}`);
    if (source === "paypal") return { source, id };
    if (source === "gift_card") return { source, id, balance: random.integer(0, 60_000) / 100 };
    return { source, id, brand: random.pick(["visa", "mastercard"]), last_four: drawDigits(random, 4) };
  });
}

function toSlug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
