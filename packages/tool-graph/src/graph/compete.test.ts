import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultGraphSettings } from "../settings/graph-settings.ts";
import { compete } from "./compete.ts";

const settings = defaultGraphSettings.score;

test("competition is what comparing every pair with every other gives", () => {
  const pair = fc.record({ input: fc.nat(4), output: fc.nat(6), affinity: fc.integer({ min: 0, max: 40 }) });
  const pairs = fc.uniqueArray(pair, { selector: ({ input, output }) => `${input} ${output}`, maxLength: 30 });
  const toolOf = Uint32Array.of(0, 0, 1, 1, 2, 3, 3);
  fc.assert(
    fc.property(pairs, (list) => {
      const scores = compete(
        {
          inputs: Uint32Array.from(list, ({ input }) => input),
          outputs: Uint32Array.from(list, ({ output }) => output),
          affinities: Float32Array.from(list, ({ affinity }) => affinity),
        },
        toolOf,
        5,
        7,
        settings,
      );
      list.forEach((own, place) => {
        const rivals = (isRival: (other: typeof own) => boolean) =>
          Math.max(0, ...list.filter(isRival).map(({ affinity }) => affinity));
        const producers = rivals(({ input, output }) => input === own.input && toolOf[output] !== toolOf[own.output]);
        const consumers = rivals(({ input, output }) => output === own.output && input !== own.input);
        const sum =
          settings.bias +
          settings.affinity * own.affinity +
          settings.overProducers * (own.affinity - producers) +
          settings.overConsumers * (own.affinity - consumers);
        expect(scores[place]).toBeCloseTo(1 / (1 + Math.exp(-sum)), 5);
      });
    }),
  );
});
