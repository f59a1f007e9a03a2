import { isJsonObject, type JsonObject, type JsonValue } from "@toolworld/contracts";
import type { ToolDocument } from "../document/tool-document.ts";

/** An entry of a corpus in BEIR's layout (Thakur et al., 2021). */
export interface CorpusEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly metadata: JsonObject;
}

/**
 * What the index reads of a corpus entry. Title and text are always read; where the metadata has a part under one of the names
 * that tool corpora use, it is read as that part, and the text gives only what it has beyond.
 */
export function corpusEntryToDocument(entry: CorpusEntry): ToolDocument {
  const { metadata, title } = entry;
  const { main, parameters: parameterTail } = splitText(entry);
  const inputs = fieldsOf(firstOf(metadata, INPUTS));
  const more = [metadata.required, metadata.optional].filter(holdsFields).map(fieldsOf);
  const names = [inputs, ...more].flatMap((fields) => fields.names);
  const descriptions = [inputs, ...more].flatMap((fields) => fields.descriptions);
  const outputs = fieldsOf(firstOf(metadata, OUTPUTS));
  const { name, provider } = namesOf(metadata, title);
  return {
    id: entry.id,
    name,
    provider,
    description: textOf(metadata, DESCRIPTIONS) || main,
    topics: [...TOPICS.map((key) => textOf(metadata, [key])), ...strings(metadata.tags)].filter(Boolean).join("\n"),
    parameters: names.join("\n"),
    parameterText: names.length > 0 ? descriptions.join("\n") : parameterTail,
    outputs: outputs.names.join("\n"),
    outputText: outputs.descriptions.join("\n"),
  };
}

const INPUTS = ["parameters", "input_parameters", "inputs", "arguments", "input_schema", "inputSchema"];
const OUTPUTS = [
  "responses",
  "response",
  "output_parameters",
  "output",
  "outputs",
  "results",
  "returns",
  "output_schema",
];
const DESCRIPTIONS = ["description", "api_description"];
const PROVIDERS = ["provider", "tool", "tool_name", "server", "server_name"];
const TOPICS = ["category", "category_name", "field", "domain"];

/** The title is "tool / operation" where the metadata knows both; a second name stands beside a title that is no name. */
function namesOf(metadata: JsonObject, title: string): { readonly name: string; readonly provider: string } {
  const provider = textOf(metadata, PROVIDERS);
  const [before, after] = splitOnce(title, " / ");
  if (after !== undefined && before === provider) return { name: after, provider };
  const own = textOf(metadata, ["name"]);
  return { name: own === "" || own === title ? title : `${title}\n${own}`, provider };
}

/** The text without the title that it begins with, and what it says of parameters. */
function splitText({ title, text }: CorpusEntry): { readonly main: string; readonly parameters: string } {
  const [main, parameters] = splitOnce(text, PARAMETERS);
  const own = main.startsWith(title) ? main.slice(title.length).replace(/^[\s:.]+/, "") : main;
  return { main: own, parameters: parameters ?? "" };
}

const PARAMETERS = " Parameters: ";

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

interface Fields {
  readonly names: string[];
  readonly descriptions: string[];
}

/** Names and descriptions of fields: of a JSON Schema, a map of names, or a list of objects that have names. */
function fieldsOf(value: JsonValue | undefined): Fields {
  const fields: Fields = { names: [], descriptions: [] };
  collect(value, fields, 0);
  return fields;
}

const MAXIMUM_DEPTH = 4;

function collect(value: JsonValue | undefined, fields: Fields, depth: number): void {
  if (depth > MAXIMUM_DEPTH || value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (!isJsonObject(item)) continue;
      if (typeof item.name === "string") fields.names.push(item.name);
      collectOne(item, fields, depth);
    }
    return;
  }
  if (!isJsonObject(value)) return;
  const isSchema = isJsonObject(value.properties);
  for (const [name, field] of Object.entries(isSchema ? (value.properties as JsonObject) : value)) {
    if (typeof field === "string" && !isSchema && SCHEMA_WORDS.has(name)) continue;
    if (!isSchema && name === "required" && Array.isArray(field)) continue;
    fields.names.push(name);
    if (typeof field === "string") fields.descriptions.push(field);
    else if (isJsonObject(field)) collectOne(field, fields, depth);
  }
}

const SCHEMA_WORDS: ReadonlySet<string> = new Set(["type", "format", "$schema"]);

function collectOne(field: JsonObject, fields: Fields, depth: number): void {
  if (typeof field.description === "string") fields.descriptions.push(field.description);
  if (isJsonObject(field.properties)) collect(field, fields, depth + 1);
  const items = field.items;
  if (isJsonObject(items) && isJsonObject(items.properties)) collect(items, fields, depth + 1);
}

function holdsFields(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.some((item) => isJsonObject(item) && typeof item.name === "string");
}

function firstOf(metadata: JsonObject, keys: readonly string[]): JsonValue | undefined {
  return keys.map((key) => metadata[key]).find((value) => value !== undefined && value !== null && value !== "");
}

function textOf(metadata: JsonObject, keys: readonly string[]): string {
  const value = keys.map((key) => metadata[key]).find((found) => typeof found === "string" && found !== "");
  return typeof value === "string" ? value : "";
}

function strings(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
