/** How often a tool may fail before it has ever been planned with. */
const MOST_FAILURES = 6;

/** What earlier tries have taught: a tool that never comes to anything is not tried again. */
export class Experience {
  readonly #failures = new Map<string, number>();
  readonly #successes = new Set<string>();

  add(tool: string, isSuccess: boolean): void {
    if (isSuccess) this.#successes.add(tool);
    else this.#failures.set(tool, (this.#failures.get(tool) ?? 0) + 1);
  }

  isHopeful(tool: string): boolean {
    return this.#successes.has(tool) || (this.#failures.get(tool) ?? 0) < MOST_FAILURES;
  }
}
