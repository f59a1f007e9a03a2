import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { Bill } from "../tables/bill.ts";
import type { Customer } from "../tables/customer.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { seedBills } from "./seed-bills.ts";
import { seedCustomer } from "./seed-customers.ts";
import { type SeededLine, seedLine } from "./seed-lines.ts";
import { seedPhone } from "./seed-phone.ts";
import { seedPlans } from "./seed-plans.ts";

/**
 * Opens the carrier: customers with one to three lines each, their devices and bills, and a phone that works in the hand
 * of one of them. The same whenever the seed is the same.
 */
export function seedCarrier({ random }: Pick<SeedContext, "random">, count = 40): SeedRows<TelecomTables> {
  const taken = new Set<string>();
  const customers: Customer[] = [];
  const seeded: SeededLine[] = [];
  const bills: Bill[] = [];
  for (let index = 0; index < count; index++) {
    const stream = random.fork(`customer ${index}`);
    const customer = seedCustomer(stream, index, taken);
    const own = Array.from({ length: stream.integer(1, 3) }, (_, line) =>
      seedLine(stream, seeded.length + line, seedPlans, taken),
    );
    const ownLines = own.map(({ line }) => line);
    const ownBills = seedBills(stream, customer.customer_id, ownLines, seedPlans).map((bill, position) => {
      return { bill_id: `B${1001 + bills.length + position}`, ...bill };
    });
    seeded.push(...own);
    bills.push(...ownBills);
    customers.push({
      ...customer,
      line_ids: ownLines.map(({ line_id }) => line_id),
      bill_ids: ownBills.map(({ bill_id }) => bill_id),
    });
  }
  const lines = seeded.map(({ line }) => line);
  const line = random.fork("phone").pick(lines.filter(({ status }) => status === "Active"));
  const holder = customers.find(({ line_ids }) => line_ids.includes(line.line_id)) as Customer;
  return {
    plans: seedPlans,
    devices: seeded.map(({ device }) => device),
    customers,
    lines,
    bills,
    ...seedPhone(random.fork("battery"), holder, line),
  };
}
