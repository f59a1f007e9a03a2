/** Whole numbers from 0 to 2³² − 1 in four bytes each, as many as come. */
export class GrowingUint32 {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** The values so far, in an array of their own. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
