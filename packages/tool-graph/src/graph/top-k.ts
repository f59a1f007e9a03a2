/** Keeps the best few of many numbered offers; of equal ones the lower number. */
export class TopK {
  readonly #size: number;
  readonly #numbers: number[] = [];
  readonly #values: number[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  clear(): void {
    this.#numbers.length = 0;
    this.#values.length = 0;
  }

  /** What an offer must exceed to be kept. */
  get floor(): number {
    return this.#values.length < this.#size ? Number.NEGATIVE_INFINITY : (this.#values[0] as number);
  }

  offer(number: number, value: number): void {
    const [numbers, values] = [this.#numbers, this.#values];
    if (values.length < this.#size) {
      numbers.push(number);
      values.push(value);
      this.#rise(values.length - 1);
    } else if (this.#size > 0 && this.#isWorse(0, number, value)) {
      numbers[0] = number;
      values[0] = value;
      this.#sink();
    }
  }

  /** What is kept, the best first. */
  take(): { number: number; value: number }[] {
    return this.#numbers
      .map((number, index) => ({ number, value: this.#values[index] as number }))
      .sort((left, right) => right.value - left.value || left.number - right.number);
  }

  /** Whether what stands at a place is worse than an offer. */
  #isWorse(place: number, number: number, value: number): boolean {
    const own = this.#values[place] as number;
    return own < value || (own === value && (this.#numbers[place] as number) > number);
  }

  #rise(start: number): void {
    let place = start;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#isWorse(above, this.#numbers[place] as number, this.#values[place] as number)) return;
      this.#swap(place, above);
      place = above;
    }
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      let worst = place;
      for (const below of [2 * place + 1, 2 * place + 2])
        if (
          below < this.#values.length &&
          this.#isWorse(below, this.#numbers[worst] as number, this.#values[worst] as number)
        )
          worst = below;
      if (worst === place) return;
      this.#swap(place, worst);
      place = worst;
    }
  }

  #swap(left: number, right: number): void {
    for (const list of [this.#numbers, this.#values])
      [list[left], list[right]] = [list[right] as number, list[left] as number];
  }
}
