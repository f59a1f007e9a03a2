import { table } from "@toolworld/kit";
import { z } from "zod";

/** The copies. */
export const copies = table(
  z.object({
    /** Id on the barcode. */
    copy_id: z.string(),
    /** The book that it is a copy of. */
    book_id: z.string().nullable().default(null),
    /** The branch where it stands. */
    branch_id: z.string().nullable().default(null),
    /** State of the paper and the binding. */
    condition: z.enum(["new", "good", "worn", "damaged"]).nullable().default(null),
    /** Where it is now. */
    status: z.enum(["available", "on_loan", "reserved", "missing"]).nullable().default(null),
    /** Day on which it was bought. */
    acquired_on: z.string().nullable().default(null),
  }),
  {
    key: "copy_id",
    references: { book_id: "books", branch_id: "branches" },
    semantics: {
      singular: "copy",
      plural: "copies",
      columns: {
        copy_id: { phrase: "ID", speech: "identifier" },
        book_id: { phrase: "book", speech: "identifier" },
        branch_id: { phrase: "branch", speech: "identifier" },
        condition: { phrase: "condition", speech: "choice" },
        status: { phrase: "status", speech: "choice" },
        acquired_on: { phrase: "acquired date", speech: "date" },
      },
    },
  },
);
