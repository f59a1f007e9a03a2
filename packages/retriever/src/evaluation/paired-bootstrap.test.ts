import { expect, test } from "vitest";
import { pairedBootstrap } from "./paired-bootstrap.ts";

const pairs = (count: number, gain: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => [50 + (index % 7), 50 + (index % 7) + gain(index)] as const);

test("a gain on every query is beyond doubt, a gain of nothing is not", () => {
  expect(pairedBootstrap([pairs(100, () => 2)])).toEqual({ difference: 2, low: 2, high: 2 });
  const noise = pairedBootstrap([pairs(100, (index) => (index % 2 === 0 ? 5 : -5))]);
  expect(noise.difference).toBe(0);
  expect(noise.low).toBeLessThan(0);
  expect(noise.high).toBeGreaterThan(0);
});

test("sets count alike, however many queries they have", () => {
  const { difference } = pairedBootstrap([pairs(1000, () => 0), pairs(10, () => 4)]);
  expect(difference).toBe(2);
});

test("the interval is as wide as the theory says, and the same every time", () => {
  const sample = [pairs(400, (index) => ((index * 7919) % 100) - 49.5)];
  const { low, high } = pairedBootstrap(sample);
  // A uniform spread of 100 has a deviation of 28.87; the mean of 400 one of 1.44.
  expect(high - low).toBeGreaterThan(2 * 1.96 * 1.44 * 0.85);
  expect(high - low).toBeLessThan(2 * 1.96 * 1.44 * 1.15);
  expect(pairedBootstrap(sample)).toEqual({ difference: expect.any(Number), low, high });
});
