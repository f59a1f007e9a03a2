import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBook } from "../views/book.ts";

/** Get a book */
export const getBook = defineTool<BookLoanTables>()({
  name: "get_book",
  kind: "read",
  description: "Get a book",
  parameters: z.object({
    book_id: z.string().meta({ description: "The book.", references: "books.book_id" }),
  }),
  execute({ state, refuse }, input) {
    const book = state.books.get(input.book_id) ?? refuse(`There is no book ${input.book_id}.`);
    return showBook(book);
  },
  semantics: {
    action: "get",
    table: "books",
    parameters: { book_id: { role: "key" } },
    shows: {
      rows: "",
      many: false,
      columns: {
        book_id: "book_id",
        title: "title",
        author: "author",
        isbn: "isbn",
        genre: "genre",
        language: "language",
        published_year: "published_year",
        pages: "pages",
        copies_available: "copies_available",
      },
    },
  },
});
