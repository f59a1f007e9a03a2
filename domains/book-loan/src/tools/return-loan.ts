import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showLoan } from "../views/loan.ts";

/** Take a copy back. */
export const returnLoan = defineTool<BookLoanTables>()({
  name: "return_loan",
  kind: "write",
  description: "Take a copy back.",
  parameters: z.object({
    loan_id: z.string().meta({ description: "The loan.", references: "loans.loan_id" }),
  }),
  execute({ state, clock, refuse }, input) {
    const loan = state.loans.get(input.loan_id) ?? refuse(`There is no loan ${input.loan_id}.`);
    if (loan.status === "returned") refuse(`The loan ${loan.loan_id} is already returned.`);
    const columns = { status: "returned" as const, returned_on: clock.today() };
    const changed = state.loans.update(loan.loan_id, columns);
    return showLoan(changed);
  },
  semantics: {
    action: "act",
    table: "loans",
    verb: "return",
    parameters: { loan_id: { role: "key" } },
    sets: { status: "returned" },
    shows: {
      rows: "",
      many: false,
      columns: {
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
