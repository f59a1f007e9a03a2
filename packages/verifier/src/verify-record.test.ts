import { canonicalJson, type Episode, sealEpisode, type Task, ToolworldError } from "@toolworld/contracts";
import { beforeAll, describe, expect, test } from "vitest";
import { call, shelfEpisode, shelfTask } from "./test-data/records.ts";
import { reverify, verifyRecord, verifyText } from "./verify-record.ts";

let task: Task;
let episode: Episode;

beforeAll(async () => {
  const add = call("add", { id: "a", copies: 1 });
  task = await shelfTask([add], [{ type: "state" }]);
  episode = await shelfEpisode(task, [add]);
});

/** The episode after something was done to a copy of it. */
const damaged = (damage: (copy: Record<string, never>) => void): unknown => {
  const copy = structuredClone(episode) as unknown as Record<string, never>;
  damage(copy);
  return copy;
};

const set = (object: unknown, path: readonly (string | number)[], value: unknown) => {
  let target = object as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) target = target[part] as Record<string | number, unknown>;
  target[path.at(-1) as string] = value;
};

describe("hostile records are refused in one clear line, never passed", () => {
  test.each<[string, () => unknown]>([
    ["NaN", () => damaged((copy) => set(copy, ["changes", 0, "after", "copies"], Number.NaN))],
    ["infinity", () => damaged((copy) => set(copy, ["steps", 1, "arguments", "copies"], Number.POSITIVE_INFINITY))],
    [
      "a __proto__ key",
      () => JSON.parse(JSON.stringify(episode).replace('"copies":1}', '"copies":1,"__proto__":{"x":1}}')),
    ],
    ["a cycle", () => damaged((copy) => set(copy, ["steps", 1, "arguments", "self"], copy))],
    ["depth", () => damaged((copy) => set(copy, ["steps", 1, "arguments", "deep"], nest(100_000)))],
    ["a duplicate call id", () => damaged((copy) => set(copy, ["steps"], [...episode.steps, ...episode.steps]))],
    [
      "a result without a call",
      () =>
        damaged((copy) =>
          set(
            copy,
            ["steps"],
            episode.steps.filter((step) => step.type !== "tool-call"),
          ),
        ),
    ],
    [
      "a call without a result",
      () =>
        damaged((copy) =>
          set(
            copy,
            ["steps"],
            episode.steps.filter((step) => step.type !== "tool-result"),
          ),
        ),
    ],
    ["an unknown key", () => damaged((copy) => set(copy, ["reward"], 1))],
    ["unsorted changes", () => damaged((copy) => set(copy, ["changes"], [...episode.changes, ...episode.changes]))],
    ["null", () => null],
    ["a text", () => "passed"],
    ["nothing", () => undefined],
  ])("%s", (_, make) => {
    const hostile = make();
    for (const run of [
      () => verifyRecord({ task, episode: hostile }),
      () => verifyText({ task, text: textOf(hostile), from: "a file" }),
    ]) {
      const error = catching(run);
      expect(ToolworldError.isInstance(error)).toBe(true);
      expect((error as Error).message.split("\n")).toHaveLength(1);
      expect((error as Error).message.length).toBeLessThan(400);
    }
  });

  test("a text of 50 MB is read, and fails like any other", () => {
    const huge = damaged((copy) => set(copy, ["steps", 0, "content"], "x".repeat(50_000_000)));
    expect(verifyRecord({ task, episode: huge }).outcome).toBe("passed");
    const wrong = damaged((copy) => set(copy, ["changes", 0, "after", "copies"], "x".repeat(50_000_000)));
    expect(verifyRecord({ task, episode: wrong }).outcome).toBe("failed");
  });
});

describe("the seal", () => {
  test("damage breaks it", () => {
    const sealed = sealEpisode(episode);
    expect(verifyRecord({ task, episode: sealed }).outcome).toBe("passed");
    const changed = { ...sealed, changes: [] };
    expect(() => verifyRecord({ task, episode: changed })).toThrow(/changed after it was written/);
  });

  test("forgery without the key is found", () => {
    const sealed = sealEpisode(episode, "secret");
    expect(verifyRecord({ task, episode: sealed, key: "secret" }).outcome).toBe("passed");
    expect(() => verifyRecord({ task, episode: sealed, key: "other" })).toThrow(/not accepted/);
    expect(() => verifyRecord({ task, episode: sealEpisode(episode), key: "secret" })).toThrow(/not accepted/);
    expect(() => verifyRecord({ task, episode, key: "secret" })).toThrow(/carries no seal/);
    expect(() =>
      verifyRecord({ task, episode: sealEpisode({ ...episode, changes: [] }, "guess"), key: "secret" }),
    ).toThrow();
  });
});

test("a text gives the verdict of its record", () => {
  for (const given of [episode, sealEpisode(episode), sealEpisode(episode, "secret")]) {
    const key = given.seal?.keyed ? { key: "secret" } : {};
    const verdict = verifyRecord({ task, episode: given, ...key });
    expect(verifyText({ task, text: canonicalJson(given), ...key })).toEqual(verdict);
    expect(verifyText({ task, text: JSON.stringify(given, null, 1), ...key })).toEqual(verdict);
  }
  const sealed = canonicalJson(sealEpisode(episode, "secret"));
  expect(() => verifyText({ task, text: sealed.replace('"copies":1', '"copies":2'), key: "secret" })).toThrow(
    /changed after it was written/,
  );
  expect(() => verifyText({ task, text: canonicalJson(episode), key: "secret" })).toThrow(/carries no seal/);
});

test("the order of keys means nothing to a verdict, not even to its words", async () => {
  const calls = [call("read", { id: "a" }), call("add", { id: "b", copies: 7 })];
  const reading = await shelfTask(
    [call("read", { id: "b" })],
    [
      { type: "calls", mode: "partial-order" },
      { type: "state" },
      { type: "assertions", assertions: [{ name: "x", arguments: { b: 1, a: 2 } }] },
    ],
    { id: "r" },
  );
  for (const other of [task, reading]) {
    const failing = await shelfEpisode(other, calls);
    const verdict = verifyRecord({ task: other, episode: failing });
    expect(verdict.outcome).toBe("failed");
    const turned = verifyRecord({ task: turn(other) as Task, episode: turn(failing) });
    expect(canonicalJson(turned)).toBe(canonicalJson(verdict));
  }
});

test("a verdict comes out the same from the stored texts", () => {
  const verdict = verifyRecord({ task, episode });
  const stored = JSON.parse(JSON.stringify({ task, episode, verdict }));
  expect(reverify(stored, stored.verdict)).toEqual({ same: true, verdict });
  expect(reverify(stored, { ...stored.verdict, reward: 0 }).same).toBe(false);
});

/** The same value with the keys of every object turned around. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turn(inner)]),
  );
}

/** The value as text; what has no end is nested as deep as a text can be. */
function textOf(value: unknown): string {
  try {
    return (JSON.stringify(value, numbers) ?? "").replaceAll('"1e999"', "1e999");
  } catch {
    return `{"contract":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  }
}

function numbers(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? "1e999" : value;
}

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

function catching(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
