/**
 * The words of a text or an identifier, in lower case: split at everything that is no letter or digit, at camel case, and
 * between letters and digits. `getHTTPStatus2` gives `get http status 2`. Letters of every script count.
 */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .match(wordPattern)
      ?.map((word) => word.toLowerCase()) ?? []
  );
}

/** Capitals before a capitalised word, a word with at most one capital first, a run of digits, letters without case. */
const wordPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Nd}+|[\p{Lo}\p{Lm}\p{M}]+|\p{Lt}/gu;
