import type { ToolContext } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";

/** What stands on the shelves. A book that is not lendable is read in the house. */
const books = table(
  z.object({
    book_id: z.string(),
    title: z.string(),
    author: z.string(),
    year: z.int(),
    price: z.number(),
    lendable: z.boolean(),
    tags: z.array(z.string()),
    shelf: z.object({ room: z.string(), number: z.int() }),
    damage: z.string().nullable().default(null),
  }),
  { key: "book_id", indexes: ["author", "shelf.room"] },
);

/** Who may borrow. Each has cards by number, of which one may be lost. Fees are in euros. */
const members = table(
  z.object({
    member_id: z.string(),
    name: z.object({ first: z.string(), last: z.string() }),
    email: z.string(),
    fees: z.number().min(0),
    cards: z.record(z.string(), z.object({ kind: z.enum(["adult", "child"]), lost: z.boolean() })),
  }),
  { key: "member_id", indexes: ["email"] },
);

/** Which book is, or was, with whom. Open as long as it has no day of return. */
const loans = table(
  z.object({
    loan_id: z.string(),
    book_id: z.string(),
    member_id: z.string(),
    due: z.iso.date(),
    returned: z.iso.date().nullable().default(null),
  }),
  { key: "loan_id", references: { book_id: "books", member_id: "members" } },
);

/** Who waits for a book, and in which place. */
const reservations = table(z.object({ book_id: z.string(), member_id: z.string(), place: z.int().min(1) }), {
  key: ["book_id", "member_id"],
  references: { book_id: "books", member_id: "members" },
});

/** What the desk noted down. It never counts when states are compared. */
const deskLog = table(z.object({ entry_id: z.string(), at: z.iso.datetime(), text: z.string() }), {
  key: "entry_id",
  log: true,
});

/** The member's own telephone: it shows how many books are out, and may be silent. */
const phones = table(
  z.object({ member_id: z.string(), silent: z.boolean(), open_loans: z.int().min(0), read: z.array(z.string()) }),
  { key: "member_id", references: { member_id: "members" }, side: "user" },
);

/** The tables of the library. */
export const libraryTables = { books, members, loans, reservations, desk_log: deskLog, phones };

/** The tables of the library, as a type: what its tools are written against. */
export type LibraryTables = typeof libraryTables;

/** What a tool of the library works with. */
export type LibraryContext = ToolContext<LibraryTables>;
