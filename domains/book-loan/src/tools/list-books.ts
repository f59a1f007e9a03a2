import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBook } from "../views/book.ts";

/** List books */
export const listBooks = defineTool<BookLoanTables>()({
  name: "list_books",
  kind: "read",
  description: "List books",
  parameters: z.object({
    genre: z
      .enum(["fiction", "biography", "history", "science", "children", "poetry"])
      .meta({ description: "Only books of this shelf." })
      .optional(),
    author: z.string().meta({ description: "Only books by this author." }).optional(),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.books.find(given({ genre: input.genre, author: input.author }));
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showBook) };
  },
  semantics: {
    action: "list",
    table: "books",
    parameters: {
      genre: { role: "filter", column: "genre" },
      author: { role: "filter", column: "author" },
      page_size: { role: "limit" },
    },
    shows: {
      rows: "items",
      many: true,
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
