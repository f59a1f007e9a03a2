import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showCopy } from "../views/copy.ts";

/** List the copies of a book */
export const listCopies = defineTool<BookLoanTables>()({
  name: "list_copies",
  kind: "read",
  description: "List the copies of a book",
  parameters: z.object({
    book_id: z.string().meta({ description: "The book.", references: "books.book_id" }),
    branch_id: z
      .string()
      .meta({ description: "Only copies at this branch.", references: "branches.branch_id" })
      .optional(),
    status: z
      .enum(["available", "on_loan", "reserved", "missing"])
      .meta({ description: "Only copies in this state." })
      .optional(),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.copies.find(
      given({ book_id: input.book_id, branch_id: input.branch_id, status: input.status }),
    );
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showCopy) };
  },
  semantics: {
    action: "list",
    table: "copies",
    parameters: {
      book_id: { role: "filter", column: "book_id" },
      branch_id: { role: "filter", column: "branch_id" },
      status: { role: "filter", column: "status" },
      page_size: { role: "limit" },
    },
    shows: {
      rows: "items",
      many: true,
      columns: {
        copy_id: "copy_id",
        book_id: "book_id",
        branch_id: "branch_id",
        condition: "condition",
        status: "status",
        acquired_on: "acquired_on",
      },
    },
  },
});
