import type { Fact, JsonValue } from "@toolworld/contracts";

const ORDINALS = ["", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth "];

/** What the user knows, each thing under a name of its own. */
export class FactBook {
  readonly #facts = new Map<string, Fact>();

  /** Writes a fact down, once, and gives its name: `project name`, or `second project name` if there is another. */
  add(name: string, value: JsonValue, spoken: string): string {
    const text = String(value);
    for (const ordinal of ORDINALS) {
      const full = `${ordinal}${name}`;
      const known = this.#facts.get(full);
      if (known && known.value !== text) continue;
      if (!known) this.#facts.set(full, { name: full, value: text, say: `The ${full} is ${spoken}.` });
      return full;
    }
    const full = `${name} ${this.#facts.size}`;
    this.#facts.set(full, { name: full, value: text, say: `The ${full} is ${spoken}.` });
    return full;
  }

  get(name: string): Fact | undefined {
    return this.#facts.get(name);
  }

  all(): Fact[] {
    return [...this.#facts.values()];
  }
}
