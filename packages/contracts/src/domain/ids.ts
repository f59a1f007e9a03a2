/** How a minted identifier looks. */
export interface IdPattern {
  /** What stands before the drawn part. */
  readonly prefix?: string;
  /** How many characters are drawn. 8 when nothing is said. */
  readonly length?: number;
  /** What they are drawn from. The digits when nothing is said. */
  readonly alphabet?: string;
}

/** Makes identifiers that no earlier call to it made: seeded, so the same calls get the same ones. Compared up to renaming. */
export interface Ids {
  mint(pattern?: IdPattern): string;
}
