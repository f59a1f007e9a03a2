import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validate } from "@scalar/openapi-parser";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importDocument } from "./documents/import-document.ts";
import { splitWords } from "./text/split-words.ts";
import { poolToolSchema } from "./tool/pool-tool.ts";

const root = fileURLToPath(new URL("../../../examples/pools", import.meta.url));
const documents = readdirSync(root).filter((name) => /\.(json|yaml)$/.test(name));

test("there are ten example documents, in JSON and YAML", () => {
  expect(documents).toHaveLength(10);
  expect(new Set(documents.map((name) => name.split(".")[1]))).toEqual(new Set(["json", "yaml"]));
});

describe.each(documents)("%s", (path) => {
  const { tools, problems, state } = importDocument({ source: "examples/pools", root, path });

  test("is valid by the standard's own schema", async () => {
    const { valid, errors } = await validate(parse(readFileSync(`${root}/${path}`, "utf8")));
    expect({ valid, errors: errors ?? [] }).toEqual({ valid: true, errors: [] });
  });

  test("is read whole: 12 to 30 operations, of every kind, all with documented outputs", () => {
    expect({ state, problems }).toEqual({ state: "imported", problems: [] });
    expect(tools.length).toBeGreaterThanOrEqual(12);
    expect(tools.length).toBeLessThanOrEqual(30);
    for (const tool of tools) {
      poolToolSchema.parse(tool);
      expect(tool.outputs, tool.id).not.toBeNull();
      expect(tool.description, tool.id).not.toBe("");
      expect(tool.name, tool.id).not.toMatch(/^(get|post|put|patch|delete)_.*_by_/);
    }
    expect(tools.filter(({ method }) => method !== "GET").length).toBeGreaterThanOrEqual(6);
  });

  test("names entities by schemas, and every key in a path is a field of some answer", () => {
    const fields = new Set(
      tools.flatMap(({ outputs }) => (outputs ?? []).map(({ path: field }) => lastWordsOf(field))),
    );
    for (const tool of tools) {
      for (const input of tool.inputs) {
        if (input.in === "path") expect(fields, `${tool.id}: ${input.path}`).toContain(lastWordsOf(input.path));
      }
    }
    const entities = new Set(tools.flatMap(({ outputSchemas }) => outputSchemas.map(({ name }) => name)));
    expect(entities.size).toBeGreaterThanOrEqual(6);
  });
});

function lastWordsOf(path: string): string {
  return splitWords(path.split(".").at(-1) ?? "").join(" ");
}
