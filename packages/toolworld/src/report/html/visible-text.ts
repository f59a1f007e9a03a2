/**
 * Characters that no reader sees but that change what they read: controls, halves of surrogate pairs, controls of the
 * writing direction (Unicode UAX #9), blanks without width, and tags.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

/** Shows what is hidden in a text: a character that nobody would see is written out as `⟨U+202E⟩`. */
export function visibleText(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(UNSEEN, (character) => {
    if (character === "\n" || character === "\t") return character;
    return `⟨U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}
