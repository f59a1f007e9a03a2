import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { dataError } from "./data-error.ts";

/** One line of a file, and where it stands: `FILE:LINE`. */
export interface SourceLine {
  readonly text: string;
  readonly from: string;
}

/**
 * The lines of a gzipped text file that are not empty, one at a time.
 *
 * @throws ToolworldError that names file and line when the file is missing, cut off, or not gzipped.
 */
export async function* readGzipLines(file: string): AsyncGenerator<SourceLine> {
  const bytes = createReadStream(file);
  const unzipped = createGunzip();
  bytes.on("error", (error) => unzipped.destroy(error));
  const lines = createInterface({ input: bytes.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const text of lines) {
      line++;
      if (text !== "") yield { text, from: `${file}:${line}` };
    }
    // readline ends quietly when its input breaks
    if (unzipped.errored) throw unzipped.errored;
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
