import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBranch } from "../views/branch.ts";

/** List the branches */
export const listBranches = defineTool<BookLoanTables>()({
  name: "list_branches",
  kind: "read",
  description: "List the branches",
  parameters: z.object({
    city: z.string().meta({ description: "Only branches in this town." }).optional(),
    page_size: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.branches.find(given({ city: input.city }));
    const shown = found.slice(0, Math.min(input.page_size ?? 50, 50));
    return { total: found.length, items: shown.map(showBranch) };
  },
  semantics: {
    action: "list",
    table: "branches",
    parameters: { city: { role: "filter", column: "city" }, page_size: { role: "limit" } },
    shows: {
      rows: "items",
      many: true,
      columns: {
        branch_id: "branch_id",
        name: "name",
        street: "street",
        city: "city",
        phone: "phone",
        opens_at: "opens_at",
        closes_at: "closes_at",
      },
    },
  },
});
