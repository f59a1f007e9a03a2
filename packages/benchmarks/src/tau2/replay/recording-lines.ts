import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { ToolworldError } from "@toolworld/contracts";
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
 * @throws ToolworldError that names file and line when the file is missing, cut off, empty, or no JSON.
 */
export async function* readRecordingLines(file: string): AsyncGenerator<RecordingLine> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  bytes.on("error", (error) => text.destroy(error));
  let line = 0;
  let found = 0;
  try {
    for await (const content of linesOf(bytes.pipe(text))) {
      line++;
      if (content.trim() === "") continue;
      found++;
      const from = `${file}:${line}`;
      yield { value: parseDataJson(content, from), from };
    }
  } catch (cause) {
    throw unreadable(file, line, cause);
  } finally {
    bytes.destroy();
  }
  if (found === 0) throw dataError("unreadable-data", file, "there is no recording in it; get it again");
}

/** Lines end with a line feed and nothing else: JSON may hold every other separator of lines as it is. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let open = "";
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    open += first;
    for (const next of others) {
      yield open;
      open = next;
    }
  }
  open += decoder.decode();
  if (open !== "") yield open;
}

function unreadable(file: string, line: number, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (ToolworldError.isInstance(cause) || !code) return cause;
  if (code === "ENOENT") return dataError("missing-data", file, "there is no such file", cause);
  const problem = code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "is no UTF-8 text" : "breaks off";
  return dataError("unreadable-data", file, `${problem} after line ${line} (${code}); get it again`, cause);
}
