import type { JsonValue } from "@toolworld/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatJson } from "./format-json.ts";

test("what is printed is the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 120 }), (value, width) => {
      expect(JSON.parse(formatJson(value as JsonValue, width))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a line holds more than one value only where they fit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 2 }), fc.integer({ min: 20, max: 80 }), (values, width) => {
      for (const line of formatJson(values, width).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test("small values stay on one line, large ones are indented", () => {
  expect(formatJson({ order_id: "#W1", items: ["a", "b"] })).toBe('{ "order_id": "#W1", "items": ["a", "b"] }');
  expect(formatJson({ order_id: "#W1", items: ["a", "b"] }, 24)).toBe(
    '{\n  "order_id": "#W1",\n  "items": ["a", "b"]\n}',
  );
});
