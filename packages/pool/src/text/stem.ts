import { stem as porter2 } from "porter2";

/** The stem of an English word in lower case, by Porter's second algorithm: `created` and `creates` become `creat`. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = /^[a-z]{3,}$/.test(word) ? porter2(word) : word;
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(word, known);
  }
  return known;
}

/** Words come again and again; how many stems are kept before the memory is emptied. */
const MAX_STEMS = 200_000;

const stems = new Map<string, string>();
