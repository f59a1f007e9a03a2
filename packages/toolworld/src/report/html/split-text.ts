/** Splits a text after so many UTF-16 code units, one less where that would cut a character in two. */
export function splitText(text: string, length: number): readonly [string, string] {
  const cutsPair = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  const at = cutsPair ? length - 1 : length;
  return [text.slice(0, at), text.slice(at)];
}

/** The beginning of a text, for a line. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${splitText(text, length - 1)[0].trimEnd()}…`;
}
