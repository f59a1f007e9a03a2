import { faker } from "@faker-js/faker/locale/en";
import type { Random } from "@toolworld/contracts";
import type { Customer } from "../tables/customer.ts";
import { drawDay, drawDigits, drawFree } from "./draw-digits.ts";

/** Faker's word lists. They are drawn from with the world's own random numbers, and faker's generator stays untouched. */
const words = {
  firstNames: faker.rawDefinitions.person?.first_name?.generic ?? [],
  lastNames: faker.rawDefinitions.person?.last_name?.generic ?? [],
  streets: faker.rawDefinitions.location?.street_name ?? [],
};

/** Makes a customer, by their number in the order of customers, still without lines and bills. */
export function seedCustomer(random: Random, index: number, taken: Set<string>): Customer {
  const [first, last] = [random.pick(words.firstNames), random.pick(words.lastNames)];
  const full_name = drawFree(taken, () => `${first} ${last}${taken.has(`${first} ${last}`) ? " Jr." : ""}`);
  return {
    customer_id: `C${1001 + index}`,
    full_name,
    date_of_birth: drawDay(random, 1948, 2004),
    email: drawFree(taken, () => `${toSlug(first)}.${toSlug(last)}${drawDigits(random, 2)}@example.com`),
    phone_number: drawFree(taken, () => `555-019-${drawDigits(random, 4)}`),
    address: drawAddress(random),
    account_status: "Active",
    payment_methods: drawPaymentMethods(random),
    line_ids: [],
    bill_ids: [],
    created_at: `${drawDay(random, 2022, 2024)}T09:30:00`,
    last_extension_date: random.chance(0.1) ? drawDay(random, 2024, 2024) : null,
    goodwill_credit_used_this_year: random.pick([0, 0, 0, 10, 25]),
  };
}

function drawAddress(random: Random): Customer["address"] {
  const [city, state, zipStart] = random.pick(CITIES);
  return {
    street: `${random.integer(1, 999)} ${random.pick(words.streets)}`,
    city,
    state,
    zip_code: `${zipStart}${drawDigits(random, 2)}`,
  };
}

const CITIES = [
  ["Portland", "OR", "972"],
  ["Tucson", "AZ", "857"],
  ["Madison", "WI", "537"],
  ["Savannah", "GA", "314"],
  ["Albany", "NY", "122"],
  ["Omaha", "NE", "681"],
] as const;

function drawPaymentMethods(random: Random): Customer["payment_methods"] {
  const kinds = random.shuffle(["Credit Card", "Debit Card", "PayPal"] as const).slice(0, random.integer(1, 2));
  return kinds.map((method_type) => ({
    method_type,
    account_number_last_4: drawDigits(random, 4),
    expiration_date: `${String(random.integer(1, 12)).padStart(2, "0")}/${random.integer(2026, 2029)}`,
  }));
}

function toSlug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
