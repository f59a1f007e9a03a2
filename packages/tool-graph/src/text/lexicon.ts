import { splitWords, stem } from "@toolworld/pool";

/** Stems by number: every text of a graph is read once and kept as the numbers of its stems. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #read = new Map<string, readonly number[]>();
  readonly #stopStems: ReadonlySet<string>;
  readonly #shortest: string[] = [];

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
      const shortest = this.#shortest[number] as string;
      if (word.length < shortest.length || (word.length === shortest.length && word < shortest))
        this.#shortest[number] = word;
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
      this.#shortest.push(`${stemmed}${LONGER}`);
    }
    return number;
  }

  stemOf(number: number): string {
    return this.#stems[number] as string;
  }

  /** The shortest word with a stem that was read, for people: `polici` gives `policy`. */
  wordOf(number: number): string {
    return (this.#shortest[number] as string).replaceAll("~", "");
  }

  /** The number of a stem that is known. */
  find(stemmed: string): number | undefined {
    return this.#numbers.get(stemmed);
  }
}

/** Makes what is no word longer than every word of its stem. */
const LONGER = "~".repeat(20);

const MAX_REMEMBERED = 500_000;
