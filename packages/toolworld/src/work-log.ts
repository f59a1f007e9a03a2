import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { isJsonObject, type JsonObject, type JsonValue, jsonEquals, parse, ToolworldError } from "@toolworld/contracts";
import type { z } from "zod";
import { usageError } from "./usage-error.ts";

/** How a log is opened. */
export interface WorkLogOptions<Done> {
  readonly path: string;
  /** The form of its lines. */
  readonly contract: string;
  /** What the work is done with. A log is continued only with what it was begun with. */
  readonly settings: JsonObject;
  /** One thing done. */
  readonly schema: z.ZodType<Done>;
}

/**
 * What was done so far of a long work: one line of JSON for each thing, behind a line of settings. A line is written when its
 * thing is whole, so work that was killed goes on behind the last line.
 */
export class WorkLog<Done> {
  readonly #path: string;
  readonly #done: Done[];
  /** The line of settings, until it is written: work that never came so far leaves nothing. */
  #header: string;
  #broken: NodeJS.ErrnoException | undefined;

  private constructor(path: string, done: Done[], header = "") {
    this.#path = path;
    this.#done = done;
    this.#header = header;
  }

  /** Begins a log. */
  static begin<Done>({ path, contract, settings }: WorkLogOptions<Done>): WorkLog<Done> {
    return new WorkLog<Done>(path, [], `${JSON.stringify({ contract, settings })}\n`);
  }

  /**
   * Goes on with a log; begins it where there is none, or not a whole line.
   *
   * @throws ToolworldError of type `other-data` when it was begun with other settings, `invalid-log` with the line when it is
   * damaged, or of another form.
   */
  static resume<Done>(options: WorkLogOptions<Done>): WorkLog<Done> {
    const { path, schema } = options;
    const [first, ...rest] = existsSync(path) ? readWholeLines(path) : [];
    if (first === undefined) return WorkLog.begin(options);
    assertSame(readLine(first, path, 1), options);
    const done = rest.map((line, index) => {
      const from = `${path}:${index + 2}`;
      return parse(schema, readLine(line, path, index + 2), { room: "toolworld", what: "line of a log", from });
    });
    return new WorkLog(path, done);
  }

  /** What was done, in order. */
  get done(): readonly Done[] {
    return this.#done;
  }

  /** Writes the line of settings now: for work that leaves traces elsewhere before its first thing is done. */
  start(): void {
    if (this.#header !== "") this.#write("");
  }

  /**
   * Notes what was done.
   *
   * @throws ToolworldError of type `unwritable-log` when it cannot be written, as on a full disk, and from then on.
   */
  append(done: Done): void {
    this.#write(`${JSON.stringify(done)}\n`);
    this.#done.push(done);
  }

  /** Deletes the log, when all is done and nothing needs it any more. */
  remove(): void {
    rmSync(this.#path, { force: true });
  }

  #write(text: string): void {
    try {
      if (this.#broken) throw this.#broken;
      appendFileSync(this.#path, this.#header + text);
      this.#header = "";
    } catch (cause) {
      // Part of the line may be written: another behind it would be lost with it.
      this.#broken = cause as NodeJS.ErrnoException;
      const message = `${this.#path} cannot be written (${this.#broken.code}); what is in it is whole, go on with --resume`;
      throw new ToolworldError({ room: "toolworld", type: "unwritable-log", message, cause });
    }
  }
}

/** The lines that were written to their end; the beginning of another, in which the work was killed, is cut off. */
function readWholeLines(path: string): string[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf("\n") + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes.toString("utf8", 0, end).split("\n").slice(0, -1);
}

function readLine(line: string, path: string, number: number): JsonValue {
  try {
    return JSON.parse(line) as JsonValue;
  } catch {
    throw usageError("invalid-log", `${path}:${number} is not JSON; delete it and begin anew`);
  }
}

function assertSame(header: JsonValue, { path, contract, settings }: WorkLogOptions<unknown>): void {
  const begun = isJsonObject(header) && isJsonObject(header.settings) ? header.settings : undefined;
  if (!begun || (header as JsonObject).contract !== contract) {
    throw usageError("invalid-log", `${path}:1 is no beginning of a log "${contract}"; delete it and begin anew`);
  }
  const names = [...new Set([...Object.keys(settings), ...Object.keys(begun)])];
  const name = names.find((key) => !jsonEquals(begun[key], settings[key]));
  if (name === undefined) return;
  const change = `${name} was ${textOf(begun[name])}, now ${textOf(settings[name])}`;
  throw usageError(
    "other-data",
    `${path} was begun with other settings: ${change}; resume with the same, or begin anew`,
  );
}

const textOf = (value: JsonValue | undefined): string =>
  value == null ? "not given" : typeof value === "string" ? value : JSON.stringify(value);
