import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { digestSchema, type JsonObject, type JsonValue, jsonEquals, parse } from "@toolworld/contracts";
import { z } from "zod";
import { usageError } from "../usage-error.ts";
import { type WorldRecord, worldRecordSchema } from "./world-record.ts";

const CONTRACT = "generation/1";
const FILE = "generation.jsonl";

const settingsSchema = z.strictObject({
  contract: z.literal(CONTRACT),
  /** The SHA-256 of the graph's file. */
  graph: digestSchema,
  limit: z.number().nullable(),
  sample: z.number().nullable(),
  minimum: z.number(),
  tasks: z.number(),
  seed: z.string(),
  proposer: z.string().nullable(),
});

/** What domains are made with. A log is continued only with what it was begun with. */
export type GenerationSettings = Omit<z.infer<typeof settingsSchema>, "contract">;

/** How a log is opened. */
export interface OpenGenerationLogOptions {
  /** The folder that gets the domains. */
  readonly out: string;
  readonly settings: GenerationSettings;
  /** Go on where an earlier run was interrupted. */
  readonly resume: boolean;
}

/**
 * What became of each community so far, one line each behind a line of settings, in the folder of the domains. A line is
 * written when its domain's folder is whole, so a run that was killed goes on behind the last line.
 */
export class GenerationLog {
  readonly #path: string;
  readonly #records: WorldRecord[];

  private constructor(path: string, records: WorldRecord[]) {
    this.#path = path;
    this.#records = records;
  }

  /**
   * @throws ToolworldError of type `output-exists` when the folder is not empty and nothing is to be resumed,
   * `missing-generation` when there is nothing to resume, `other-data` when it was begun with other settings,
   * `invalid-generation` when its log is damaged.
   */
  static open({ out, settings, resume }: OpenGenerationLogOptions): GenerationLog {
    const path = join(out, FILE);
    const header: JsonObject = { contract: CONTRACT, ...settings };
    if (!resume || !existsSync(path)) {
      if (existsSync(out) && readdirSync(out).length > 0) throw cannotBegin(out, existsSync(path));
      mkdirSync(out, { recursive: true });
      appendFileSync(path, `${JSON.stringify(header)}\n`);
      return new GenerationLog(path, []);
    }
    const [first, ...rest] = readWholeLines(path);
    if (first === undefined) {
      appendFileSync(path, `${JSON.stringify(header)}\n`);
      return new GenerationLog(path, []);
    }
    const begun = parse(settingsSchema, readLine(first, path, 1), { ...SOURCE, from: `${path}:1` });
    assertSame(begun, header, out);
    return new GenerationLog(
      path,
      rest.map((line, index) =>
        parse(worldRecordSchema, readLine(line, path, index + 2), { ...SOURCE, from: `${path}:${index + 2}` }),
      ),
    );
  }

  /** What became of the communities so far, in their order. */
  get records(): readonly WorldRecord[] {
    return this.#records;
  }

  /** Notes what became of the next community. */
  append(record: WorldRecord): void {
    appendFileSync(this.#path, `${JSON.stringify(record)}\n`);
    this.#records.push(record);
  }
}

const SOURCE = { room: "toolworld", what: "generation" } as const;

/** The lines that were written to their end; the beginning of another, by which a run was killed, is cut off. */
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
    throw usageError("invalid-generation", `${path}:${number} is not JSON; begin anew in another folder`);
  }
}

function assertSame(begun: JsonObject, given: JsonObject, out: string): void {
  const name = Object.keys(given).find((key) => !jsonEquals(begun[key], given[key]));
  if (name === undefined) return;
  const what =
    name === "graph" ? "the graph is another" : `${name} was ${textOf(begun[name])}, now ${textOf(given[name])}`;
  throw usageError(
    "other-data",
    `${out} was begun with other settings: ${what}; resume with the same, or name another folder`,
  );
}

const textOf = (value: JsonValue | undefined): string => (value == null ? "not given" : String(value));

function cannotBegin(out: string, isBegun: boolean): Error {
  return usageError(
    "output-exists",
    isBegun
      ? `${out} holds domains already; go on with --resume, or name a folder that is empty, or not there yet`
      : `${out} is not empty; name a folder that is empty, or not there yet`,
  );
}
