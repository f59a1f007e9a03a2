import type { NewRowOf, SeedContext } from "@toolworld/contracts";
import { drawDigits, drawFree, drawUnique, makeRows } from "@toolworld/kit";
import type { BookLoanTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 24 books. */
export function seedBooks({ random }: SeedContext) {
  const bookIdTaken = new Set<string>();
  const titleTaken = new Set<string>();
  return makeRows<NewRowOf<BookLoanTables["books"]>>(24, (index) => ({
    book_id: `boo_${drawFree(bookIdTaken, () => drawDigits(random, 5, 1))}`,
    title: drawUnique(titleTaken, index, () => random.pick(words.books)),
    author: random.pick(words.authors),
    isbn: `978-${drawDigits(random, 1, 1)}-${drawDigits(random, 4, 1)}-${drawDigits(random, 4, 1)}-${drawDigits(random, 1, 1)}`,
    genre: random.pick(["fiction", "biography", "history", "science", "children", "poetry"] as const),
    language: random.pick(words.languages),
    published_year: random.integer(2010, 2026),
    pages: random.integer(1, 100),
    copies_available: random.integer(1, 100),
  }));
}
