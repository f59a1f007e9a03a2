import fc from "fast-check";
import { expect, test } from "vitest";
import { reportContamination } from "./contamination-report.ts";

const theirs = {
  tools: [
    { name: "get_order", parameters: ["order_id", "verbose"] },
    { name: "cancel_order", parameters: ["order_id"] },
  ],
  texts: [{ id: "t1", text: "You want to cancel the order with the garden hose because it came far too late." }],
};

test("tools of one name are found however their words are joined", () => {
  const tools = [
    { name: "getOrder", parameters: ["id"] },
    { name: "list_orders", parameters: [] },
  ];
  expect(reportContamination({ tools, texts: [] }, theirs).tools.sharedNames).toEqual(["getOrder"]);
});

test("the same parameters are told, one alone is not", () => {
  const tools = [
    { name: "fetch", parameters: ["verbose", "orderId"] },
    { name: "drop", parameters: ["order_id"] },
  ];
  const { same } = reportContamination({ tools, texts: [] }, theirs).schemas;
  expect(same).toEqual([{ ours: "fetch", theirs: "get_order", parameters: ["orderId", "verbose"] }]);
});

test("copied runs are found, whatever stands around them", () => {
  const texts = [
    { id: "a", text: "Hello! Cancel the order with the garden hose because it hurts." },
    { id: "b", text: "Please rename the project." },
  ];
  const report = reportContamination({ tools: [], texts }, theirs).texts;
  expect(report.withSharedRun).toBe(1);
  expect(report.overlaps.map(({ ours }) => ours)).toEqual(["a"]);
});

const text = fc.array(fc.constantFrom("please", "cancel", "my", "order", "now", "and", "rename", "it"), {
  minLength: 3,
  maxLength: 20,
});
const side = fc.array(text, { minLength: 1, maxLength: 5 }).map((texts) => ({
  tools: [],
  texts: texts.map((words, index) => ({ id: String(index), text: words.join(" ") })),
}));

test("a side is fully alike itself, and likeness is the same both ways", () => {
  fc.assert(
    fc.property(side, side, (one, other) => {
      expect(reportContamination(one, one).texts.maximumJaccard).toBe(1);
      const there = reportContamination(one, other).texts.maximumJaccard;
      expect(reportContamination(other, one).texts.maximumJaccard).toBe(there);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});
