import { defineAssertion, defineDomain } from "@toolworld/kit";
import { z } from "zod";
import { closeDay, makeLate, payFees, readPhone, silencePhone, withdrawBook } from "./library/desk-tools.ts";
import { cancelReservation, lendBooks, reserveBook, returnBook } from "./library/lending-tools.ts";
import { seedLibrary } from "./library/library-seed.ts";
import { type LibraryContext, type LibraryTables, libraryTables } from "./library/library-tables.ts";
import { bookId, memberId } from "./library/parameters.ts";
import { findMember, getBook, searchBooks, suggestBook } from "./library/reading-tools.ts";

const memberHasBook = defineAssertion<LibraryTables>()({
  description: "The member has the book at home.",
  parameters: z.object({ member_id: memberId, book_id: bookId }),
  holds: ({ state }, { member_id, book_id }) => state.loans.count({ member_id, book_id, returned: null }) > 0,
});

/** Brings every telephone in line with the loans. */
function couple({ state }: LibraryContext): void {
  for (const { member_id, open_loans } of state.phones.find()) {
    const count = state.loans.count({ member_id, returned: null });
    if (count !== open_loans) state.phones.update(member_id, { open_loans: count });
  }
}

/**
 * A lending library: small, complete, and nobody's benchmark. It uses every part of the domain contract once, so that
 * tests have something to open: foreign keys, a key of two columns, JSON and nullable columns, a log, both hands, coupling,
 * a setup tool, an assertion, minted identifiers, randomness, and a tool that moves the clock.
 *
 * @example
 * const world = openWorld(libraryDomain, { seed: 1 });
 * world.call({ name: "get_book", arguments: { book_id: "B1" } });
 */
export const libraryDomain = defineDomain({
  name: "library",
  version: "1.0.0",
  policy: "Lend at most three books at a time, to whoever shows a card. Tell members what they owe.",
  tables: libraryTables,
  tools: [
    getBook,
    searchBooks,
    findMember,
    suggestBook,
    lendBooks,
    returnBook,
    reserveBook,
    cancelReservation,
    payFees,
    withdrawBook,
    closeDay,
  ],
  userTools: [silencePhone, readPhone],
  setupTools: [makeLate],
  assertions: { member_has_book: memberHasBook },
  couple,
  now: "2025-03-03T09:00:00.000Z",
  seed: seedLibrary,
});
