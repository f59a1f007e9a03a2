import { MAXIMUM_NAME } from "../limits.ts";

/**
 * A name as a part of an id: its words in lower case, joined by `separator`; `fallback` where there are none. Digits stay
 * with the letters before them: `EC2_DescribeInstances` gives `ec2_describe_instances`.
 */
export function slug(text: string, separator: "-" | "_", fallback: string): string {
  const words =
    text
      .slice(0, MAXIMUM_NAME * 2)
      .normalize("NFKC")
      .match(WORD)
      ?.join(separator)
      .toLowerCase() ?? "";
  if (words === "") return fallback;
  if (words.length <= MAXIMUM_NAME) return words;
  const end = words.lastIndexOf(separator, MAXIMUM_NAME);
  return words.slice(0, end > 0 ? end : MAXIMUM_NAME);
}

/** A provider as a part of an id: a host's name keeps its dots. */
export function providerSlug(text: string): string {
  const host = text.trim().toLowerCase();
  return /^[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9])?$/.test(host) ? host : slug(text, "-", "unknown");
}

/** Capitals before a capitalised word, a word with at most one capital first, digits after either; other scripts whole. */
const WORD = /(?:\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Lt}|[\p{Lo}\p{Lm}\p{M}]+|\p{Nd})\p{Nd}*/gu;
