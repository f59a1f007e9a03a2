import type { JsonObject } from "@toolworld/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusEntryToDocument } from "./corpus-document.ts";

const entry = (title: string, text: string, metadata: JsonObject = {}) =>
  corpusEntryToDocument({ id: "1", title, text, metadata });

describe("an entry of a corpus", () => {
  test("without metadata is its title and text", () => {
    expect(
      entry("AI2sql", "AI2sql: Turns a question into an SQL query. Parameters: q: the question; db: which"),
    ).toMatchObject({
      name: "AI2sql",
      provider: "",
      description: "Turns a question into an SQL query.",
      parameters: "",
      parameterText: "q: the question; db: which",
    });
  });

  test("may carry a JSON Schema", () => {
    const parameters = {
      type: "object",
      properties: {
        place: {
          type: "object",
          description: "where",
          properties: { latitude: { type: "number", description: "north" } },
        },
        days: { type: "array", items: { type: "object", properties: { date: { type: "string" } } } },
      },
      required: ["place"],
    };
    expect(entry("sky", "sky: Looks up.", { name: "sky", description: "Looks up.", parameters })).toMatchObject({
      parameters: "place\nlatitude\ndays\ndate",
      parameterText: "where\nnorth",
    });
  });

  test("may carry a map of names, and responses", () => {
    const metadata = {
      api_name: "scan",
      api_description: "Scans a code.",
      field: "Books/Shops",
      parameters: { isbn: { type: "str", description: "the code" }, type: { type: "str", description: "of cover" } },
      responses: { title: { type: "str", description: "what it is called" } },
    };
    expect(entry("scan", "scan: Scans a code.", metadata)).toMatchObject({
      description: "Scans a code.",
      topics: "Books/Shops",
      parameters: "isbn\ntype",
      outputs: "title",
      outputText: "what it is called",
    });
  });

  test("may carry lists of required and optional parameters, and a tool above the operation", () => {
    const metadata = {
      category: "Data",
      tool: "Crypto Prices",
      api: "History",
      description: "Prices of old.",
      required: [{ name: "coin", type: "STRING", description: "which" }],
      optional: [{ name: "days", type: "NUMBER", description: "" }],
    };
    expect(entry("Crypto Prices / History", "Data. Crypto Prices. History. Prices of old.", metadata)).toMatchObject({
      name: "History",
      provider: "Crypto Prices",
      topics: "Data",
      parameters: "coin\ndays",
    });
  });

  test("is read whatever its metadata is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (title, text, metadata) => {
        const document = entry(title, text, metadata as JsonObject);
        for (const part of Object.values(document)) expect(typeof part).toBe("string");
      }),
    );
  });
});
