import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { note } from "./lending-tools.ts";
import type { LibraryTables } from "./library-tables.ts";
import { bookId, loanId, memberId } from "./parameters.ts";

const DAY = 86_400_000;

/** Takes money for fees. */
export const payFees = defineTool<LibraryTables>()({
  name: "pay_fees",
  kind: "write",
  description: "Take money from a member for their fees.",
  parameters: z.object({ member_id: memberId, amount: z.number().min(0.5).describe("How much, in euros.") }),
  execute({ state, refuse }, { member_id, amount }) {
    const { fees } = state.members.get(member_id) ?? refuse(`There is no member ${member_id}`);
    if (amount > fees) refuse(`They owe only ${fees} euros`);
    return { fees: state.members.update(member_id, { fees: Math.round((fees - amount) * 100) / 100 }).fees };
  },
});

/** Takes a book out of the collection. The loans that name it keep it. */
export const withdrawBook = defineTool<LibraryTables>()({
  name: "withdraw_book",
  kind: "write",
  description: "Take a book out of the collection. A book that was ever lent or is waited for must stay.",
  parameters: z.object({ book_id: bookId }),
  execute: ({ state }, { book_id }) => state.books.delete(book_id).title,
});

/** Ends the day: the clock moves on, and whoever is late owes a euro more. */
export const closeDay = defineTool<LibraryTables>()({
  name: "close_day",
  kind: "write",
  description: "End the day. The next one begins, and every late loan costs its member a euro.",
  parameters: z.object({}),
  execute(context) {
    const { state, clock } = context;
    clock.advance(DAY);
    const late = state.loans.find({ returned: null, due: { lessThan: clock.today() } });
    for (const { member_id } of late) {
      state.members.update(member_id, { fees: (state.members.get(member_id)?.fees ?? 0) + 1 });
    }
    note(context, `${late.length} late`);
    return { today: clock.today(), late: late.map(({ loan_id }) => loan_id) };
  },
});

/** The member's own telephone: makes it silent, or loud again. */
export const silencePhone = defineTool<LibraryTables>()({
  name: "silence_phone",
  kind: "write",
  description: "Make your telephone silent, or loud again.",
  parameters: z.object({ member_id: memberId, silent: z.boolean().describe("Whether it is to be silent.") }),
  execute: ({ state }, { member_id, silent }) => state.phones.update(member_id, { silent }).silent,
});

/** The member's own telephone: how many books are out. */
export const readPhone = defineTool<LibraryTables>()({
  name: "read_phone",
  kind: "read",
  description: "Look at your telephone: how many books you have.",
  parameters: z.object({ member_id: memberId }),
  execute: ({ state, refuse }, { member_id }) =>
    (state.phones.get(member_id) ?? refuse("No such telephone")).open_loans,
});

/** Makes a loan late, before anybody acts. */
export const makeLate = defineTool<LibraryTables>()({
  name: "make_late",
  kind: "write",
  description: "Let a loan have been due some days ago.",
  parameters: z.object({ loan_id: loanId, days: z.int().min(1).max(365).describe("How many days ago.") }),
  execute({ state, clock }, { loan_id, days }) {
    const due = new Date(Date.parse(clock.now()) - days * DAY).toISOString().slice(0, 10);
    return state.loans.update(loan_id, { due });
  },
});
