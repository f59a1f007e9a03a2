import { splitWords } from "@toolworld/pool";
import pluralize from "pluralize";

/** Words that end like a plural and are none, or that have no plural. */
for (const word of [
  ..."status alias canvas dns analytics https sms gps aws vps cms news series species".split(" "),
  ..."metadata media data info information feedback traffic inventory staff access address_verification".split(" "),
  ..."progress process_status bus bonus campus chassis lens atlas basis analysis radius virus census".split(" "),
]) {
  pluralize.addUncountableRule(word);
}
for (const [plural, singular] of Object.entries({
  statuses: "status",
  aliases: "alias",
  buses: "bus",
  bonuses: "bonus",
  campuses: "campus",
  addresses: "address",
  accesses: "access",
  analyses: "analysis",
  schemas: "schema",
  menus: "menu",
  skus: "sku",
  apis: "api",
  databases: "database",
  caches: "cache",
  movies: "movie",
  cookies: "cookie",
})) {
  pluralize.addIrregularRule(singular, plural);
}

/** The word for one: `addresses` gives `address`. */
export function singular(word: string): string {
  return word.length < 3 ? word : pluralize.singular(word);
}

/** The word for several: `category` gives `categories`. */
export function plural(word: string): string {
  return pluralize.plural(word);
}

/** Tests whether a word speaks of several: `status` and `media` do not. */
export function isPlural(word: string): boolean {
  return word.length > 2 && pluralize.isPlural(word) && !pluralize.isSingular(word);
}

/** The words of a name with the last made singular: `PaymentMethods` gives `payment method`. */
export function nounWords(name: string): string[] {
  const words = splitWords(name.normalize("NFKD").replace(/[^\p{ASCII}]/gu, "")).filter((word) => !/^\d+$/.test(word));
  const last = words.at(-1);
  return last === undefined ? [] : [...words.slice(0, -1), singular(last)];
}
