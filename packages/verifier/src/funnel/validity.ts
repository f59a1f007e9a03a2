import { canonicalJson, type Episode, isNaturalEnd, type Step } from "@toolworld/contracts";

/** What counts as a well-formed conversation (AgentScaler, arXiv 2509.13311, §3.1: validity control). */
export interface ValidityOptions {
  /** Words in an n-gram. 8 when nothing is said. */
  readonly gramLength?: number;
  /** The largest share of an agent's n-grams that may be repetitions, from 0 to 1. 0.5 when nothing is said. */
  readonly maximumRepetition?: number;
  /** How often the very same call may be made. 4 when nothing is said. */
  readonly maximumSameCalls?: number;
  readonly maximumTurns?: number;
  readonly maximumCalls?: number;
}

/** Why an episode is no valid conversation, or `undefined` where it is one. */
export function findInvalidity(episode: Episode, options: ValidityOptions = {}): string | undefined {
  const { maximumTurns = 200, maximumCalls = 100 } = options;
  if (!isNaturalEnd(episode.end.reason)) return `ended by ${episode.end.reason}`;
  const turns = (episode.steps.at(-1)?.turn ?? -1) + 1;
  if (turns > maximumTurns) return `more than ${maximumTurns} turns`;
  const calls = episode.steps.filter((step) => step.type === "tool-call").length;
  if (calls > maximumCalls) return `more than ${maximumCalls} calls`;
  return findMalformedTurn(episode.steps) ?? findRepetition(episode.steps, options);
}

/** Turns alternate, nobody says nothing, and the last word is a message. */
function findMalformedTurn(steps: readonly Step[]): string | undefined {
  let last: { readonly role: string; readonly turn: number } | undefined;
  for (const step of steps) {
    if (step.type !== "message") continue;
    if (step.content.trim() === "") return `the ${step.role} says nothing`;
    if (last && last.role === step.role && last.turn !== step.turn && !calledBetween(steps, last.turn, step.turn)) {
      return `the ${step.role} speaks twice in a row`;
    }
    last = step;
  }
  if (!last) return "nobody says anything";
  return steps.at(-1)?.type === "message" ? undefined : "cut off: the last turn ends in a call";
}

function calledBetween(steps: readonly Step[], from: number, to: number): boolean {
  return steps.some((step) => step.type === "tool-call" && step.turn >= from && step.turn <= to);
}

function findRepetition(steps: readonly Step[], options: ValidityOptions): string | undefined {
  const { gramLength = 8, maximumRepetition = 0.5, maximumSameCalls = 4 } = options;
  const calls = new Map<string, number>();
  for (const step of steps) {
    if (step.type === "tool-call") {
      const text = `${step.name}${canonicalJson(step.arguments)}`;
      const count = (calls.get(text) ?? 0) + 1;
      if (count > maximumSameCalls) return `the same call more than ${maximumSameCalls} times`;
      calls.set(text, count);
    } else if (
      step.type !== "tool-result" &&
      step.role === "agent" &&
      repetition(step.content, gramLength) > maximumRepetition
    ) {
      return `severe repetition in a ${step.type}`;
    }
  }
  return undefined;
}

/** The share of a text's word n-grams that stood in it before. Short texts have none. */
export function repetition(text: string, length: number): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const total = words.length - length + 1;
  if (total < length) return 0;
  const seen = new Set<string>();
  for (let at = 0; at < total; at++) seen.add(words.slice(at, at + length).join(" "));
  return 1 - seen.size / total;
}
