import { testDomain } from "@toolworld/testing";
import { bookLoan } from "./book-loan.ts";

testDomain(bookLoan);
