import type { Fact } from "@toolworld/contracts";

/**
 * What a user of the benchmark can tell about themselves, read out of free text: name, telephone number, user id, e-mail
 * addresses, zip codes, and the orders and items that it names. What is said in other ways stays in the intent.
 */
export function knownFacts(knownInfo: string, otherText: string): Fact[] {
  const everything = `${knownInfo}\n${otherText}`;
  const orders = all(everything, /#?\b(W\d{7})\b/g).map((number) => `#${number}`);
  return [
    ...facts("name", all(knownInfo, NAME), (value) => `My name is ${value}.`, ["first name", "last name", "full name"]),
    ...facts("phone number", all(knownInfo, PHONE), (value) => `My number is ${value}.`, ["number"]),
    ...facts("user id", all(knownInfo, /\b([a-z]+_[a-z]+_\d{4})\b/g), (value) => `My user id is ${value}.`, [
      "username",
    ]),
    ...facts("email address", all(knownInfo, EMAIL), (value) => `My email address is ${value}.`, ["email", "e-mail"]),
    ...facts("zip code", all(knownInfo, /\b(\d{5})\b/g), (value) => `My zip code is ${value}.`, ["zip", "postal code"]),
    ...facts("order number", orders, (value) => `The order number is ${value}.`, ["order id", "which order"]),
    ...facts("item number", all(everything, /\b(\d{10})\b/g), (value) => `The item number is ${value}.`, [
      "item id",
      "product id",
    ]),
  ];
}

const EMAIL = /\b([\w.+-]+@[\w-]+(?:\.[\w-]+)+)\b/g;
const PHONE = /\b(\d{3}-\d{3}-\d{4})\b/g;
const NAME = /\b(?:[Nn]ame is|[Cc]alled|You are|You're) ([A-Z][\w'-]*(?: [A-Z][\w'-]*)?)/g;

/** The first one has the name alone, later ones are told apart: `email address 2`. */
function facts(
  name: string,
  values: readonly string[],
  say: (value: string) => string,
  askedBy: readonly string[],
): Fact[] {
  return values.map((value, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    value,
    say: say(value),
    askedBy: index === 0 ? askedBy : [name, ...askedBy],
  }));
}

/** What the first group of a pattern finds, each text once. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))];
}
