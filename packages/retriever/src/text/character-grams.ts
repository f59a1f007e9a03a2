/**
 * The runs of four characters in a word with its ends marked: `cat` gives `^cat` and `cat$`. A word of one or two
 * characters is one run. They find what stems miss: `geocode` in `reversegeocoding`, a slip of the pen, a language whose
 * words change inside.
 */
export function characterGrams(word: string): string[] {
  const marked = `^${word}$`;
  if (marked.length <= GRAM) return [marked];
  return Array.from({ length: marked.length - GRAM + 1 }, (_, start) => marked.slice(start, start + GRAM));
}

const GRAM = 4;
