import { MAXIMUM_NAME } from "../limits.ts";
import { cutText } from "../text/plain-text.ts";
import { splitWords } from "../text/split-words.ts";

/** The host of an address without what every API's host begins with; nothing where it is no public name. */
export function providerOfAddress(address: string): string | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address.trim())?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const labels = host.split(".").filter((label) => label !== "" && !label.includes("{") && !label.includes("}"));
  while (labels.length > 2 && COMMON_LABELS.has(labels[0] as string)) labels.shift();
  const name = labels.join(".");
  const isName = labels.length >= 2 && /^[a-z0-9.-]+$/.test(name) && !/^[\d.]+$/.test(name);
  return isName && !PLACEHOLDER_HOSTS.test(name) ? cutText(name, MAXIMUM_NAME) : undefined;
}

/** A title as the name of an API: without the words that say that it is one, and without its version. */
export function apiOfTitle(title: string): string | undefined {
  const words = splitWords(title.slice(0, MAXIMUM_NAME).replace(/\bv?\d+(\.\d+)*\b/gi, " "));
  const own = words.filter((word) => !GENERIC_WORDS.has(word));
  return own.length > 0 ? own.join("-") : undefined;
}

const COMMON_LABELS = new Set(["api", "apis", "www", "rest", "gateway", "sandbox"]);

const PLACEHOLDER_HOSTS = /^(?:example\.(?:com|org|net)|localhost\.?.*|.*\.local|.*\.localhost)$/;

const GENERIC_WORDS = new Set(["api", "apis", "rest", "restful", "openapi", "swagger", "spec", "specification", "the"]);
