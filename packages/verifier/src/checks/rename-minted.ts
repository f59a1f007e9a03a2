import { type Change, type Changes, type JsonObject, type JsonValue, keyText } from "@toolworld/contracts";

/** Pairs identifiers that one run minted with those of another, one to one. */
export class Renaming {
  readonly #forward = new Map<string, string>();
  readonly #backward = new Map<string, string>();
  readonly #left: ReadonlySet<string>;
  readonly #right: ReadonlySet<string>;

  constructor(left: readonly string[], right: readonly string[]) {
    this.#left = new Set(left);
    this.#right = new Set(right);
  }

  /** How many pairs are made, for {@link undo}. */
  get size(): number {
    return this.#forward.size;
  }

  /** Forgets all but the first so many pairs. */
  undo(size: number): void {
    for (const left of [...this.#forward.keys()].slice(size)) {
      this.#backward.delete(this.#forward.get(left) as string);
      this.#forward.delete(left);
    }
  }

  /** Takes two identifiers as the same, or says that they cannot be. Minted ones pair with minted ones only. */
  pair(left: string, right: string): boolean {
    const isLeft = this.#left.has(left);
    if (isLeft !== this.#right.has(right)) return false;
    if (!isLeft) return left === right;
    const known = this.#forward.get(left);
    if (known !== undefined) return known === right;
    if (this.#backward.has(right)) return false;
    this.#forward.set(left, right);
    this.#backward.set(right, left);
    return true;
  }

  /** Takes two JSON values as the same up to renaming. On "no" some pairs may be left over: undo them. */
  pairValues(left: JsonValue, right: JsonValue): boolean {
    if (typeof left === "string" && typeof right === "string") return this.pair(left, right);
    if (left === right) return true;
    if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
    if (Array.isArray(left) || Array.isArray(right)) {
      return (
        Array.isArray(left) &&
        Array.isArray(right) &&
        left.length === right.length &&
        left.every((item, index) => this.pairValues(item, right[index] as JsonValue))
      );
    }
    return this.#pairObjects(left as JsonObject, right as JsonObject);
  }

  #pairObjects(left: JsonObject, right: JsonObject): boolean {
    const leftKeys = Object.keys(left);
    const rightKeys = Object.keys(right);
    if (leftKeys.length !== rightKeys.length) return false;
    const plain = leftKeys.filter((key) => !this.#left.has(key));
    if (
      !plain.every(
        (key) => Object.hasOwn(right, key) && this.pairValues(left[key] as JsonValue, right[key] as JsonValue),
      )
    ) {
      return false;
    }
    return this.#pairMintedKeys(
      leftKeys.filter((key) => this.#left.has(key)).map((key) => [key, left[key] as JsonValue]),
      rightKeys.filter((key) => this.#right.has(key)).map((key) => [key, right[key] as JsonValue]),
    );
  }

  #pairMintedKeys(left: readonly Entry[], right: readonly Entry[]): boolean {
    if (left.length !== right.length) return false;
    const [first, ...others] = left;
    if (!first) return true;
    return right.some((candidate, index) => {
      const size = this.size;
      if (
        this.pair(first[0], candidate[0]) &&
        this.pairValues(first[1], candidate[1]) &&
        this.#pairMintedKeys(others, right.toSpliced(index, 1))
      ) {
        return true;
      }
      this.undo(size);
      return false;
    });
  }
}

type Entry = readonly [string, JsonValue];

/** After so many attempts two sets of changes count as different: nothing that is written can make the verifier hang. */
const MAXIMUM_ATTEMPTS = 20_000;

/** Tests whether two sets of changes are the same up to renaming what was minted. */
export function changesEqualUpToRenaming(
  left: Changes,
  right: Changes,
  leftMinted: readonly string[],
  rightMinted: readonly string[],
): boolean {
  if (left.length !== right.length) return false;
  const renaming = new Renaming(leftMinted, rightMinted);
  let attempts = 0;
  const pairFrom = (position: number, rest: readonly Change[]): boolean => {
    const change = left[position];
    if (!change) return true;
    return rest.some((candidate, index) => {
      if (candidate.table !== change.table || candidate.type !== change.type || ++attempts > MAXIMUM_ATTEMPTS)
        return false;
      const size = renaming.size;
      if (pairChange(renaming, change, candidate) && pairFrom(position + 1, rest.toSpliced(index, 1))) return true;
      renaming.undo(size);
      return false;
    });
  };
  return pairFrom(0, right);
}

function pairChange(renaming: Renaming, left: Change, right: Change): boolean {
  const leftKey = typeof left.key === "object" ? left.key : [left.key];
  const rightKey = typeof right.key === "object" ? right.key : [right.key];
  if (leftKey.length !== rightKey.length || !renaming.pairValues(leftKey, rightKey)) return false;
  if (left.type === "delete") return true;
  return renaming.pairValues(left.after, (right as typeof left).after);
}

/** The text by which a change is found again in another set. */
export function changeId(change: Change): string {
  return `${change.table}\u0000${keyText(change.key)}`;
}
