import fc from "fast-check";
import { expect, test } from "vitest";
import { TopK } from "./top-k.ts";

test("keeps what sorting and cutting keeps, whatever order offers come in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.nat(8), (values, size) => {
      const best = new TopK(size);
      values.forEach((value, number) => {
        best.offer(number, value);
      });
      const expected = values
        .map((value, number) => ({ number, value }))
        .sort((left, right) => right.value - left.value || left.number - right.number)
        .slice(0, size);
      expect(best.take()).toEqual(expected);
    }),
  );
});
