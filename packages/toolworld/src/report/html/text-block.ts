import { type Html, html } from "./html.ts";
import { leftOut } from "./json-block.ts";

const SHOWN = 2_400;
const MAXIMUM_CHARACTERS = 20_000;

/** A text as it was said, blanks and lines kept. A long one is folded; past 20,000 characters it is left out. */
export function textBlock(text: string): Html {
  if (text.length <= SHOWN) return html`<div class="text" dir="auto">${text}</div>`;
  const folded = text.slice(SHOWN, MAXIMUM_CHARACTERS);
  return html`<div class="text" dir="auto">${text.slice(0, SHOWN)}…</div><details class="fold"><summary>${folded.length.toLocaleString("en")} more characters</summary><div class="text" dir="auto">…${folded}</div></details>${leftOut(text.length - SHOWN - folded.length)}`;
}

/** The beginning of a text, for a line. */
export function cutText(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}
