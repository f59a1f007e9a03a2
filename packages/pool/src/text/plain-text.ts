/**
 * A description as plain text: tags of HTML taken out, the commonest entities and Markdown links put in words, blanks
 * collapsed, cut at a word where it is longer than `maximum` (in UTF-16 units).
 */
export function plainText(value: unknown, maximum: number): string {
  if (typeof value !== "string" || value === "") return "";
  // What is far longer than what is kept need not be read to its end.
  let text = value.length > maximum * READ_FACTOR ? value.slice(0, maximum * READ_FACTOR) : value;
  if (text.includes("<")) text = text.replace(TAG, " ");
  if (text.includes("&")) text = text.replace(ENTITY, (whole, name: string) => decodeEntity(name) ?? whole);
  if (text.includes("](")) text = text.replace(LINK, "$1");
  return cutText(text.replace(BLANKS, " ").trim(), maximum);
}

/** Cuts a text at a word, never within a character, and marks that it was cut. Halves of surrogate pairs are mended. */
export function cutText(text: string, maximum: number): string {
  const whole = (text as string & { toWellFormed(): string }).toWellFormed();
  if (whole.length <= maximum) return whole;
  let end = maximum - 1;
  if (isHighSurrogate(whole.charCodeAt(end - 1))) end -= 1;
  const blank = whole.lastIndexOf(" ", end);
  return `${whole.slice(0, blank > maximum / 2 ? blank : end).trimEnd()}…`;
}

const READ_FACTOR = 4;

/** Tags of HTML only: `<order_id>` in a text is a placeholder. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|caption|code|dd|details|div|dl|dt|em|fullname|h[1-6]|hr|i|img|important|kbd|li|note|ol|p|pre|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;

const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi;

const LINK = /\[([^\][]{1,200})\]\([^()\s]{0,400}\)/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const BLANKS = /[\s\u0000-\u001f\u007f]+/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  nbsp: " ",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
};

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
