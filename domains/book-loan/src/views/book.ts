import type { BookRow } from "../tables/tables.ts";

/** What is shown of a book. */
export function showBook(book: BookRow) {
  return {
    book_id: book.book_id,
    title: book.title,
    author: book.author,
    isbn: book.isbn,
    genre: book.genre,
    language: book.language,
    published_year: book.published_year,
    pages: book.pages,
    copies_available: book.copies_available,
  };
}
