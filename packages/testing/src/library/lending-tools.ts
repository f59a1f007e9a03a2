import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { LibraryContext, LibraryTables } from "./library-tables.ts";
import { bookId, loanId, memberId } from "./parameters.ts";

const DAY = 86_400_000;
const LOAN_DAYS = 21;

/** Lends books out to a member. */
export const lendBooks = defineTool<LibraryTables>()({
  name: "lend_books",
  kind: "write",
  description: "Lend up to three books to a member. Their card must not be lost, and their fees at most 10 euros.",
  parameters: z.object({
    member_id: memberId,
    card_id: z.string().describe("The number on the card that they show."),
    book_ids: z
      .array(z.string().meta({ references: "books.book_id" }))
      .min(1)
      .max(3)
      .describe("The books, each once."),
  }),
  execute(context, { member_id, card_id, book_ids }) {
    const { state, clock, ids, refuse } = context;
    const member = state.members.get(member_id) ?? refuse(`There is no member ${member_id}`);
    const card = member.cards[card_id] ?? refuse(`Card ${card_id} is not theirs`);
    if (card.lost) refuse(`Card ${card_id} was reported lost`);
    if (member.fees > 10) refuse("They owe more than 10 euros", { fees: member.fees });
    const due = new Date(Date.parse(clock.now()) + LOAN_DAYS * DAY).toISOString().slice(0, 10);
    note(context, `lent ${book_ids.join(", ")} to ${member_id}`);
    return book_ids.map((book_id) => {
      const book = state.books.get(book_id) ?? refuse(`There is no book ${book_id}`);
      if (!book.lendable) refuse(`"${book.title}" is read in the house`);
      if (state.loans.first({ book_id, returned: null })) refuse(`"${book.title}" is out`);
      return state.loans.insert({ loan_id: ids.mint({ prefix: "loan-" }), book_id, member_id, due });
    });
  },
});

/** Takes a book back. */
export const returnBook = defineTool<LibraryTables>()({
  name: "return_book",
  kind: "write",
  description: "Take a book back, and tell who waits for it.",
  parameters: z.object({
    loan_id: loanId,
    damage: z.string().nullable().default(null).describe("What is broken, if anything is."),
  }),
  execute(context, { loan_id, damage }) {
    const { state, clock, refuse } = context;
    const loan = state.loans.get(loan_id) ?? refuse(`There is no loan ${loan_id}`);
    if (loan.returned !== null) refuse("It is back already", { returned: loan.returned });
    note(context, `took ${loan.book_id} back`);
    if (damage !== null) state.books.update(loan.book_id, { damage });
    state.loans.update(loan_id, { returned: clock.today() });
    return state.reservations.find({ book_id: loan.book_id }, { orderBy: "place" }).map(({ member_id }) => member_id);
  },
});

/** Puts a member on the waiting list of a book. */
export const reserveBook = defineTool<LibraryTables>()({
  name: "reserve_book",
  kind: "write",
  description: "Put a member on the waiting list of a book that is out.",
  parameters: z.object({ book_id: bookId, member_id: memberId }),
  execute({ state, refuse }, { book_id, member_id }) {
    if (!state.loans.first({ book_id, returned: null })) refuse("The book is on its shelf");
    return state.reservations.insert({ book_id, member_id, place: state.reservations.count({ book_id }) + 1 });
  },
});

/** Takes a member off the waiting list, and moves up whoever stood behind. */
export const cancelReservation = defineTool<LibraryTables>()({
  name: "cancel_reservation",
  kind: "write",
  description: "Take a member off the waiting list of a book.",
  parameters: z.object({ book_id: bookId, member_id: memberId }),
  execute({ state, refuse }, { book_id, member_id }) {
    const { place } = state.reservations.get([book_id, member_id]) ?? refuse("They are not on the list");
    state.reservations.delete([book_id, member_id]);
    for (const behind of state.reservations.find({ book_id, place: { greaterThan: place } })) {
      state.reservations.update([book_id, behind.member_id], { place: behind.place - 1 });
    }
  },
});

/** Notes something in the desk's log. */
export function note({ state, clock, ids }: LibraryContext, text: string): void {
  state.desk_log.insert({ entry_id: ids.mint({ prefix: "entry-" }), at: clock.now(), text });
}
