import type { JsonValue } from "@toolworld/contracts";
import { formatJson } from "./format-json.ts";
import { type Html, html } from "./html.ts";
import { splitText } from "./split-text.ts";

const LINES = 12;
/** A fold that hides fewer lines than this would hide less than it takes to open it. */
const LEAST_FOLDED = 4;
const MAXIMUM_CHARACTERS = 20_000;

/** A JSON value, printed readably. After a dozen lines the rest is folded; past 20,000 characters it is left out. */
export function jsonBlock(value: JsonValue, width?: number): Html {
  const whole = formatJson(value, width);
  const [text, rest] = splitText(whole, MAXIMUM_CHARACTERS);
  const lines = text.split("\n");
  const shown = lines.length < LINES + LEAST_FOLDED ? lines : lines.slice(0, LINES);
  const folded = lines.slice(shown.length);
  return html`<div class="json">${highlight(shown.join("\n"))}</div>${
    folded.length > 0 &&
    html`<details class="fold"><summary>${folded.length} more lines</summary><div class="json">${highlight(folded.join("\n"))}</div></details>`
  }${leftOut(rest.length)}`;
}

/** Says how much of a text is not shown. */
export function leftOut(characters: number): Html | false {
  return (
    characters > 0 &&
    html`<p class="note">${characters.toLocaleString("en")} more characters are left out here; the store has them.</p>`
  );
}

const TOKEN = /("(?:[^"\\]|\\.)*")(:?)/g;

function highlight(text: string): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, quoted, colon] = match as unknown as [string, string, string];
    parts.push(text.slice(end, match.index), colon ? html`<b>${quoted}</b>:` : html`<i>${quoted}</i>`);
    end = match.index + token.length;
  }
  return [...parts, text.slice(end)];
}
