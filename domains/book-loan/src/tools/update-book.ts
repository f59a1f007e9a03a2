import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBook } from "../views/book.ts";

/** Correct the data of a book */
export const updateBook = defineTool<BookLoanTables>()({
  name: "update_book",
  kind: "write",
  description: "Correct the data of a book",
  parameters: z.object({
    book_id: z.string().meta({ description: "The book.", references: "books.book_id" }),
    title: z.string().meta({ description: "Title as printed on the cover." }).optional(),
    author: z.string().meta({ description: "Name of the author." }).optional(),
    genre: z
      .enum(["fiction", "biography", "history", "science", "children", "poetry"])
      .meta({ description: "Shelf on which it stands." })
      .optional(),
    language: z.string().meta({ description: "Language of the text." }).optional(),
  }),
  execute({ state, refuse }, input) {
    const book = state.books.get(input.book_id) ?? refuse(`There is no book ${input.book_id}.`);
    const columns = {
      ...given({ title: input.title, author: input.author, genre: input.genre, language: input.language }),
    };
    if (Object.keys(columns).length === 0) refuse("Nothing to change was given.");
    const changed = state.books.update(book.book_id, columns);
    return showBook(changed);
  },
  semantics: {
    action: "update",
    table: "books",
    parameters: {
      book_id: { role: "key" },
      title: { role: "value", column: "title" },
      author: { role: "value", column: "author" },
      genre: { role: "value", column: "genre" },
      language: { role: "value", column: "language" },
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
