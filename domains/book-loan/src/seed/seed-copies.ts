import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDay, drawDigits, drawFree, drawKey, makeRows } from "@toolworld/kit";
import type { BookLoanTables } from "../tables/tables.ts";

/** Makes 36 copies. */
export function seedCopies(
  { random, clock }: SeedContext,
  { books, branches }: Pick<SeedRows<BookLoanTables>, "books" | "branches">,
) {
  const copyIdTaken = new Set<string>();
  return makeRows<NewRowOf<BookLoanTables["copies"]>>(36, () => ({
    copy_id: `cop_${drawFree(copyIdTaken, () => drawDigits(random, 5, 1))}`,
    book_id: drawKey(
      random,
      books.map((row) => row.book_id),
    ),
    branch_id: drawKey(
      random,
      branches.map((row) => row.branch_id),
    ),
    condition: random.pick(["new", "good", "worn", "damaged"] as const),
    status: random.pick(["available", "on_loan", "reserved", "missing"] as const),
    acquired_on: drawDay(random, clock, -300, -1),
  }));
}
