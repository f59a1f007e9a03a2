import type { Random } from "@toolworld/contracts";
import { drawDigits } from "@toolworld/kit";
import { type WordList, wordsOf } from "./word-lists.ts";

/**
 * Kinds of words, each as a template: `{cities}` is a word of that list, `{#3}` a number of three digits, and everything
 * else stands for itself.
 */
export const wordTemplates = {
  "first name": "{firstNames}",
  "last name": "{lastNames}",
  "full name": "{firstNames} {lastNames}",
  username: "{pets}{#3}",
  email: "{mailNames}.{#4}@{domains}",
  phone: "+1 555 {#3} {#4}",
  company: "{lastNames} {companyForms}",
  department: "{departments}",
  "job title": "{jobAreas} {jobTypes}",
  street: "{#3} {streets}",
  "street name": "{streets}",
  city: "{cities}",
  state: "{states}",
  country: "{countries}",
  "country code": "{countryCodes}",
  postcode: "{#5}",
  address: "{#3} {streets}, {cities}",
  place: "{woods} {landmarks}",
  room: "{rooms} room {#2}",
  product: "{adjectives} {materials} {products}",
  "product short": "{materials} {products}",
  sku: "SKU-{#5}",
  barcode: "40{#10}",
  app: "{apps}",
  book: "{books}",
  author: "{authors}",
  publisher: "{publishers}",
  isbn: "978-{#1}-{#4}-{#4}-{#1}",
  "book genre": "{bookGenres}",
  song: "{songs}",
  artist: "{artists}",
  album: "{albums}",
  "music genre": "{musicGenres}",
  dish: "{dishes}",
  ingredient: "{ingredients}",
  color: "{colors}",
  car: "{carMakers} {carTypes}",
  "car maker": "{carMakers}",
  plate: "{countryCodes}-{#4}",
  pet: "{pets}",
  breed: "{breeds}",
  airline: "{airlines}",
  currency: "{currencies}",
  language: "{languages}",
  "language code": "{languageCodes}",
  "time zone": "{timeZones}",
  title: "{occasions} {matters}",
  subject: "{occasions} {matters} in {cities}",
  sentence: "Agreed with {firstNames} on {weekdays} for the {matters}.",
  note: "Please call {firstNames} about the {matters}.",
  url: "https://{domains}/{tags}/{#4}",
  domain: "{mailNames}{#3}.{domains}",
  "ip address": "10.{#2}.{#2}.{#2}",
  version: "{#1}.{#1}.{#1}",
  slug: "{tags}-{#3}",
  code: "{countryCodes}{#4}",
  number: "{#6}",
  tag: "{tags}",
  unit: "{units}",
  size: "{sizes}",
  level: "{levels}",
  reason: "{reasons}",
  plan: "{plans}",
  kind: "{kinds}",
  weekday: "{weekdays}",
  file: "{tags}-{#3}.pdf",
  path: "/{tags}/{units}",
  time: "1{#1}:30",
  hash: "{#12}",
  opaque: "{tags}-{#4}",
} as const satisfies Readonly<Record<string, string>>;

/** A kind of words. */
export type WordKind = keyof typeof wordTemplates;

/** A part of a template: words as they are, a pick from a list, or a number of so many digits. */
export type TemplatePart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "pick"; readonly list: WordList }
  | { readonly type: "digits"; readonly length: number };

/** The parts of a kind's template, in the order in which they draw. */
export function templateParts(kind: WordKind): readonly TemplatePart[] {
  let known = parts.get(kind);
  if (!known) {
    known = wordTemplates[kind].split(/(\{[^}]+\})/).flatMap((part): TemplatePart[] => {
      if (part === "") return [];
      if (!part.startsWith("{")) return [{ type: "text", text: part }];
      const inner = part.slice(1, -1);
      return inner.startsWith("#")
        ? [{ type: "digits", length: Number(inner.slice(1)) }]
        : [{ type: "pick", list: inner as WordList }];
    });
    parts.set(kind, known);
  }
  return known;
}

const parts = new Map<WordKind, readonly TemplatePart[]>();

/** Draws words of a kind. */
export function drawWords(kind: WordKind, random: Random): string {
  let text = "";
  for (const part of templateParts(kind)) {
    if (part.type === "text") text += part.text;
    else if (part.type === "pick") text += random.pick(wordsOf(part.list));
    else text += drawDigits(random, part.length, 1);
  }
  return text;
}
