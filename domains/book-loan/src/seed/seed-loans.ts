import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDay, drawDigits, drawFree, drawKey, makeRows } from "@toolworld/kit";
import type { BookLoanTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 36 loans. */
export function seedLoans({ random, clock }: SeedContext, { copies }: Pick<SeedRows<BookLoanTables>, "copies">) {
  const loanIdTaken = new Set<string>();
  return makeRows<NewRowOf<BookLoanTables["loans"]>>(36, () => ({
    loan_id: `loa_${drawFree(loanIdTaken, () => drawDigits(random, 5, 1))}`,
    copy_id: drawKey(
      random,
      copies.map((row) => row.copy_id),
    ),
    book_title: random.pick(words.books),
    member_id: `${drawDigits(random, 6, 1)}`,
    due_on: drawDay(random, clock, 1, 120),
    status: random.pick(["open", "returned", "overdue", "lost"] as const),
    renew_status: random.pick(["open", "renewed"] as const),
    borrowed_on: drawDay(random, clock, -300, -1),
    returned_on: drawDay(random, clock, -300, -1),
    renewals: random.integer(1, 3),
  }));
}
