import type { MaybePromise } from "@toolworld/contracts";
import type { Plan } from "../plan/goal.ts";

/** What a rephraser is asked: a text, and the words in it that must stand in the answer as they are. */
export interface RephraseRequest {
  readonly text: string;
  readonly keep: readonly string[];
}

/** Says a text in other words: a model, or a script. It adds variety, never correctness (law 8). */
export type Rephrase = (request: RephraseRequest) => MaybePromise<string>;

const LONGEST = 1.6;

/** Has an intent said in other words, and takes the answer only where nothing that matters was lost or made up. */
export async function rephraseIntent(text: string, plan: Plan, rephrase: Rephrase): Promise<string> {
  const keep = wordsToKeep(text, plan);
  const answer = (await rephrase({ text, keep })).replace(/\s+/g, " ").trim();
  return survives(text, answer, keep) ? answer : text;
}

/** What the user knows and wants, as it is said: names and values that another wording must not change. */
function wordsToKeep(text: string, { facts }: Plan): string[] {
  const spoken = facts.flatMap(({ say }) => / is (.+)\.$/.exec(say)?.[1] ?? []);
  return [...new Set(spoken)].filter((words) => text.includes(words)).sort();
}

function survives(text: string, answer: string, keep: readonly string[]): boolean {
  if (answer.length < 10 || answer.length > text.length * LONGEST) return false;
  if (!keep.every((words) => answer.includes(words))) return false;
  return numbersIn(answer).every((number) => numbersIn(text).includes(number));
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}
