import { table } from "@toolworld/kit";
import { z } from "zod";

/** The books. */
export const books = table(
  z.object({
    /** Id of the book. */
    book_id: z.string(),
    /** Title as printed on the cover. */
    title: z.string().nullable().default(null),
    /** Name of the author. */
    author: z.string().nullable().default(null),
    /** ISBN-13, digits only. */
    isbn: z.string().nullable().default(null),
    /** Shelf on which it stands. */
    genre: z.enum(["fiction", "biography", "history", "science", "children", "poetry"]).nullable().default(null),
    /** Language of the text. */
    language: z.string().nullable().default(null),
    /** Year of this edition. */
    published_year: z.int().nullable().default(null),
    /** Number of pages. */
    pages: z.int().nullable().default(null),
    /** How many copies can be borrowed today. */
    copies_available: z.int().nullable().default(null),
  }),
  {
    key: "book_id",
    semantics: {
      singular: "book",
      plural: "books",
      label: "title",
      columns: {
        book_id: { phrase: "ID", speech: "identifier" },
        title: { phrase: "title", speech: "name" },
        author: { phrase: "author", speech: "name" },
        isbn: { phrase: "isbn", speech: "text" },
        genre: { phrase: "genre", speech: "choice" },
        language: { phrase: "language", speech: "choice" },
        published_year: { phrase: "published year", speech: "number" },
        pages: { phrase: "pages", speech: "number" },
        copies_available: { phrase: "copies available", speech: "number" },
      },
    },
  },
);
