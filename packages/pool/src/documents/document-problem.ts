/** What is wrong with a document, and where. */
export interface DocumentProblem {
  /** The place, as a JSON Pointer, or as line and column where the text itself is broken. Empty for the whole. */
  readonly place: string;
  readonly message: string;
}

/** Collects what is wrong with a document: the first problems one by one, the others counted. */
export interface ProblemList {
  add(place: string, message: string): void;
  readonly problems: readonly DocumentProblem[];
  /** How many there were, those not listed included. */
  readonly count: number;
}

/** Makes an empty list that tells at most `maximum` problems one by one; the same problem at the same place is one. */
export function createProblemList(maximum: number): ProblemList {
  const problems: DocumentProblem[] = [];
  const seen = new Set<string>();
  return {
    problems,
    get count() {
      return seen.size;
    },
    add(place, message) {
      const key = `${place}\n${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (problems.length < maximum) problems.push({ place, message });
    },
  };
}
