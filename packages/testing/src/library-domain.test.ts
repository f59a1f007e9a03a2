import { libraryDomain } from "./library-domain.ts";
import { testDomain } from "./test-domain.ts";

testDomain(libraryDomain);
