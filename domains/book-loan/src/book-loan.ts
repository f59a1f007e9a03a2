import { defineDomain } from "@toolworld/kit";
import { policy } from "./policy.ts";
import { seed } from "./seed/seed.ts";
import { tables } from "./tables/tables.ts";
import { addBookCopy } from "./tools/add-book-copy.ts";
import { cancelReservation } from "./tools/cancel-reservation.ts";
import { createBook } from "./tools/create-book.ts";
import { createLoan } from "./tools/create-loan.ts";
import { createReservation } from "./tools/create-reservation.ts";
import { deleteCopy } from "./tools/delete-copy.ts";
import { getBook } from "./tools/get-book.ts";
import { getBranch } from "./tools/get-branch.ts";
import { getLoan } from "./tools/get-loan.ts";
import { listBooks } from "./tools/list-books.ts";
import { listBranches } from "./tools/list-branches.ts";
import { listCopies } from "./tools/list-copies.ts";
import { listMemberLoans } from "./tools/list-member-loans.ts";
import { listReservations } from "./tools/list-reservations.ts";
import { renewLoan } from "./tools/renew-loan.ts";
import { returnLoan } from "./tools/return-loan.ts";
import { searchBooks } from "./tools/search-books.ts";
import { updateBook } from "./tools/update-book.ts";

/** Book Loan: books, branches, copies, loans, reservations. Made from 18 operations of library.example/town-library. */
export const bookLoan = defineDomain({
  name: "book-loan",
  version: "0.1.0",
  now: "2026-03-02T09:00:00.000Z",
  policy,
  tables,
  tools: [
    createBook,
    getBook,
    listBooks,
    searchBooks,
    updateBook,
    getBranch,
    listBranches,
    addBookCopy,
    deleteCopy,
    listCopies,
    createLoan,
    getLoan,
    listMemberLoans,
    renewLoan,
    returnLoan,
    cancelReservation,
    createReservation,
    listReservations,
  ],
  seed,
});
