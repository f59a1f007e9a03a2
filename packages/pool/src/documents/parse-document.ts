import { visit } from "jsonc-parser";
import { parseAllDocuments } from "yaml";
import type { DocumentProblem } from "./document-problem.ts";

/** A document's text as a value, or why it is none. JSON Lines give the list of their values. */
export type ParsedDocument =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: DocumentProblem };

/** Reads JSON, JSON Lines or YAML 1.2, whichever the text is. */
export function parseDocument(given: string): ParsedDocument {
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) return failure("", "the file is empty");
  if (first !== "{" && first !== "[") return parseYaml(text);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const lines = parseLines(text);
    if (lines !== undefined) return { ok: true, value: lines };
    // YAML's flow style begins with the same characters, but machines that write JSON do not write it.
    const yaml = text.length <= MAXIMUM_FLOW_YAML ? parseYaml(text) : undefined;
    return yaml?.ok ? yaml : jsonFailure(error, text);
  }
}

/** A longer text that begins as JSON is not tried as YAML, which takes long to fail. */
const MAXIMUM_FLOW_YAML = 1_000_000;

/** The most that anchors may multiply a document (the "billion laughs"). */
const MAXIMUM_ALIASES = 10_000;

function parseLines(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      return undefined;
    }
  }
  return values.length > 1 ? values : undefined;
}

function parseYaml(text: string): ParsedDocument {
  try {
    const [document] = parseAllDocuments(text, { prettyErrors: true, merge: true, logLevel: "silent" });
    if (document === undefined || !("errors" in document)) return failure("", "the file is empty");
    const [error] = document.errors;
    if (error) {
      const [start] = error.linePos ?? [];
      return failure(start ? placeText(start.line, start.col) : "", `not YAML: ${firstLine(error.message)}`);
    }
    return { ok: true, value: document.toJS({ maxAliasCount: MAXIMUM_ALIASES }) };
  } catch (error) {
    return failure("", `not YAML: ${firstLine(error instanceof Error ? error.message : String(error))}`);
  }
}

/** Says where a text stops being JSON: the parser of the language names no place for most mistakes. */
function jsonFailure(error: unknown, text: string): ParsedDocument {
  const message = error instanceof Error ? firstLine(error.message) : String(error);
  const why = message.replace(/ (?:in JSON )?at position.*$/, "").replace(/, ?(?:\.\.\.)?".*$/, "");
  return failure(placeOfMistake(text), `not JSON: ${why}`);
}

function placeOfMistake(text: string): string {
  let position: number | undefined;
  try {
    visit(
      text,
      {
        onError(_code, offset) {
          position ??= offset;
        },
      },
      { disallowComments: true },
    );
  } catch {
    // A text that is nested too deep for this reader has no place to tell.
  }
  if (position === undefined) return "";
  const before = text.slice(0, position);
  return placeText(before.split("\n").length, position - before.lastIndexOf("\n"));
}

function placeText(line: number, column: number): string {
  return `line ${line}, column ${column}`;
}

function firstLine(text: string): string {
  return (text.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "").slice(0, 200);
}

function failure(place: string, message: string): ParsedDocument {
  return { ok: false, problem: { place, message } };
}
