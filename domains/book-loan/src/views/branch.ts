import type { BranchRow } from "../tables/tables.ts";

/** What is shown of a branch. */
export function showBranch(branch: BranchRow) {
  return {
    branch_id: branch.branch_id,
    name: branch.name,
    street: branch.street,
    city: branch.city,
    phone: branch.phone,
    opens_at: branch.opens_at,
    closes_at: branch.closes_at,
  };
}
