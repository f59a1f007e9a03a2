import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type ComparedSide, type ComparedText, type ComparedTool, domainToTools } from "@toolworld/tasks";
import { KNOWN_DOMAINS, loadDomain } from "../../domains/load-domain.ts";
import { usageError } from "../../usage-error.ts";

/** A text with fewer words says nothing of where it comes from. */
const FEWEST_WORDS = 8;

/** Nobody writes tasks into files as large as this; databases are. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Reads a benchmark's folder: every text of eight words or more in its JSON files, and every tool that they describe.
 * Where a folder bears the name of a domain that comes with Toolworld, as in τ²-bench, that domain's tools count too.
 *
 * @throws ToolworldError of type `missing-benchmark` where there is nothing to compare with.
 */
export async function readBenchmarkFolder(folder: string): Promise<ComparedSide> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw usageError("missing-benchmark", `${folder}: there is no such folder; give a benchmark's data`);
  }
  const texts = new Map<string, string>();
  const tools = new Map<string, ComparedTool>();
  for (const path of listFiles(folder)) {
    const from = relative(folder, path);
    for (const [index, value] of readValues(path).entries()) collect(value, `${from}#${index}`, texts, tools);
  }
  for (const name of Object.keys(KNOWN_DOMAINS)) {
    if (!existsSync(join(folder, name)) && !existsSync(join(folder, "domains", name))) continue;
    for (const tool of domainToTools((await loadDomain(name)).domain)) tools.set(tool.name, tool);
  }
  if (texts.size === 0 && tools.size === 0) {
    throw usageError("missing-benchmark", `${folder} holds no JSON file with tasks or tools`);
  }
  return {
    tools: [...tools.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
    texts: Array.from(texts, ([text, id]): ComparedText => ({ id, text })),
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.jsonl?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST_FILE)
    .sort();
}

/** What is no JSON is no part of a benchmark. */
function readValues(path: string): unknown[] {
  const text = readFileSync(path, "utf8");
  const parts = path.endsWith(".jsonl") ? text.split("\n").filter((line) => line.trim() !== "") : [text];
  return parts.flatMap((part) => {
    try {
      const value: unknown = JSON.parse(part);
      return Array.isArray(value) ? value : [value];
    } catch {
      return [];
    }
  });
}

function collect(value: unknown, id: string, texts: Map<string, string>, tools: Map<string, ComparedTool>): void {
  if (typeof value === "string") {
    if (value.split(/\s+/).length >= FEWEST_WORDS && !texts.has(value)) texts.set(value, id);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const tool = toTool(value as Record<string, unknown>);
  if (tool) tools.set(tool.name, tool);
  for (const part of Object.values(value)) collect(part, id, texts, tools);
}

/** A tool as functions for OpenAI, MCP and most others describe it. */
function toTool(value: Readonly<Record<string, unknown>>): ComparedTool | undefined {
  const schema = value.parameters ?? value.inputSchema ?? value.input_schema;
  if (typeof value.name !== "string" || typeof schema !== "object" || schema === null) return undefined;
  const { properties } = schema as { properties?: unknown };
  if (typeof properties !== "object" || properties === null) return undefined;
  return { name: value.name, parameters: Object.keys(properties) };
}
