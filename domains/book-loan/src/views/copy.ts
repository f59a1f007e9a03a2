import type { CopyRow } from "../tables/tables.ts";

/** What is shown of a copy. */
export function showCopy(copy: CopyRow) {
  return {
    copy_id: copy.copy_id,
    book_id: copy.book_id,
    branch_id: copy.branch_id,
    condition: copy.condition,
    status: copy.status,
    acquired_on: copy.acquired_on,
  };
}
