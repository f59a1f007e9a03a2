import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showLoan } from "../views/loan.ts";

/** Lend a copy to a member. */
export const createLoan = defineTool<BookLoanTables>()({
  name: "create_loan",
  kind: "write",
  description: "Lend a copy to a member.",
  parameters: z.object({
    copy_id: z.string().meta({ description: "The copy.", references: "copies.copy_id" }),
    member_id: z.string().meta({ description: "The card of the member." }),
    due_on: z.string().meta({ description: "Another last day than the usual three weeks." }).optional(),
  }),
  execute({ state, ids, refuse }, input) {
    if (!state.copies.get(input.copy_id)) refuse(`There is no copy ${input.copy_id}.`);
    const loan = state.loans.insert({
      loan_id: ids.mint({ prefix: "loa_" }),
      status: "open" as const,
      renew_status: "open" as const,
      copy_id: input.copy_id,
      member_id: input.member_id,
      ...given({ due_on: input.due_on }),
    });
    return showLoan(loan);
  },
  semantics: {
    action: "create",
    table: "loans",
    parameters: {
      copy_id: { role: "value", column: "copy_id" },
      member_id: { role: "value", column: "member_id" },
      due_on: { role: "value", column: "due_on" },
    },
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
