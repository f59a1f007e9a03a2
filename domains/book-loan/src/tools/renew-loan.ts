import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showLoan } from "../views/loan.ts";

/** Renew a loan by three weeks. */
export const renewLoan = defineTool<BookLoanTables>()({
  name: "renew_loan",
  kind: "write",
  description: "Renew a loan by three weeks.",
  parameters: z.object({
    loan_id: z.string().meta({ description: "The loan.", references: "loans.loan_id" }),
  }),
  execute({ state, refuse }, input) {
    const loan = state.loans.get(input.loan_id) ?? refuse(`There is no loan ${input.loan_id}.`);
    if (loan.renew_status === "renewed") refuse(`The loan ${loan.loan_id} is already renewed.`);
    const columns = { renew_status: "renewed" as const };
    const changed = state.loans.update(loan.loan_id, columns);
    return showLoan(changed);
  },
  semantics: {
    action: "act",
    table: "loans",
    verb: "renew",
    parameters: { loan_id: { role: "key" } },
    sets: { renew_status: "renewed" },
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
