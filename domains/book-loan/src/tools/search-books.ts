import { containsText, defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBook } from "../views/book.ts";

/** Search the catalogue. */
export const searchBooks = defineTool<BookLoanTables>()({
  name: "search_books",
  kind: "read",
  description: "Search the catalogue.",
  parameters: z.object({
    query: z.string().meta({ description: "Words from the title or the name of the author." }),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const all = state.books.find();
    const words = input.query;
    const found = all.filter((row) => containsText([row.title], words));
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showBook) };
  },
  semantics: {
    action: "search",
    table: "books",
    parameters: { query: { role: "text", columns: ["title"] }, page_size: { role: "limit" } },
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
