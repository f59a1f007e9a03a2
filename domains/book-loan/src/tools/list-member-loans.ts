import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showLoan2 } from "../views/loan.ts";

/** List the loans of a member */
export const listMemberLoans = defineTool<BookLoanTables>()({
  name: "list_member_loans",
  kind: "read",
  description: "List the loans of a member",
  parameters: z.object({
    member_id: z
      .string()
      .meta({ description: "The member, by the number on the card.", references: "loans.member_id" }),
    status: z
      .enum(["open", "returned", "overdue", "lost"])
      .meta({ description: "Only loans in this state." })
      .optional(),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.loans.find(given({ member_id: input.member_id, status: input.status }));
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showLoan2) };
  },
  semantics: {
    action: "list",
    table: "loans",
    parameters: {
      member_id: { role: "filter", column: "member_id" },
      status: { role: "filter", column: "status" },
      page_size: { role: "limit" },
    },
    shows: {
      rows: "items",
      many: true,
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
