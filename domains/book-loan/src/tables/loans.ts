import { table } from "@toolworld/kit";
import { z } from "zod";

/** The loans. */
export const loans = table(
  z.object({
    /** Id of the loan. */
    loan_id: z.string(),
    /** The copy that was borrowed. */
    copy_id: z.string().nullable().default(null),
    /** Title of the book, for receipts. */
    book_title: z.string().nullable().default(null),
    /** Who borrowed it. */
    member_id: z.string().nullable().default(null),
    /** Last day to bring it back. */
    due_on: z.string().nullable().default(null),
    /** How the loan stands. */
    status: z.enum(["open", "returned", "overdue", "lost"]).nullable().default(null),
    renew_status: z.string().nullable().default(null),
    /** Day on which it was borrowed. */
    borrowed_on: z.string().nullable().default(null),
    /** Day on which it came back. */
    returned_on: z.string().nullable().default(null),
    /** How often it was renewed. */
    renewals: z.int().nullable().default(null),
  }),
  {
    key: "loan_id",
    references: { copy_id: "copies" },
    semantics: {
      singular: "loan",
      plural: "loans",
      columns: {
        loan_id: { phrase: "ID", speech: "identifier" },
        copy_id: { phrase: "copy", speech: "identifier" },
        book_title: { phrase: "book title", speech: "name" },
        member_id: { phrase: "member ID", speech: "identifier" },
        due_on: { phrase: "due date", speech: "date" },
        status: { phrase: "status", speech: "choice", system: true },
        renew_status: { phrase: "renew status", speech: "choice", system: true },
        borrowed_on: { phrase: "borrowed date", speech: "date" },
        returned_on: { phrase: "returned date", speech: "date" },
        renewals: { phrase: "renewals", speech: "number" },
      },
    },
  },
);
