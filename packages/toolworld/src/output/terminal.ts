import { styleText } from "node:util";

/** Where a command writes: results to one stream, progress and complaints to another. */
export interface Terminal {
  /** Writes a line of the result. */
  print(line?: string): void;
  /** Writes a line that is no result. */
  note(line: string): void;
  /** Colours a text where the result goes to a terminal that shows colours. */
  style(format: Parameters<typeof styleText>[0], text: string): string;
  readonly error: NodeJS.WriteStream;
}

/** The process's own streams. */
export function createTerminal(): Terminal {
  return {
    print: (line = "") => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    style: (format, text) => (process.stdout.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text),
    error: process.stderr,
  };
}
