import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { BookLoanTables } from "../tables/tables.ts";
import { showBranch } from "../views/branch.ts";

/** Get a branch */
export const getBranch = defineTool<BookLoanTables>()({
  name: "get_branch",
  kind: "read",
  description: "Get a branch",
  parameters: z.object({
    branch_id: z.string().meta({ description: "The branch.", references: "branches.branch_id" }),
  }),
  execute({ state, refuse }, input) {
    const branch = state.branches.get(input.branch_id) ?? refuse(`There is no branch ${input.branch_id}.`);
    return showBranch(branch);
  },
  semantics: {
    action: "get",
    table: "branches",
    parameters: { branch_id: { role: "key" } },
    shows: {
      rows: "",
      many: false,
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
