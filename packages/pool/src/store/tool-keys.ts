import { createHash } from "node:crypto";
import { splitWords } from "../text/split-words.ts";
import type { PoolTool } from "../tool/pool-tool.ts";
import { isVersionSegment, isVersionWord } from "./tool-version.ts";

/** What tells tools apart, as digests: two tools with an equal key may be the same. */
export interface ToolKeys {
  /**
   * Exact duplicates: the same provider, method, path without its version (the name, for a tool without a path),
   * description without links, names of the parameters and paths of the outputs.
   */
  readonly exact: Buffer;
  /** Versions: the same provider, API without its version, method, and path without version and parameters' names. */
  readonly version: Buffer;
  /** Mirrors: the same provider, method, path and description in another of its APIs. Nothing without a description. */
  readonly mirror: Buffer | null;
  /** Twins: the same operation of one API by another method. Nothing without a description. */
  readonly twin: Buffer | null;
}

/** The keys that fold tools. */
export function keysOf(tool: PoolTool): ToolKeys {
  const { provider, api, name, method = "", path, outputs } = tool;
  const owner = provider.toLowerCase();
  const description = withoutLinks(tool.description);
  const outputPaths = outputs === null ? null : outputs.map((field) => field.path).sort();
  const template = path === undefined ? null : pathTemplate(path);
  const place = template ?? nameKey(name);
  const parameters = parameterNames(tool);
  const hasText = description.length >= MINIMUM_TELLING_TEXT;
  return {
    exact: keyOf("exact", owner, method, place, description, parameters, outputPaths),
    version: keyOf("version", owner, apiFamily(api), method, place.replace(/\{[^{}]*\}/g, "{}")),
    mirror: hasText ? keyOf("mirror", owner, method, place, description) : null,
    twin:
      hasText && method !== ""
        ? keyOf("twin", owner, api, path ?? "", nameWithoutMethod(name), description, outputPaths)
        : null,
  };
}

/** The names of what a tool takes at its top: `customer` for `customer.name`, `tags` for `tags[]`. */
export function parameterNames({ inputs }: Pick<PoolTool, "inputs">): string[] {
  return [...new Set(inputs.map(({ path }) => (/^[^.[]+/.exec(path)?.[0] ?? path).toLowerCase()))].sort();
}

/** The words of an API's name without those of its version: `ghes-3.8` and `ghes-3.7` are of one family. */
function apiFamily(api: string): string {
  const words = splitWords(api);
  const own = words.filter((word) => !isVersionWord(word));
  return (own.length > 0 ? own : words).join(" ");
}

/** A path without the segments that are versions, nor a slash at its end. */
function pathTemplate(path: string): string {
  const segments = path
    .split("/")
    .filter(
      (segment, index) => segment !== "" && !isVersionSegment(segment) && !(index <= 2 && /^\d{1,2}$/.test(segment)),
    );
  return `/${segments.join("/")}`;
}

/** A shorter description does not tell two operations apart. */
const MINIMUM_TELLING_TEXT = 12;

function nameKey(name: string): string {
  return splitWords(name).join(" ");
}

function nameWithoutMethod(name: string): string {
  return splitWords(name)
    .filter((word, index, words) => !(METHOD_WORDS.has(word) && (index === 0 || index === words.length - 1)))
    .join(" ");
}

const METHOD_WORDS = new Set(["get", "post"]);

function withoutLinks(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bhttps?:\/\/\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function keyOf(...parts: readonly unknown[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, KEY_BYTES);
}

/** Enough that two of a million keys are not equal by chance. */
const KEY_BYTES = 16;
