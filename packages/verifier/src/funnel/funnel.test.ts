import { canonicalJson, type Episode, sealEpisode, type Task } from "@toolworld/contracts";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { call, shelfEpisode, shelfTask } from "../test-data/records.ts";
import type { FunnelInput } from "./assess-episode.ts";
import { funnel } from "./funnel.ts";
import { repetition } from "./validity.ts";

type ReadInput = Extract<FunnelInput, { readonly episode: unknown }>;

const add = call("add", { id: "a", copies: 1 });
const read = call("read", { id: "b" });
let writing: Task;
let reading: Task;
let samples: readonly { readonly input: ReadInput; readonly stage: string }[];

beforeAll(async () => {
  writing = await shelfTask([add], [{ type: "state" }]);
  reading = await shelfTask([read], [{ type: "state" }, { type: "communicate", facts: [{ text: "2" }] }], { id: "r" });
  const of = async (
    task: Task,
    calls: Parameters<typeof shelfEpisode>[1],
    rest: Parameters<typeof shelfEpisode>[2] = {},
  ) => ({
    task,
    episode: await shelfEpisode(task, calls, rest),
  });
  const noisy = "we go round and round again in the same old circle of words ".repeat(12);
  samples = [
    { input: await of(writing, [add]), stage: "kept" },
    { input: await of(writing, [call("add", { id: "zz", copies: 1 }), add]), stage: "kept" },
    { input: await of(reading, [read], { says: ["There are 2."] }), stage: "kept" },
    { input: await of(reading, [call("read", { id: "a" }), read], { says: ["There are 2."] }), stage: "calls" },
    { input: await of(reading, [read]), stage: "state" },
    { input: await of(writing, []), stage: "state" },
    { input: await of(writing, [add], { says: [noisy] }), stage: "validity" },
    { input: await of(writing, [add], { says: [" "] }), stage: "validity" },
    { input: await of(writing, [read, read, read, read, read, add]), stage: "validity" },
    { input: await of(writing, [add], { end: { reason: "call-limit" } }), stage: "validity" },
    { input: { task: writing, episode: { id: "x" } }, stage: "validity" },
    { input: { task: writing, episode: null }, stage: "validity" },
    { input: { task: reading, episode: (await of(writing, [add])).episode }, stage: "validity" },
  ];
});

/** The same episode under an id of its own. */
const renamed = ({ task, episode }: ReadInput, id: string): ReadInput => ({
  task,
  episode: episode && typeof episode === "object" ? { ...(episode as Episode), id } : episode,
});

describe("the funnel", () => {
  test("each episode is kept, or dropped at the stage that it fails", async () => {
    for (const [index, { input, stage }] of samples.entries()) {
      const { kept, dropped } = await funnel([renamed(input, `e${index}`)]);
      expect([index, kept.length === 1 ? "kept" : dropped[0]?.stage]).toEqual([index, stage]);
    }
  });

  test("texts fare as what stands in them, and a broken seal is no episode", async () => {
    const inputs = samples.map(({ input }, index) => renamed(input, `e${index}`));
    const texts = inputs.map(({ task, episode }, index) => {
      const isEpisode = typeof episode === "object" && episode !== null && "steps" in episode;
      const text = isEpisode ? canonicalJson(sealEpisode(episode as Episode)) : JSON.stringify(episode);
      return { task, id: `e${index}`, text };
    });
    const [read, unread] = [await funnel(inputs), await funnel(texts)];
    expect(unread.kept).toEqual(read.kept);
    expect(unread.dropped.map(({ stage }) => stage)).toEqual(read.dropped.map(({ stage }) => stage));
    const [first] = texts as [(typeof texts)[number]];
    const changed = { ...first, text: first.text.replace('"trial":0', '"trial":1') };
    expect((await funnel([changed])).dropped).toEqual([{ id: "e0", stage: "validity", reason: "broken seal" }]);
    expect((await funnel([first], { key: "secret" })).dropped).toMatchObject([{ reason: "broken seal" }]);
    const cut = { ...first, text: first.text.slice(0, -9) };
    expect((await funnel([cut])).dropped).toMatchObject([{ id: "e0", reason: expect.stringContaining("not JSON") }]);
  });

  test("the counts add up, whatever comes in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 3 })),
        async (picks, keepRecovered, removeDuplicates, perLevel) => {
          const inputs = picks.map((pick, index) =>
            renamed((samples[pick % samples.length] as (typeof samples)[number]).input, `e${index}`),
          );
          const result = await funnel(inputs, {
            keepRecovered,
            removeDuplicates,
            ...(perLevel === null ? {} : { balance: { perLevel } }),
          });
          expect(result.kept.length + result.dropped.length).toBe(inputs.length);
          let left = inputs.length;
          for (const stage of result.stages) {
            expect(stage.entered).toBe(left);
            const reasons = Object.values(stage.reasons).reduce((sum, count) => sum + count, 0);
            expect(stage.entered - stage.left).toBe(reasons);
            left = stage.left;
          }
          expect(left).toBe(result.kept.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("recovered episodes are counted, and dropped only where asked", async () => {
    const input = (samples[1] as (typeof samples)[number]).input;
    expect(await funnel([input])).toMatchObject({ recovered: 1, kept: ["e"] });
    expect(await funnel([input], { keepRecovered: false })).toMatchObject({
      recovered: 1,
      kept: [],
      dropped: [{ stage: "recovery" }],
    });
  });

  test("duplicates and balance", async () => {
    const input = (samples[0] as (typeof samples)[number]).input;
    const inputs = ["p", "q", "r"].map((id) => renamed(input, id));
    expect((await funnel(inputs, { removeDuplicates: true })).kept).toEqual(["p"]);
    expect((await funnel(inputs, { balance: { perLevel: 2, seed: 1 } })).kept).toHaveLength(2);
  });
});

test("repetition is the share of word n-grams that stood there before", () => {
  expect(repetition("one two three", 2)).toBe(0);
  expect(repetition("a b a b a b a b a b", 2)).toBeGreaterThan(0.7);
});
