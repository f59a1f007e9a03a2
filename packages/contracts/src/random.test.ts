import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom, type Random, restoreRandom } from "./random.ts";

const seed = fc.oneof(fc.string(), fc.integer());
const draw = (random: Random, count = 20) => Array.from({ length: count }, () => random.next());

describe("a stream", () => {
  test("is the same for the same seed, on every machine", () => {
    fc.assert(
      fc.property(seed, (one) => {
        expect(draw(createRandom(one))).toEqual(draw(createRandom(String(one))));
      }),
    );
    // Written down once: another build or machine must give the same.
    const random = createRandom("toolworld");
    expect(Array.from({ length: 5 }, () => random.integer(0, 999_999))).toEqual(RECORDED);
  });

  test("is another for another seed", () => {
    const firsts = Array.from({ length: 2000 }, (_, index) => createRandom(index).next());
    expect(new Set(firsts).size).toBe(2000);
  });

  test("goes on where it was saved, through JSON", () => {
    fc.assert(
      fc.property(seed, fc.nat(50), (one, count) => {
        const random = createRandom(one);
        draw(random, count);
        const saved = JSON.parse(JSON.stringify(random.save()));
        const rest = draw(random);
        expect(draw(restoreRandom(saved))).toEqual(rest);
        expect(restoreRandom(saved).fork("x").next()).toBe(random.fork("x").next());
      }),
    );
  });

  test("a fork has its own numbers, told apart by its label, whatever else was drawn", () => {
    fc.assert(
      fc.property(seed, fc.string(), fc.string(), fc.nat(20), (one, left, right, count) => {
        const random = createRandom(one);
        const fork = random.fork(left);
        const expected = draw(createRandom(one));
        draw(fork, count);
        expect(draw(random)).toEqual(expected);
        expect(draw(random.fork(left))).toEqual(draw(createRandom(one).fork(left)));
        if (left !== right) expect(draw(random.fork(left))).not.toEqual(draw(random.fork(right)));
      }),
    );
  });
});

describe("what is drawn", () => {
  test("lies where it should, evenly", () => {
    const random = createRandom(1);
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 20_000; index++) {
      const value = random.integer(3, 12);
      counts[value - 3] = (counts[value - 3] ?? 0) + 1;
    }
    // 20,000 draws in 10 boxes: chi-squared with 9 degrees of freedom lies below 27.9 but once in a thousand.
    expect(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
  });

  test("whole numbers keep to their bounds, in ranges of any width", () => {
    fc.assert(
      fc.property(seed, fc.maxSafeInteger(), fc.maxSafeInteger(), (one, left, right) => {
        const [low, high] = left < right ? [left, right] : [right, left];
        const value = createRandom(one).integer(low, high);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
    const random = createRandom(1);
    const odd = Array.from({ length: 100 }, () => random.integer(0, 2 ** 45)).filter((value) => value % 2 === 1);
    expect(odd.length).toBeGreaterThan(20);
  });

  test("chances come as often as they say", () => {
    const random = createRandom(2);
    const hits = Array.from({ length: 20_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(hits / 20_000).toBeCloseTo(0.3, 1);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });

  test("shuffling keeps every item and leaves the list alone", () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (one, items) => {
        const before = [...items];
        const shuffled = createRandom(one).shuffle(items);
        expect(items).toEqual(before);
        expect(shuffled.toSorted()).toEqual(before.toSorted());
      }),
    );
    const orders = new Set(Array.from({ length: 300 }, (_, index) => createRandom(index).shuffle([1, 2, 3, 4]).join()));
    expect(orders.size).toBe(24);
  });

  test("nothing cannot be drawn from", () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
    expect(() => createRandom(1).integer(2, 1)).toThrow("no whole number from 2 to 1");
    expect(() => createRandom(1).integer(0, Number.NaN)).toThrow(RangeError);
  });
});

const RECORDED = [433_430, 621_190, 402_841, 555_310, 400_016];
