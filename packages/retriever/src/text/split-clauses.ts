/**
 * The clauses of a request: its sentences, and what stands between words that add one wish to another ("additionally",
 * "as well as", ", and"). A clause of fewer than two words is part of the one before. At most {@link MAXIMUM_CLAUSES};
 * a request of one clause gives none, for the whole says it all.
 */
export function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  for (const part of text.split(BOUNDARY)) {
    const clause = part.trim();
    if (clause === "") continue;
    if (clauses.length > 0 && !/\S\s+\S/.test(clause)) clauses[clauses.length - 1] += ` ${clause}`;
    else clauses.push(clause);
    if (clauses.length > MAXIMUM_CLAUSES) break;
  }
  return clauses.length > 1 ? clauses.slice(0, MAXIMUM_CLAUSES) : [];
}

/** A request of more clauses is searched by its first ones and as a whole. */
export const MAXIMUM_CLAUSES = 16;

const BOUNDARY =
  /(?<=[.?!;。？！；])\s+|[\n。？！；]+|,?\s+(?:and then|and also|then|additionally|also|furthermore|moreover|finally|afterwards?|lastly|next|as well as)\b,?\s+|,\s+and\s+/i;
