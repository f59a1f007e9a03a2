import { z } from "zod";

/** Which book a call is about. */
export const bookId = z.string().meta({ references: "books.book_id" }).describe("The number of the book: B7.");

/** Which member a call is about. */
export const memberId = z.string().meta({ references: "members.member_id" }).describe("The number of the member: M3.");

/** Which loan a call is about. */
export const loanId = z.string().meta({ references: "loans.loan_id" }).describe("The number of the loan.");
