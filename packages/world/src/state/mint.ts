import { createRandom, type IdPattern, type Ids } from "@toolworld/contracts";

/** Makes identifiers from a seed, and can go back. */
export interface Mint extends Ids {
  /** All identifiers made so far, in order. */
  readonly minted: readonly string[];
  /** Forgets all but the first so many. */
  rollback(count: number): void;
}

const MAXIMUM_TRIES = 1000;

/** Opens a mint, with the identifiers that it made before. The nth identifier depends on seed, n and pattern alone. */
export function createMint(seed: string, before: readonly string[] = []): Mint {
  const minted = [...before];
  const taken = new Set(minted);
  return {
    minted,
    mint({ prefix = "", length = 8, alphabet = "0123456789" }: IdPattern = {}) {
      const random = createRandom(`${seed}/id/${minted.length}`);
      for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt++) {
        let id = prefix;
        for (let index = 0; index < length; index++) id += alphabet[random.integer(0, alphabet.length - 1)];
        if (taken.has(id)) continue;
        taken.add(id);
        minted.push(id);
        return id;
      }
      throw new RangeError(
        `no free identifier of the pattern ${prefix}${"?".repeat(length)} after ${MAXIMUM_TRIES} tries`,
      );
    },
    rollback(count) {
      while (minted.length > count) taken.delete(minted.pop() as string);
    },
  };
}
