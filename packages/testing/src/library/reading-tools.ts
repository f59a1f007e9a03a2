import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { LibraryTables } from "./library-tables.ts";
import { bookId, memberId } from "./parameters.ts";

/** Looks up a book by its number. */
export const getBook = defineTool<LibraryTables>()({
  name: "get_book",
  kind: "read",
  description: "Look up a book: what it is, where it stands, and who waits for it.",
  parameters: z.object({ book_id: bookId }),
  execute({ state, refuse }, { book_id }) {
    const book = state.books.get(book_id) ?? refuse(`There is no book ${book_id}`);
    return { ...book, waiting: state.reservations.count({ book_id }) };
  },
});

/** Searches the catalogue. */
export const searchBooks = defineTool<LibraryTables>()({
  name: "search_books",
  kind: "read",
  description: "Search the catalogue by author, and by year if one is given.",
  parameters: z.object({
    author: z.string().meta({ references: "books.author" }).describe("The author, or a part of the name."),
    before: z.int().optional().describe("Only books from before this year."),
    order: z.enum(["title", "year"]).default("title").describe("What to sort by."),
  }),
  execute({ state }, { author, before, order }) {
    const years = before === undefined ? {} : { year: { lessThan: before } };
    return state.books
      .find({ author: { contains: author }, ...years }, { orderBy: order })
      .map(({ book_id, title, year }) => ({ book_id, title, year }));
  },
});

/** Finds out who a member is. */
export const findMember = defineTool<LibraryTables>()({
  name: "find_member",
  kind: "read",
  description: "Find out who a member is from their e-mail address, upper or lower case.",
  parameters: z.object({ email: z.string().meta({ references: "members.email" }).describe("The e-mail address.") }),
  execute({ state, refuse }, { email }) {
    const { member_id, name, fees } =
      state.members.first({ email: { equalsIgnoringCase: email } }) ?? refuse("Unknown");
    return { member_id, name, fees };
  },
});

/** Recommends a book, drawn from the world's own randomness. */
export const suggestBook = defineTool<LibraryTables>()({
  name: "suggest_book",
  kind: "read",
  description: "Suggest a book that the member has not borrowed before.",
  parameters: z.object({ member_id: memberId }),
  execute({ state, random, refuse }, { member_id }) {
    if (!state.members.get(member_id)) refuse(`There is no member ${member_id}`);
    const known = new Set(state.loans.find({ member_id }).map(({ book_id }) => book_id));
    const fresh = state.books.find({ lendable: true }).filter(({ book_id }) => !known.has(book_id));
    return fresh.length === 0 ? refuse("They have had them all") : random.pick(fresh).title;
  },
});
