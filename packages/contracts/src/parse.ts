import type { z } from "zod";
import { ToolworldError } from "./toolworld-error.ts";

/** Where a value came from, for the message when it does not fit. */
export interface ParseSource {
  /** The package that reads. */
  readonly room: string;
  /** What is read, in words: `task`, `episode`. */
  readonly what: string;
  /** The file or request it came from, with a line where there is one. */
  readonly from?: string;
}

/**
 * Reads a value through a schema at an edge (law 9).
 *
 * @throws ToolworldError of type `invalid-<what>` that names the source, the path in it, what was found and what was expected.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, source: ParseSource): z.output<Schema> {
  let result: z.ZodSafeParseResult<z.output<Schema>>;
  try {
    result = schema.safeParse(value);
  } catch (cause) {
    throw new ToolworldError({
      room: source.room,
      type: `invalid-${source.what.replaceAll(" ", "-")}`,
      message: `${source.from ? `${source.from}: ` : ""}${source.what} could not be read: ${String(cause)}`,
      cause,
    });
  }
  if (result.success) return result.data;
  const issues = describeIssues(result.error, value);
  const first = issues[0] as IssueDescription;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  throw new ToolworldError({
    room: source.room,
    type: `invalid-${source.what.replaceAll(" ", "-")}`,
    message: `${source.from ? `${source.from}: ` : ""}not a valid ${source.what}: at ${first.path || "the top"}: ${first.message}, found ${first.found}${more}`,
    details: { from: source.from ?? null, issues },
  });
}

/** One thing that is wrong with a value. */
export interface IssueDescription {
  /** Where, as `items[0].price`; empty for the value itself. */
  readonly path: string;
  readonly message: string;
  /** What stands there, shortened. */
  readonly found: string;
}

/** Puts zod's issues in plain words, with what was found at each path. */
export function describeIssues(error: z.core.$ZodError, value: unknown): IssueDescription[] {
  return error.issues.flatMap((issue) => describeIssue(issue, value));
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): IssueDescription[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { path: pathText(path), message: "unknown key", found: foundAt(value, path) };
    });
  }
  if (issue.code === "invalid_union" && issue.errors.length === 1) {
    return (issue.errors[0] as z.core.$ZodIssue[]).flatMap((inner) =>
      describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, value),
    );
  }
  const message = issue.message.replace(/^Invalid input: /, "").replace(/, received .*$/, "");
  return [{ path: pathText(issue.path), message, found: foundAt(value, issue.path) }];
}

/** A path as a reader writes it: `items[0].price`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(String(part))) text += text ? `.${String(part)}` : String(part);
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text.length > MAXIMUM_PATH_TEXT ? `${text.slice(0, MAXIMUM_PATH_TEXT)}…` : text;
}

const MAXIMUM_PATH_TEXT = 160;

function foundAt(value: unknown, path: readonly PropertyKey[]): string {
  let current: unknown = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, part)) return "nothing";
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  if (current === undefined) return "nothing";
  if (typeof current === "number" || typeof current === "bigint") return String(current);
  let text: string;
  try {
    text = JSON.stringify(current) ?? typeof current;
  } catch {
    text = "something that JSON cannot hold";
  }
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
