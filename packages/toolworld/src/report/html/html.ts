import { visibleText } from "./visible-text.ts";

const MARKUP: unique symbol = Symbol("markup");

/** A piece of markup. The symbol keeps data out: nothing that was parsed from JSON can pass for one. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: texts and numbers are escaped, markup is not, and nothing is nothing. */
export type HtmlContent = Html | string | number | false | null | undefined | readonly HtmlContent[];

/**
 * Markup from a template. Whatever is put in is escaped, in text and between quotes alike; put attributes in quotes.
 *
 * @example
 * htmlToText(html`<p title="${'"'}">${"<b>"}</p>`); // <p title="&quot;">&lt;b&gt;</p>
 */
export function html(strings: TemplateStringsArray, ...contents: readonly HtmlContent[]): Html {
  let text = strings[0] as string;
  for (const [index, content] of contents.entries()) text += contentText(content) + (strings[index + 1] as string);
  return trustedHtml(text);
}

/** Takes a text as markup: only for what this room made itself, its style sheet and its drawings. */
export function trustedHtml(text: string): Html {
  return { [MARKUP]: text };
}

/** The text of a piece of markup, to be written. */
export function htmlToText(content: Html): string {
  return content[MARKUP];
}

function contentText(content: HtmlContent): string {
  if (content === undefined || content === null || content === false) return "";
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  if (MARKUP in content) return content[MARKUP];
  return content.map(contentText).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return visibleText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
