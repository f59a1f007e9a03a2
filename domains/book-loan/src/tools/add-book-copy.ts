import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showCopy } from "../views/copy.ts";

/** Add a copy of a book */
export const addBookCopy = defineTool<BookLoanTables>()({
  name: "add_book_copy",
  kind: "write",
  description: "Add a copy of a book",
  parameters: z.object({
    book_id: z.string().meta({ description: "The book.", references: "books.book_id" }),
    branch_id: z.string().meta({ description: "The branch where it will stand.", references: "branches.branch_id" }),
    condition: z.enum(["new", "good", "worn", "damaged"]).meta({ description: "State of the copy." }).optional(),
    acquired_on: z.string().meta({ description: "Day on which it was bought." }).optional(),
  }),
  execute({ state, ids, refuse }, input) {
    if (!state.books.get(input.book_id)) refuse(`There is no book ${input.book_id}.`);
    if (!state.branches.get(input.branch_id)) refuse(`There is no branch ${input.branch_id}.`);
    const copy = state.copies.insert({
      copy_id: ids.mint({ prefix: "cop_" }),
      status: "available" as const,
      book_id: input.book_id,
      branch_id: input.branch_id,
      ...given({ condition: input.condition, acquired_on: input.acquired_on }),
    });
    return showCopy(copy);
  },
  semantics: {
    action: "create",
    table: "copies",
    parameters: {
      book_id: { role: "value", column: "book_id" },
      branch_id: { role: "value", column: "branch_id" },
      condition: { role: "value", column: "condition" },
      acquired_on: { role: "value", column: "acquired_on" },
    },
    shows: {
      rows: "",
      many: false,
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
