import fc from "fast-check";
import { expect, test } from "vitest";
import { type SampledEpisode, TranscriptSampler } from "./transcript-sample.ts";

interface Sketch {
  readonly task: string;
  readonly agent: string;
  readonly passed: boolean;
}

const sketches = fc.array(
  fc.record({ task: fc.constantFrom("a", "b", "c"), agent: fc.constantFrom("x", "y"), passed: fc.boolean() }),
  { maxLength: 60 },
);

function sample(episodes: readonly Sketch[], maximum: number) {
  const sampler = new TranscriptSampler(maximum);
  episodes.forEach(({ task, agent, passed }, index) => {
    const episode = { id: `${task}/${agent}/${index}`, task: { id: task } };
    sampler.add({ episode, agent, verdict: { outcome: passed ? "passed" : "failed" } } as unknown as SampledEpisode);
  });
  return sampler.take();
}

test("as many are shown as there is room for, each once, and the rest is counted", () => {
  fc.assert(
    fc.property(sketches, fc.integer({ min: 0, max: 40 }), (episodes, maximum) => {
      const { episodes: shown, failures, passes } = sample(episodes, maximum);
      expect(shown.length).toBe(Math.min(maximum, episodes.length));
      expect(new Set(shown.map(({ episode }) => episode.id)).size).toBe(shown.length);
      expect(failures.shown + passes.shown).toBe(shown.length);
      expect(failures.total).toBe(episodes.filter(({ passed }) => !passed).length);
      expect(passes.total).toBe(episodes.filter(({ passed }) => passed).length);
    }),
  );
});

test("failures come first, and passes keep a fifth of the places", () => {
  const episodes = Array.from({ length: 100 }, (_, index) => ({ task: "a", agent: "x", passed: index % 2 === 0 }));
  const { episodes: shown, failures, passes } = sample(episodes, 10);
  expect(shown.map(({ verdict }) => verdict.outcome)).toEqual([...Array(8).fill("failed"), ...Array(2).fill("passed")]);
  expect([failures.shown, passes.shown]).toEqual([8, 2]);
});

test("no task of an agent comes a second time before every other has come once", () => {
  fc.assert(
    fc.property(sketches, fc.integer({ min: 1, max: 12 }), (episodes, maximum) => {
      const failed = episodes.filter(({ passed }) => !passed);
      const groups = new Set(failed.map(({ task, agent }) => `${task}/${agent}`));
      const shown = sample(failed, maximum).episodes.map(({ episode, agent }) => `${episode.task.id}/${agent}`);
      expect(new Set(shown).size).toBe(Math.min(groups.size, maximum));
    }),
  );
});
