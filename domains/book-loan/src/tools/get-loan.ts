import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showLoan2 } from "../views/loan.ts";

/** Get a loan */
export const getLoan = defineTool<BookLoanTables>()({
  name: "get_loan",
  kind: "read",
  description: "Get a loan",
  parameters: z.object({
    loan_id: z.string().meta({ description: "The loan.", references: "loans.loan_id" }),
  }),
  execute({ state, refuse }, input) {
    const loan = state.loans.get(input.loan_id) ?? refuse(`There is no loan ${input.loan_id}.`);
    return showLoan2(loan);
  },
  semantics: {
    action: "get",
    table: "loans",
    parameters: { loan_id: { role: "key" } },
    shows: {
      rows: "",
      many: false,
      columns: {
        renew_status: "renew_status",
        loan_id: "loan_id",
        copy_id: "copy_id",
        book_title: "book_title",
        member_id: "member_id",
        borrowed_on: "borrowed_on",
        due_on: "due_on",
        returned_on: "returned_on",
        renewals: "renewals",
        status: "status",
      },
    },
  },
});
