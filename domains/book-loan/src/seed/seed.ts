import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { BookLoanTables } from "../tables/tables.ts";
import { seedBooks } from "./seed-books.ts";
import { seedBranches } from "./seed-branches.ts";
import { seedCopies } from "./seed-copies.ts";
import { seedLoans } from "./seed-loans.ts";
import { seedReservations } from "./seed-reservations.ts";

/** Makes the rows of a new world, parents first. */
export function seed(context: SeedContext): SeedRows<BookLoanTables> {
  const books = seedBooks(context);
  const branches = seedBranches(context);
  const copies = seedCopies(context, { books, branches });
  const loans = seedLoans(context, { copies });
  const reservations = seedReservations(context, { books, branches });
  return { books, branches, copies, loans, reservations };
}
