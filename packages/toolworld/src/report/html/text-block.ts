import { type Html, html } from "./html.ts";
import { leftOut } from "./json-block.ts";
import { splitText } from "./split-text.ts";

const SHOWN = 2_400;
const MAXIMUM_CHARACTERS = 20_000;

/** A text as it was said, blanks and lines kept. A long one is folded; past 20,000 characters it is left out. */
export function textBlock(text: string): Html {
  if (text.length <= SHOWN) return html`<div class="text" dir="auto">${text}</div>`;
  const [shown, rest] = splitText(text, SHOWN);
  const [folded, out] = splitText(rest, MAXIMUM_CHARACTERS - SHOWN);
  return html`<div class="text" dir="auto">${shown}…</div><details class="fold"><summary>${folded.length.toLocaleString("en")} more characters</summary><div class="text" dir="auto">…${folded}</div></details>${leftOut(out.length)}`;
}
