import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";

/** Take a copy out of the stock. */
export const deleteCopy = defineTool<BookLoanTables>()({
  name: "delete_copy",
  kind: "write",
  description: "Take a copy out of the stock.",
  parameters: z.object({
    copy_id: z.string().meta({ description: "The copy.", references: "copies.copy_id" }),
  }),
  execute({ state, refuse }, input) {
    const copy = state.copies.get(input.copy_id) ?? refuse(`There is no copy ${input.copy_id}.`);
    const count = state.loans.count({ copy_id: copy.copy_id });
    if (count > 0) refuse(`The copy ${copy.copy_id} still has ${count} loans.`);
    state.copies.delete(copy.copy_id);
    return { ok: true };
  },
  semantics: { action: "delete", table: "copies", parameters: { copy_id: { role: "key" } } },
});
