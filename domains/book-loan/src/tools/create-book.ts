import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBook } from "../views/book.ts";

/** Add a book to the catalogue */
export const createBook = defineTool<BookLoanTables>()({
  name: "create_book",
  kind: "write",
  description: "Add a book to the catalogue",
  parameters: z.object({
    title: z.string().meta({ description: "Title as printed on the cover." }),
    author: z.string().meta({ description: "Name of the author." }),
    isbn: z.string().meta({ description: "ISBN-13, digits only." }).optional(),
    genre: z
      .enum(["fiction", "biography", "history", "science", "children", "poetry"])
      .meta({ description: "Shelf on which it stands." }),
    language: z.string().meta({ description: "Language of the text." }).optional(),
    published_year: z.int().min(1450).max(2100).meta({ description: "Year of this edition." }).optional(),
    pages: z.int().min(1).meta({ description: "Number of pages." }).optional(),
  }),
  execute({ state, ids }, input) {
    const book = state.books.insert({
      book_id: ids.mint({ prefix: "boo_" }),
      title: input.title,
      author: input.author,
      ...given({ isbn: input.isbn }),
      genre: input.genre,
      ...given({ language: input.language, published_year: input.published_year, pages: input.pages }),
    });
    return showBook(book);
  },
  semantics: {
    action: "create",
    table: "books",
    parameters: {
      title: { role: "value", column: "title" },
      author: { role: "value", column: "author" },
      isbn: { role: "value", column: "isbn" },
      genre: { role: "value", column: "genre" },
      language: { role: "value", column: "language" },
      published_year: { role: "value", column: "published_year" },
      pages: { role: "value", column: "pages" },
    },
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
