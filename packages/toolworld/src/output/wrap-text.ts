/** How lines begin. */
interface WrapOptions {
  readonly first?: string;
  /** Blanks, as many as the first line begins with, when nothing is said. */
  readonly rest?: string;
}

/** How wide a terminal is that nobody has made wider. */
const WIDTH = 80;

/** Breaks a text between words into lines of at most 80 columns. A longer word keeps a line of its own, whole. */
export function wrapText(text: string, { first = "", rest = " ".repeat(first.length) }: WrapOptions = {}): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}
