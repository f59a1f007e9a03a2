import { describe, expect, test } from "vitest";
import { mapInThreads } from "./map-in-threads.ts";

const options = { entry: new URL("../test-data/squaring-thread.ts", import.meta.url), data: { add: 1 }, threads: 3 };

async function collect(inputs: Iterable<number>, window?: number): Promise<number[]> {
  const outputs: number[] = [];
  const all = mapInThreads<number, number>(inputs, { ...options, ...(window === undefined ? {} : { window }) });
  for await (const output of all) outputs.push(output);
  return outputs;
}

describe("inputs in threads", () => {
  test("come out in their order", async () => {
    const inputs = Array.from({ length: 200 }, (_, index) => index);
    const squares = inputs.map((input) => input * input + 1);
    expect(await collect(inputs)).toEqual(squares);
    expect(await collect(inputs, 1)).toEqual(squares);
    expect(await collect([])).toEqual([]);
  });

  test("are not taken before there is room for what comes of them", async () => {
    let taken = 0;
    function* count() {
      for (let input = 0; input < 100; input++) {
        taken++;
        yield input;
      }
    }
    for await (const output of mapInThreads<number, number>(count(), { ...options, window: 5 })) {
      expect(taken).toBeLessThanOrEqual(5 + output);
      if (output > 50) break;
    }
    expect(taken).toBeLessThan(20);
  });

  test.each([
    ["refuses", -1, /\[test\] -1 has no square here/],
    ["dies of", -2, /ended with code 5/],
    ["throws at", -3, /out of the blue/],
  ])("a thread that %s one ends it with that error", async (_, bad, message) => {
    await expect(collect([1, 2, bad, 4])).rejects.toThrow(message);
  });
});
