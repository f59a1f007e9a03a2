import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDay, drawDigits, drawFree, drawKey, drawMoment, makeRows } from "@toolworld/kit";
import type { BookLoanTables } from "../tables/tables.ts";

/** Makes 36 reservations. */
export function seedReservations(
  { random, clock }: SeedContext,
  { books, branches }: Pick<SeedRows<BookLoanTables>, "books" | "branches">,
) {
  const reservationIdTaken = new Set<string>();
  return makeRows<NewRowOf<BookLoanTables["reservations"]>>(36, () => ({
    reservation_id: `res_${drawFree(reservationIdTaken, () => drawDigits(random, 5, 1))}`,
    book_id: drawKey(
      random,
      books.map((row) => row.book_id),
    ),
    pickup_branch_id: drawKey(
      random,
      branches.map((row) => row.branch_id),
    ),
    member_id: `${drawDigits(random, 6, 1)}`,
    status: random.pick(["waiting", "ready", "collected", "cancelled"] as const),
    position: random.integer(1, 12),
    requested_at: drawMoment(random, clock, -300, -1),
    expires_on: drawDay(random, clock, 1, 120),
  }));
}
