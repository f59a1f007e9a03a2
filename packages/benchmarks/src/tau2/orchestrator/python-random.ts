/** The part of Python's `random.Random` that the reference uses: the same seed gives the same numbers. */
export interface PythonRandom {
  /** A whole number from `low` to `high`, both included. */
  randint(low: number, high: number): number;
}

/**
 * `random.seed(seed)` for an int: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), keyed by the 32-bit words of
 * the seed's absolute value as `init_by_array` does.
 *
 * @throws RangeError when the seed is no whole number.
 */
export function createPythonRandom(seed: number | bigint): PythonRandom {
  const next = createTwister(wordsOf(BigInt(seed) < 0n ? -BigInt(seed) : BigInt(seed)));
  return {
    randint(low, high) {
      if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || high < low) {
        throw new RangeError(`expected two whole numbers in order, found ${low} and ${high}`);
      }
      return low + Number(below(BigInt(high) - BigInt(low) + 1n, next));
    },
  };
}

const SIZE = 624;
const PERIOD = 397;

/** `_randbelow`: as many bits as the bound has, drawn again until they are below it. */
function below(bound: bigint, next: () => number): bigint {
  const bits = bound.toString(2).length;
  for (;;) {
    const drawn = bitsOf(bits, next);
    if (drawn < bound) return drawn;
  }
}

/** `getrandbits`: whole words from the lowest up, the last one cut to what is left. */
function bitsOf(count: number, next: () => number): bigint {
  let value = 0n;
  for (let done = 0; done < count; done += 32) {
    const word = count - done < 32 ? next() >>> (32 - (count - done)) : next();
    value |= BigInt(word) << BigInt(done);
  }
  return value;
}

function createTwister(key: readonly number[]): () => number {
  const state = stateFromKey(key);
  let index = SIZE;
  return () => {
    if (index === SIZE) {
      twist(state);
      index = 0;
    }
    let word = state[index] as number;
    index++;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
}

function twist(state: Uint32Array): void {
  for (let index = 0; index < SIZE; index++) {
    const joined = ((state[index] as number) & 0x80000000) | ((state[(index + 1) % SIZE] as number) & 0x7fffffff);
    const mixed = (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    state[index] = (state[(index + PERIOD) % SIZE] as number) ^ mixed;
  }
}

function stateFromKey(key: readonly number[]): Uint32Array {
  const state = new Uint32Array(SIZE);
  state[0] = 19650218;
  for (let index = 1; index < SIZE; index++) state[index] = Math.imul(1812433253, folded(state, index)) + index;
  let position = 1;
  const advance = () => {
    position++;
    if (position < SIZE) return;
    state[0] = state[SIZE - 1] as number;
    position = 1;
  };
  for (let round = 0, word = 0; round < Math.max(SIZE, key.length); round++) {
    const mixed = (state[position] as number) ^ Math.imul(folded(state, position), 1664525);
    state[position] = mixed + (key[word] as number) + word;
    advance();
    word = (word + 1) % key.length;
  }
  for (let round = 1; round < SIZE; round++) {
    state[position] = ((state[position] as number) ^ Math.imul(folded(state, position), 1566083941)) - position;
    advance();
  }
  state[0] = 0x80000000;
  return state;
}

/** The word before, its top bits folded into its lowest. */
function folded(state: Uint32Array, index: number): number {
  const before = state[index - 1] as number;
  return before ^ (before >>> 30);
}

/** The 32-bit words of a number, the lowest first; at least one. */
function wordsOf(value: bigint): number[] {
  const words = [Number(value & 0xffffffffn)];
  for (let rest = value >> 32n; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words;
}
