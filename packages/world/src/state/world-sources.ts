import { createRandom, type Random } from "@toolworld/contracts";
import { createVirtualClock, type VirtualClock } from "@toolworld/kit";
import { createMint, type Mint } from "./mint.ts";

/** Where the sources stand. */
export interface SourcesPosition {
  /** Milliseconds since 1970. */
  readonly clock: number;
  /** How many identifiers were minted. */
  readonly minted: number;
  /** How many calls have drawn random numbers. */
  readonly draws: number;
}

/** What tools draw from beside the rows: the clock, identifiers and randomness, all from the world's seed. */
export class WorldSources {
  readonly clock: VirtualClock;
  readonly #seed: string | number;
  #mint: Mint;
  #draws = 0;

  constructor(seed: string | number, now: string) {
    this.#seed = seed;
    this.clock = createVirtualClock(now);
    this.#mint = createMint(String(seed));
  }

  get mint(): Mint {
    return this.#mint;
  }

  /** A stream of random numbers that no call had before. */
  draw(): Random {
    return createRandom(`${this.#seed}/random/${this.#draws++}`);
  }

  position(): SourcesPosition {
    return { clock: this.clock.read(), minted: this.#mint.minted.length, draws: this.#draws };
  }

  goBack({ clock, minted, draws }: SourcesPosition): void {
    this.clock.set(clock);
    this.#mint.rollback(minted);
    this.#draws = draws;
  }

  /** Stands where another world's sources stood that had minted these identifiers. */
  continueFrom({ clock, draws }: Omit<SourcesPosition, "minted">, minted: readonly string[]): void {
    this.clock.set(clock);
    this.#mint = createMint(String(this.#seed), minted);
    this.#draws = draws;
  }
}
