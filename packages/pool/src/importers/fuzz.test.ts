import { isJsonValue } from "@toolworld/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importValue } from "../documents/import-document.ts";
import { parseDocument } from "../documents/parse-document.ts";
import { keysOf } from "../store/tool-keys.ts";
import { poolToolSchema } from "../tool/pool-tool.ts";
import { importers } from "./importers.ts";

const RUNS = process.env.TOOLWORLD_FULL === "1" ? 5000 : 150;

/** Words that importers look for, so that random documents get further than their first key. */
const WORDS = [
  ...[
    "openapi",
    "swagger",
    "info",
    "title",
    "version",
    "servers",
    "url",
    "paths",
    "/a/{id}",
    "/v1/b",
    "get",
    "post",
    "parameters",
  ],
  ...[
    "name",
    "in",
    "path",
    "query",
    "body",
    "schema",
    "type",
    "object",
    "array",
    "string",
    "properties",
    "items",
    "required",
  ],
  ...[
    "requestBody",
    "content",
    "application/json",
    "responses",
    "200",
    "204",
    "default",
    "$ref",
    "#/components/schemas/A",
    "#",
    "#/",
  ],
  ...[
    "components",
    "schemas",
    "definitions",
    "A",
    "allOf",
    "oneOf",
    "anyOf",
    "enum",
    "const",
    "description",
    "summary",
    "operationId",
  ],
  ...[
    "tools",
    "function",
    "functions",
    "inputSchema",
    "outputSchema",
    "result",
    "serverInfo",
    "api_list",
    "required_parameters",
  ],
  ...[
    "optional_parameters",
    "body",
    "template_response",
    "tool_name",
    "kind",
    "discovery#restDescription",
    "resources",
    "methods",
  ],
  ...[
    "response",
    "request",
    "metadata",
    "protocol",
    "operations",
    "shapes",
    "shape",
    "members",
    "member",
    "structure",
    "list",
    "input",
  ],
  ...["output", "http", "requestUri", "__proto__", "constructor", "toString", "", "2.0", "3.0.0"],
];

const { document } = fc.letrec((tie) => ({
  document: fc.oneof(
    { maxDepth: 7, depthSize: "large", withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.string({ unit: "binary" }),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("document"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() }),
      tie("document"),
      { maxKeys: 6 },
    ),
  ),
}));

const check = (value: unknown) => {
  const imported = importValue(value, { source: "fuzz", path: "fuzz.json" }, "0");
  for (const tool of imported.tools) {
    expect(poolToolSchema.safeParse(tool).error).toBeUndefined();
    expect(isJsonValue(JSON.parse(JSON.stringify(tool)))).toBe(true);
    keysOf(tool);
  }
  expect(new Set(imported.tools.map(({ id }) => id)).size).toBe(imported.tools.length);
  expect(imported.state === "imported").toBe(imported.tools.length > 0);
  expect(imported.state === "imported" || imported.problems.length > 0).toBe(true);
  return imported;
};

describe("any document", () => {
  test("is read or told, never a crash", () => {
    fc.assert(
      fc.property(document, (value) => void check(value)),
      { numRuns: RUNS },
    );
  });

  const frames: readonly (readonly [name: string, frame: (value: unknown) => unknown])[] = [
    [
      "openapi",
      (paths) => ({
        openapi: "3.0.0",
        info: {},
        paths: { "/a": { post: paths } },
        components: { schemas: { A: paths } },
      }),
    ],
    ["swagger", (paths) => ({ swagger: "2.0", info: {}, paths: { "/a": { post: paths } }, definitions: { A: paths } })],
    [
      "mcp",
      (schema) => ({
        tools: [{ name: "a", inputSchema: {} }, { name: "b", inputSchema: schema, outputSchema: schema }, schema],
      }),
    ],
    ["openai", (schema) => [{ name: "a", parameters: {} }, { name: "b", parameters: schema, returns: schema }, schema]],
    [
      "toolbench",
      (api) => ({
        tool_name: api,
        api_list: [
          { name: "a", required_parameters: [] },
          { name: "b", required_parameters: [api], optional_parameters: api, schema: api, body: api },
          api,
        ],
      }),
    ],
    [
      "discovery",
      (value) => ({
        kind: "discovery#restDescription",
        schemas: { A: value },
        resources: { a: { methods: { b: value, c: { parameters: value, request: value, response: { $ref: "A" } } } } },
      }),
    ],
    [
      "aws",
      (value) => ({
        metadata: { protocol: "json" },
        shapes: { A: value },
        operations: { B: value, C: { input: { shape: "A" }, output: value } },
      }),
    ],
  ];

  test.each(frames)("in the frame of %s is read or told", (_name, frame) => {
    fc.assert(
      fc.property(document, (value) => void check(frame(value))),
      { numRuns: RUNS },
    );
  });

  test("gives the same tools each time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), document, ([, frame], value) => {
        const text = JSON.stringify(frame(value));
        expect(JSON.stringify(check(JSON.parse(text)))).toBe(JSON.stringify(check(JSON.parse(text))));
      }),
      { numRuns: RUNS },
    );
  });

  test("is taken by an importer for its content, not by several at odds", () => {
    fc.assert(
      fc.property(document, (value) => void importers.filter((importer) => importer.recognizes(value))),
      { numRuns: RUNS },
    );
  });

  test("is text that is parsed or told, with a place", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc.json().map((text) => text.slice(0, -1)),
        ),
        (text) => {
          const parsed = parseDocument(text);
          if (!parsed.ok) expect(parsed.problem.message).not.toBe("");
        },
      ),
      { numRuns: RUNS },
    );
  });
});
