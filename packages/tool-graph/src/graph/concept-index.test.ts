import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultGraphSettings } from "../settings/graph-settings.ts";
import { tool } from "../test-data/shop-tools.ts";
import { DenseRow } from "../text/sparse-rows.ts";
import { createConceptIndex } from "./concept-index.ts";
import { ToolTablesBuilder } from "./tool-tables.ts";

const words = fc.array(fc.constantFrom("order", "line", "customer", "ship", "id", "code"), {
  minLength: 1,
  maxLength: 4,
});

test("the inverted index finds what comparing all concepts finds", () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 10 }),
      fc.array(words, { minLength: 1, maxLength: 10 }),
      (takes, gives) => {
        const builder = new ToolTablesBuilder(defaultGraphSettings);
        builder.add(
          tool("a.example", "give", "", "GET /a", [], Object.fromEntries(gives.map((name) => [name.join("_"), ""]))),
        );
        builder.add(
          tool(
            "a.example",
            "take",
            "",
            "GET /b",
            takes.map((name) => name.join("_")),
            null,
          ),
        );
        const tables = builder.build();
        const settings = { ...defaultGraphSettings.edges, conceptNeighbours: 100, conceptBar: 0.6 };
        const index = createConceptIndex(tables, settings);
        const dense = new DenseRow(tables.lexicon.size);
        for (const concept of new Set(tables.inputs.concepts)) {
          dense.set(tables.concepts, concept);
          const expected = [...tables.outputs.concepts.keys()].filter(
            (output) =>
              tables.outputs.feeds[output] === 1 &&
              dense.dot(tables.concepts, tables.outputs.concepts[output] as number) >= settings.conceptBar,
          );
          const found = index.near(concept).flatMap((outputs) => [...outputs]);
          expect(found.sort((a, b) => a - b)).toEqual(expected);
        }
      },
    ),
  );
});
