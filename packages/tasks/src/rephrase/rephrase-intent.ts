import type { MaybePromise } from "@toolworld/contracts";
import type { Plan } from "../plan/goal.ts";
import { sayValue } from "../words/value-words.ts";

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

/** Names, values and what they are of: everything that another wording must not change. */
export function wordsToKeep(text: string, { goals }: Plan): string[] {
  const said = goals.flatMap(({ mention, values }) => [
    ...(mention?.words ?? "").split(/^with the | and the /),
    ...values.flatMap(({ value, column, mention: target }) => [sayValue(value, column.speech), target?.words]),
  ]);
  const words = said.filter((one): one is string => one !== undefined && /[\p{Lu}\p{N}"@]/u.test(one));
  return [...new Set(words)].filter((one) => text.includes(one)).sort();
}

function survives(text: string, answer: string, keep: readonly string[]): boolean {
  if (answer.length < 10 || answer.length > text.length * LONGEST) return false;
  if (!keep.every((words) => answer.includes(words))) return false;
  return numbersIn(answer).every((number) => numbersIn(text).includes(number));
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}
