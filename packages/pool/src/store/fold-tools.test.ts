import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PoolTool } from "../tool/pool-tool.ts";
import { type FoldCandidate, foldTools } from "./fold-tools.ts";
import { keysOf, parameterNames } from "./tool-keys.ts";
import { compareVersions, readVersion } from "./tool-version.ts";

type Given = Partial<PoolTool> & { readonly document?: string; readonly parameters?: readonly string[] };

const candidateOf = ({ document = "d.json", parameters = ["id"], ...given }: Given, number: number): FoldCandidate => {
  const tool: PoolTool = {
    id: "p/a/get_thing",
    format: "openapi",
    provider: "p",
    api: "a",
    name: "getThing",
    description: "Gets a thing by its id.",
    method: "GET",
    path: "/things/{id}",
    inputs: parameters.map((path) => ({ path, type: "string", in: "query" })),
    outputs: [{ path: "id", type: "string" }],
    inputSchemas: [],
    outputSchemas: [],
    provenance: { document, pointer: `/${number}` },
    ...given,
  };
  const keys = keysOf(tool);
  const text = (key: Buffer | null) => key?.toString("hex") ?? null;
  return {
    number,
    id: tool.id,
    api: tool.api,
    version: tool.version ?? "",
    method: tool.method ?? "",
    path: tool.path ?? "",
    document,
    pointer: tool.provenance.pointer,
    parameters: parameterNames(tool),
    keys: {
      exact: keys.exact.toString("hex"),
      version: keys.version.toString("hex"),
      mirror: text(keys.mirror),
      twin: text(keys.twin),
    },
  };
};
const fold = (...given: readonly Given[]) =>
  foldTools(given.map(candidateOf))
    .sort((left, right) => left.number - right.number)
    .map(({ into, kind }) => (kind === null ? "kept" : `${kind} ${into}`));

describe("folding", () => {
  test("takes tools that say the same for one", () => {
    expect(
      fold(
        { document: "e.json", description: "Gets a THING by its id. See https://docs.example/2" },
        { description: "Gets a thing by its  id. See http://docs.example/1" },
      ),
    ).toEqual(["exact 1", "kept"]);
    expect(fold({}, { description: "Gets a thing otherwise." })).toEqual(["kept", "kept"]);
    expect(fold({}, { provider: "q" })).toEqual(["kept", "kept"]);
    expect(fold({}, { path: "/others/{id}" })).toEqual(["kept", "kept"]);
    expect(fold({}, { method: "PUT", description: "Replaces a thing." })).toEqual(["kept", "kept"]);
  });

  test("folds versions into the newest, in path, API or document", () => {
    const outputs = [{ path: "other", type: "string" }] as const;
    expect(fold({ path: "/v1/things/{id}" }, { path: "/v2/things/{thing}", outputs })).toEqual(["near 1", "kept"]);
    expect(fold({ path: "/v2/things/{id}" }, { path: "/v2beta1/things/{id}", outputs })).toEqual(["kept", "near 0"]);
    expect(fold({ api: "a-3.9", document: "x" }, { api: "a-3.10", document: "y", outputs })).toEqual([
      "near 1",
      "kept",
    ]);
    expect(fold({ api: "graph", document: "x" }, { api: "graph-beta", document: "y", outputs })).toEqual([
      "kept",
      "near 0",
    ]);
    expect(fold({ version: "2019-01-01", document: "x" }, { version: "2021-03-01", document: "y", outputs })).toEqual([
      "near 1",
      "kept",
    ]);
    const unlike = { parameters: ["x", "y", "z"], description: "Gets a thing.", outputs };
    expect(fold({ path: "/v1/things/{id}" }, { path: "/v2/things/{id}", ...unlike })).toEqual(["kept", "kept"]);
  });

  test("keeps operations of one release apart, however alike, but not one operation by two methods", () => {
    expect(
      fold(
        { path: "/f/{id}", parameters: ["id", "tenant"] },
        { path: "/f/{name}", parameters: ["name", "tenant"], description: "By name." },
      ),
    ).toEqual(["kept", "kept"]);
    expect(
      fold(
        { method: "GET", name: "GET_Describe" },
        { method: "POST", name: "POST_Describe", parameters: ["Id", "Other"] },
      ),
    ).toEqual(["near 1", "kept"]);
  });

  test("depends on the set alone, gives every tool an id of its own, and folds only into what is kept", () => {
    const given = fc.record({
      api: fc.constantFrom("a", "a-v2", "a-beta", "b"),
      path: fc.constantFrom("/v1/x/{id}", "/v2/x/{id}", "/x/{key}", "/y"),
      method: fc.constantFrom("GET", "POST"),
      description: fc.constantFrom("Gets the thing with an id.", "Another description of it."),
      parameters: fc.subarray(["id", "limit", "sort"]),
      document: fc.constantFrom("d", "e", "f"),
      id: fc.constantFrom("p/a/x", "p/a/y"),
    });
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 12 }).chain((tools) =>
          fc.tuple(
            fc.constant(tools),
            fc.shuffledSubarray(
              tools.map((_, index) => index),
              { minLength: tools.length },
            ),
          ),
        ),
        ([tools, order]) => {
          const candidates = tools.map(candidateOf);
          const result = foldTools(candidates);
          expect(new Set(result.map(({ id }) => id)).size).toBe(tools.length);
          const kept = new Set(result.filter(({ into }) => into === null).map(({ number }) => number));
          for (const { into } of result) if (into !== null) expect(kept.has(into)).toBe(true);
          const shuffled = foldTools(order.map((index) => candidates[index] as FoldCandidate));
          const sort = (folded: typeof result) => [...folded].sort((left, right) => left.number - right.number);
          expect(sort(shuffled)).toEqual(sort(result));
        },
      ),
    );
  });
});

test("versions are ordered, the newest first", () => {
  const sorted = [
    "",
    "beta",
    "v1",
    "1.2",
    "v1.10",
    "v2alpha1",
    "v2beta1",
    "v2beta2",
    "v2",
    "2020-01-01-preview",
    "2020-01-01",
  ];
  for (let left = 0; left < sorted.length; left++) {
    for (let right = 0; right < sorted.length; right++) {
      const [a, b] = [sorted[left], sorted[right]] as [string, string];
      const order = [a, b].includes("") && [a, b].includes("beta") ? 0 : Math.sign(right - left);
      if (order !== 0)
        expect(Math.sign(compareVersions(readVersion(a), readVersion(b))), `${a} against ${b}`).toBe(-order * -1);
    }
  }
});
