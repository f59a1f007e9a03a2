import { faker } from "@faker-js/faker/locale/en";
import type { Random } from "@toolworld/contracts";
import { drawDigits, drawFree, drawWeighted } from "@toolworld/kit";
import type { Passenger } from "../tables/passenger.ts";
import type { PaymentMethod, User } from "../tables/user.ts";
import { places } from "./places.ts";

/** Faker's word lists. They are drawn from with the world's own random numbers, and faker's generator stays untouched. */
const words = {
  firstNames: faker.rawDefinitions.person?.first_name?.generic ?? [],
  lastNames: faker.rawDefinitions.person?.last_name?.generic ?? [],
  streets: faker.rawDefinitions.location?.street_name ?? [],
};

/** Makes users, with no reservations yet. Their names are drawn word by word, so they are nobody's. */
export function seedUsers(random: Random, count: number): User[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const { dob, ...name } = drawPassenger(random);
    const [first, last] = [toSlug(name.first_name), toSlug(name.last_name)];
    const methods = drawPaymentMethods(random, taken);
    return {
      user_id: drawFree(taken, () => `${first}_${last}_${drawDigits(random, 4, 1)}`),
      name,
      address: drawAddress(random),
      email: drawFree(taken, () => `${first}.${last}${drawDigits(random, 4, 1)}@example.com`),
      dob,
      payment_methods: Object.fromEntries(methods.map((method) => [method.id, method])),
      saved_passengers: Array.from({ length: random.integer(0, 4) }, () => {
        return drawPassenger(random, random.chance(0.6) ? name.last_name : undefined);
      }),
      membership: drawWeighted(random, [
        ["regular", 50],
        ["silver", 30],
        ["gold", 20],
      ]),
      reservations: [],
    };
  });
}

/** Makes somebody up. */
export function drawPassenger(random: Random, lastName?: string): Passenger {
  const [year, month, day] = [random.integer(1944, 2008), random.integer(1, 12), random.integer(1, 28)];
  return {
    first_name: random.pick(words.firstNames),
    last_name: lastName ?? random.pick(words.lastNames),
    dob: [year, month, day].map((part) => String(part).padStart(2, "0")).join("-"),
  };
}

function drawAddress(random: Random): User["address"] {
  const { city, state, zipStart } = random.pick(places);
  return {
    address1: `${random.integer(1, 999)} ${random.pick(words.streets)}`,
    address2: random.chance(0.5) ? null : `${random.pick(["Apt", "Suite", "Unit"])} ${random.integer(1, 999)}`,
    city,
    country: "USA",
    state,
    zip: `${zipStart}${drawDigits(random, 2)}`,
  };
}

/** One to four ways to pay. The first is one that can pay for anything, or for some things more than once. */
function drawPaymentMethods(random: Random, taken: Set<string>): PaymentMethod[] {
  const first = random.pick(["credit_card", "credit_card", "gift_card"] as const);
  const others = random.shuffle(["credit_card", "gift_card", "gift_card", "certificate", "certificate"] as const);
  return [first, ...others.slice(0, random.integer(0, 3))].map((source): PaymentMethod => {
    const id = drawFree(taken, () => `${source}_${drawDigits(random, 7, 1)}`);
    if (source === "gift_card") return { source, id, amount: random.integer(10, 500) };
    if (source === "certificate") return { source, id, amount: random.integer(1, 8) * 50 };
    return { source, id, brand: random.pick(["visa", "mastercard"]), last_four: drawDigits(random, 4) };
  });
}

function toSlug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
