import { splitWords } from "../text/split-words.ts";

/** A version as it can be compared: `v2beta1` is the numbers 2, then beta, then 1. */
export interface ToolVersion {
  readonly numbers: readonly number[];
  /** 2 for a release, 1 for a beta or preview, 0 for an alpha. */
  readonly stability: 0 | 1 | 2;
  /** The numbers after the word that says beta. */
  readonly trial: readonly number[];
}

/** Reads a version from whatever text holds one; one without numbers counts as the lowest release. */
export function readVersion(text: string): ToolVersion {
  const numbers: number[] = [];
  const trial: number[] = [];
  let stability: 0 | 1 | 2 = 2;
  for (const word of splitWords(text.slice(0, MAXIMUM_VERSION_TEXT))) {
    const found = STABILITIES.get(word);
    if (found !== undefined) stability = found;
    else if (/^\d+$/.test(word)) (stability === 2 ? numbers : trial).push(Number(word));
  }
  return { numbers, stability, trial };
}

/** Orders versions, the newest first: by number, then releases before betas before alphas. */
export function compareVersions(left: ToolVersion, right: ToolVersion): number {
  return (
    compareNumbers(left.numbers, right.numbers) ||
    right.stability - left.stability ||
    compareNumbers(left.trial, right.trial)
  );
}

/** Whether a word of a name speaks of its version. */
export function isVersionWord(word: string): boolean {
  return /^\d+$/.test(word) || word === "v" || word === "version" || STABILITIES.has(word);
}

/** Whether a segment of a path is a version: `v1`, `v2beta1`, `1.0`, `2020-06-01-preview`. */
export function isVersionSegment(segment: string): boolean {
  return /^(?:v\d+(?:[._-]?\d+)*(?:-?(?:alpha|beta|rc|preview)\d*)?|\d+(?:\.\d+)+|\d{4}-\d{2}-\d{2}(?:-preview)?|alpha|beta|preview)$/i.test(
    segment,
  );
}

const MAXIMUM_VERSION_TEXT = 80;

const STABILITIES = new Map<string, 0 | 1>([
  ["alpha", 0],
  ["dev", 0],
  ["nightly", 0],
  ["beta", 1],
  ["preview", 1],
  ["rc", 1],
  ["experimental", 1],
]);

function compareNumbers(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (right[index] ?? -1) - (left[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
