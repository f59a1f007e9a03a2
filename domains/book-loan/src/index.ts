export { bookLoan } from "./book-loan.ts";
export { type BookLoanTables, tables } from "./tables/tables.ts";
export { tasks } from "./tasks/recorded-tasks.ts";
