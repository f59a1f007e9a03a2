import type { LoanRow } from "../tables/tables.ts";

/** What is shown of a loan. */
export function showLoan(loan: LoanRow) {
  return {
    loan_id: loan.loan_id,
    copy_id: loan.copy_id,
    book_title: loan.book_title,
    member_id: loan.member_id,
    borrowed_on: loan.borrowed_on,
    due_on: loan.due_on,
    returned_on: loan.returned_on,
    renewals: loan.renewals,
    status: loan.status,
  };
}

/** What is shown of a loan. */
export function showLoan2(loan: LoanRow) {
  return {
    renew_status: loan.renew_status,
    loan_id: loan.loan_id,
    copy_id: loan.copy_id,
    book_title: loan.book_title,
    member_id: loan.member_id,
    borrowed_on: loan.borrowed_on,
    due_on: loan.due_on,
    returned_on: loan.returned_on,
    renewals: loan.renewals,
    status: loan.status,
  };
}
