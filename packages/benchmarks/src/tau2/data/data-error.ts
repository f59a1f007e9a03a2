import { ToolworldError } from "@toolworld/contracts";

/** What is wrong with a data folder, or with a file in it. */
export type DataErrorType =
  | "missing-data"
  | "unreadable-data"
  | "invalid-data"
  | "other-data"
  | "unsupported-data"
  | "unwritable-data"
  | "output-exists";

/** The error of everything that is read from outside: it names the file, what was found, and what to do. */
export function dataError(type: DataErrorType, file: string, message: string, cause?: unknown): ToolworldError {
  return new ToolworldError({ room: "benchmarks", type, message: `${file}: ${message}`, details: { file }, cause });
}
