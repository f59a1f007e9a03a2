import type { CheckResult, CommunicateCheck, CommunicatedFact, Episode } from "@toolworld/contracts";

/** The agent told the user every fact, in its messages to the user. What a tool said does not count. */
export function checkCommunicate(check: CommunicateCheck, episode: Episode): Omit<CheckResult, "required"> {
  const messages = episode.steps.flatMap((step) =>
    step.type === "message" && step.role === "agent" ? [new SpokenMessage(step.content)] : [],
  );
  const untold = check.facts.filter((fact) => !messages.some((message) => message.tells(fact)));
  return {
    type: "communicate",
    outcome: untold.length === 0 ? "passed" : "failed",
    evidence: untold.map((fact) => ({
      type: "fact-untold",
      message: `the agent never told the user: ${fact.text}`,
      details: { text: fact.text },
    })),
  };
}

/** Tests whether a message tells a fact, in its own words or in one of the other ways to say it. */
export function tells(message: string, fact: CommunicatedFact): boolean {
  return new SpokenMessage(message).tells(fact);
}

/** A message whose numbers and words are looked for when they are first asked for. */
class SpokenMessage {
  readonly #content: string;
  #numbers: readonly number[] | undefined;
  #words: string | undefined;

  constructor(content: string) {
    this.#content = content;
  }

  tells(fact: CommunicatedFact): boolean {
    return this.#says(fact.text) || (fact.alternatives?.some((text) => this.#says(text)) ?? false);
  }

  /**
   * A number is told by any number of the same value (`$1,234.50` tells `1234.5`, `100` does not tell `10`); words are
   * told when they stand in the message as whole words, whatever the case and the blanks.
   */
  #says(text: string): boolean {
    const number = toNumber(text);
    if (number !== undefined) {
      this.#numbers ??= numbersIn(this.#content);
      return this.#numbers.includes(number);
    }
    this.#words ??= normalize(this.#content);
    return containsWhole(this.#words, normalize(text));
  }
}

function containsWhole(spoken: string, wanted: string): boolean {
  for (let at = spoken.indexOf(wanted); at >= 0; at = spoken.indexOf(wanted, at + 1)) {
    const before = spoken[at - 1] ?? " ";
    const after = spoken[at + wanted.length] ?? " ";
    if (
      !(isWordPart(before) && isWordPart(wanted[0] ?? " ")) &&
      !(isWordPart(after) && isWordPart(wanted.at(-1) ?? " "))
    ) {
      return true;
    }
  }
  return false;
}

const NUMBER =
  /(?<![\p{L}\p{N}_#])(?<![\p{N}][.,])([-−](?=[$€£]?\d))?[$€£]?(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?(?![\p{L}\p{N}_])/gu;

function numbersIn(message: string): number[] {
  if (!/\d/.test(message)) return [];
  return Array.from(message.matchAll(NUMBER), ([, sign, whole, fraction]) =>
    Number(`${sign ? "-" : ""}${(whole as string).replaceAll(",", "")}${fraction ?? ""}`),
  );
}

/** A lone number, as a fact gives it: `54.04`, `$1,234`, `-3`. */
function toNumber(text: string): number | undefined {
  if (!/\d\s*$/.test(text)) return undefined;
  const match = /^\s*([-−])?[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*$/u.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction] = match;
  return Number(`${sign ? "-" : ""}${(whole as string).replaceAll(",", "")}${fraction ?? ""}`);
}

function normalize(text: string): string {
  const composed = ASCII.test(text) ? text : text.normalize("NFKC");
  return composed.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
