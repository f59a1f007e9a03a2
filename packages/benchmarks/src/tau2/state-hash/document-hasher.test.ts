import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pythonJson } from "../python-values/python-json.ts";
import type { PythonValue } from "../python-values/python-value.ts";
import { createDocumentHasher, type Document } from "./document-hasher.ts";

const entity: fc.Arbitrary<PythonValue> = fc.oneof(
  fc.bigInt(),
  fc.double({ noNaN: true }),
  fc.string({ unit: "binary" }),
  fc.dictionary(fc.string(), fc.double({ noNaN: true })).map((object) => new Map(Object.entries(object))),
);
const section = fc
  .array(fc.tuple(fc.string({ unit: "binary", maxLength: 3 }), entity))
  .map((entries) => new Map(entries));
const document: fc.Arbitrary<Document> = fc
  .array(fc.tuple(fc.string({ maxLength: 3 }), section))
  .map((entries) => new Map(entries));

test("the hash is the SHA-256 of the sorted text, whatever was replaced, added or removed", () => {
  fc.assert(
    fc.property(
      document,
      fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 2 }), fc.option(entity))),
      (start, edits) => {
        const hasher = createDocumentHasher(start);
        expect(hasher.hash()).toBe(wholeHash(start));

        const names = [...start.keys()];
        const replacements = new Map<string, Map<string, PythonValue | undefined>>();
        const end = new Map([...start].map(([name, entities]) => [name, new Map(entities)]));
        for (const [pick, id, value] of names.length > 0 ? edits : []) {
          const name = names[pick % names.length] as string;
          const of = replacements.get(name) ?? new Map();
          replacements.set(name, of.set(id, value ?? undefined));
          if (value === null) end.get(name)?.delete(id);
          else end.get(name)?.set(id, value);
        }
        expect(hasher.hash(replacements)).toBe(wholeHash(end));
        expect(hasher.hash()).toBe(wholeHash(start));
      },
    ),
  );
});

test("2 and 2.0 have different hashes", () => {
  const hashOf = (value: PythonValue) => createDocumentHasher(new Map([["bills", new Map([["B1", value]])]])).hash();
  expect(hashOf(2n)).not.toBe(hashOf(2));
});

function wholeHash(value: Document): string {
  return createHash("sha256")
    .update(pythonJson(value, { sortKeys: true }))
    .digest("hex");
}
