import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { dataError } from "../data/data-error.ts";
import { parseDataJson } from "../data/read-data-file.ts";
import type { PythonValue } from "../python-values/python-value.ts";

/** One line of a file of recordings, and where it stands, for messages. */
export interface RecordingLine {
  readonly value: PythonValue;
  /** The file and the number of the line. */
  readonly from: string;
}

/**
 * The lines of a gzipped JSON Lines file, one at a time.
 *
 * @throws ToolworldError that names file and line when the file is missing, cut off, or no JSON.
 */
export async function* readRecordingLines(file: string): AsyncGenerator<RecordingLine> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  bytes.on("error", (error) => text.destroy(error));
  const lines = createInterface({ input: bytes.pipe(text), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const content of lines) {
      line++;
      if (content === "") continue;
      const from = `${file}:${line}`;
      yield { value: parseDataJson(content, from), from };
    }
    // readline ends quietly when its input breaks
    if (text.errored) throw text.errored;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw dataError("missing-data", file, "there is no such file", cause);
    if (!code) throw cause;
    throw dataError("unreadable-data", file, `breaks off after line ${line} (${code}); get it again`, cause);
  } finally {
    lines.close();
    bytes.destroy();
  }
}
