import type { DeepReadonly, RowOf } from "@toolworld/contracts";
import { books } from "./books.ts";
import { branches } from "./branches.ts";
import { copies } from "./copies.ts";
import { loans } from "./loans.ts";
import { reservations } from "./reservations.ts";

/** All tables, in the order in which they are seeded. */
export const tables = { books, branches, copies, loans, reservations };

/** The tables' types. */
export type BookLoanTables = typeof tables;

/** A row of the books, as tools see it. */
export type BookRow = DeepReadonly<RowOf<typeof books>>;

/** A row of the branches, as tools see it. */
export type BranchRow = DeepReadonly<RowOf<typeof branches>>;

/** A row of the copies, as tools see it. */
export type CopyRow = DeepReadonly<RowOf<typeof copies>>;

/** A row of the loans, as tools see it. */
export type LoanRow = DeepReadonly<RowOf<typeof loans>>;

/** A row of the reservations, as tools see it. */
export type ReservationRow = DeepReadonly<RowOf<typeof reservations>>;
