/** A stream of seeded random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `minimum` to `maximum`, both included. Throws a RangeError when there is none between. */
  integer(minimum: number, maximum: number): number;
  /** One item, each as likely as the others. Throws a RangeError when there is none. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in random order, as a new array. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** True with the given probability in [0, 1]. */
  chance(probability: number): boolean;
  /** A stream of its own, told apart by a label: what is drawn from it changes nothing here. */
  fork(label: string): Random;
  /** The state of the stream, to be handed to {@link restoreRandom}. */
  save(): RandomState;
}

/** Where a stream stands: four 32-bit words and the seed it came from. */
export interface RandomState {
  readonly seed: string;
  readonly words: readonly [number, number, number, number];
}

/** Opens a stream. Seeds are texts or numbers; 7 and "7" are the same seed. Generator: sfc32 (Doty-Humphrey, PractRand). */
export function createRandom(seed: string | number): Random {
  const text = String(seed);
  const [a, b, c, d] = hash128(text);
  const random = streamOf(text, Uint32Array.of(a, b, c, d));
  for (let round = 0; round < 12; round++) random.next();
  return random;
}

/** Goes on with a stream where {@link Random.save} left it. */
export function restoreRandom(state: RandomState): Random {
  return streamOf(state.seed, Uint32Array.from(state.words));
}

function streamOf(seed: string, words: Uint32Array): Random {
  const next = () => {
    const sum = ((words[0] as number) + (words[1] as number) + (words[3] as number)) >>> 0;
    words[3] = (words[3] as number) + 1;
    words[0] = (words[1] as number) ^ ((words[1] as number) >>> 9);
    words[1] = (words[2] as number) + ((words[2] as number) << 3);
    words[2] = (((words[2] as number) << 21) | ((words[2] as number) >>> 11)) + sum;
    return sum / 0x1_0000_0000;
  };
  const integer = (minimum: number, maximum: number) => {
    const count = maximum - minimum + 1;
    if (!(count >= 1)) throw new RangeError(`no whole number from ${minimum} to ${maximum}`);
    // 32 bits leave gaps in a range that is wider; 53 fill every one that numbers can count.
    const fraction = count > 0x1_0000_0000 ? (Math.floor(next() * 0x20_0000) + next()) / 0x20_0000 : next();
    return minimum + Math.floor(fraction * count);
  };
  return {
    next,
    integer,
    pick(items) {
      if (items.length === 0) throw new RangeError("cannot pick from an empty list");
      return items[integer(0, items.length - 1)] as (typeof items)[number];
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other] as never, shuffled[last] as never];
      }
      return shuffled;
    },
    chance: (probability) => next() < probability,
    fork: (label) => createRandom(`${seed}/${label}`),
    save: () => ({ seed, words: Array.from(words) as unknown as RandomState["words"] }),
  };
}

/** MurmurHash3's mixing (Appleby) over UTF-16 code units, four lanes. */
function hash128(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}
