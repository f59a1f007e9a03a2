import { splitWords, stem } from "@toolworld/pool";

/** Stems by number: every text of a graph is read once and kept as the numbers of its stems. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #read = new Map<string, readonly number[]>();
  readonly #stopStems: ReadonlySet<string>;
  /** How often each word was read, texts that come again counted once. */
  readonly #words = new Map<string, number>();
  /** The commonest word of each stem. */
  readonly #commonest: string[] = [];

  constructor(stopWords: readonly string[]) {
    this.#stopStems = new Set(stopWords.map(stem));
  }

  /** How many stems are known. */
  get size(): number {
    return this.#stems.length;
  }

  /** The stems of a text's words, without stop words, in order. Most texts come again, so they are remembered. */
  read(text: string): readonly number[] {
    const known = this.#read.get(text);
    if (known) return known;
    const numbers: number[] = [];
    for (const word of splitWords(text)) {
      const stemmed = stem(word);
      if (this.#stopStems.has(stemmed)) continue;
      const number = this.numberOf(stemmed);
      const count = (this.#words.get(word) ?? 0) + 1;
      this.#words.set(word, count);
      if (count > (this.#words.get(this.#commonest[number] as string) ?? 0)) this.#commonest[number] = word;
      numbers.push(number);
    }
    if (this.#read.size < MAX_REMEMBERED) this.#read.set(text, numbers);
    return numbers;
  }

  /** A stem's number; a new one for a new stem. */
  numberOf(stemmed: string): number {
    let number = this.#numbers.get(stemmed);
    if (number === undefined) {
      number = this.#stems.length;
      this.#numbers.set(stemmed, number);
      this.#stems.push(stemmed);
      this.#commonest.push("");
    }
    return number;
  }

  stemOf(number: number): string {
    return this.#stems[number] as string;
  }

  /** The commonest word with a stem that was read, for people, in the singular if that was read too: `polici` gives `policy`. */
  wordOf(number: number): string {
    const word = this.#commonest[number] || this.stemOf(number);
    const singular = [word.replace(/ies$/, "y"), word.replace(/s$/, ""), word.replace(/es$/, "")].find(
      (other) => other !== word && this.#words.has(other) && stem(other) === this.stemOf(number),
    );
    return singular ?? word;
  }

  /** The number of a stem that is known. */
  find(stemmed: string): number | undefined {
    return this.#numbers.get(stemmed);
  }
}

const MAX_REMEMBERED = 500_000;
