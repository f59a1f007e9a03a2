import type { NewRowOf, SeedContext } from "@toolworld/contracts";
import { drawDigits, drawFree, drawMoment, drawUnique, makeRows } from "@toolworld/kit";
import type { BookLoanTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 24 branches. */
export function seedBranches({ random, clock }: SeedContext) {
  const branchIdTaken = new Set<string>();
  const nameRowTaken = new Set<string>();
  return makeRows<NewRowOf<BookLoanTables["branches"]>>(24, (index) => ({
    branch_id: `bra_${drawFree(branchIdTaken, () => drawDigits(random, 5, 1))}`,
    name: drawUnique(nameRowTaken, index, () => `${random.pick(words.woods)} ${random.pick(words.landmarks)}`),
    city: random.pick(words.cities),
    street: `${drawDigits(random, 3, 1)} ${random.pick(words.streets)}`,
    phone: `+1 555 ${drawDigits(random, 3, 1)} ${drawDigits(random, 4, 1)}`,
    opens_at: drawMoment(random, clock, -60, 90),
    closes_at: drawMoment(random, clock, -60, 90),
  }));
}
