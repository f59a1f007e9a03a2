import { type TaskDraft, taskDraftSchema } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { telecom } from "../telecom.ts";
import { generateTasks } from "./generate-tasks.ts";
import { taskDrafts } from "./task-drafts.ts";

const full = process.env.TOOLWORLD_FULL === "1";
const all = generateTasks({ seed: 1 });
const inFamily = (family: string) => all.filter(({ labels }) => labels?.includes(family));

test("there is one task for every set of faults that go together", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  // four faults alone or together, and three that nobody can mend
  expect(inFamily("service")).toHaveLength(2 ** 4 - 1 + 3);
  // airplane mode, data, usage, saver and VPN; three ways to have no roaming; two slow networks
  expect(inFamily("mobile-data")).toHaveLength(2 ** 5 * 4 * 3 - 1);
  // airplane mode, SIM, data, usage, 2G, Wi-Fi calling and MMSC; three ways to have no roaming, three to lack permissions
  expect(inFamily("picture-messages")).toHaveLength(2 ** 7 * 4 * 4 - 1);
});

test("the same seed makes the same tasks, another seed other ones with the same faults", () => {
  expect(generateTasks({ seed: 1 })).toEqual(all);
  const others = generateTasks({ seed: "two" });
  expect(others.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(others[0]?.user.facts).not.toEqual(all[0]?.user.facts);
});

test("a limit draws from all families alike, and never more than there are", () => {
  const drawn = generateTasks({ seed: 1, limit: 30 });
  for (const family of ["service", "mobile-data", "picture-messages"]) {
    expect(drawn.filter(({ labels }) => labels?.includes(family))).toHaveLength(10);
  }
  expect(generateTasks({ seed: 1, limit: 100_000 })).toHaveLength(all.length);
  expect(drawn.every(({ id }) => all.some((draft) => draft.id === id))).toBe(true);
});

test("the chosen tasks are of all families, with one fault and with several, mended and handed over", () => {
  expect(taskDrafts.length).toBeGreaterThanOrEqual(30);
  for (const family of ["service", "mobile-data", "picture-messages"]) {
    const own = taskDrafts.filter(({ labels }) => labels?.includes(family));
    expect(own.filter(({ labels }) => labels?.includes("1-faults")).length).toBeGreaterThanOrEqual(6);
    expect(own.filter(({ labels }) => !labels?.includes("1-faults")).length).toBeGreaterThanOrEqual(5);
  }
  expect(taskDrafts.filter(({ labels }) => labels?.includes("transfer"))).toHaveLength(3);
});

const tried = full ? all : [...taskDrafts, ...generateTasks({ seed: 1, limit: 200 })];

describe(`${full ? "every task" : "the chosen tasks, and 200 others"}`, () => {
  test("reads as a draft, and its gold runs", () => {
    for (const draft of tried) {
      taskDraftSchema.parse(draft);
      for (const { name, ok } of play(draft).results) expect(ok, `${draft.id}: ${name}`).toBe(true);
    }
  });

  test("is solved by its gold and not before; what cannot be mended stays as it is", () => {
    for (const draft of tried) {
      const { before, after, changes } = play(draft);
      if (draft.labels?.includes("transfer")) expect(changes, draft.id).toEqual([]);
      else {
        expect(before, draft.id).toContain(false);
        expect(after, draft.id).not.toContain(false);
      }
    }
  });

  test("has a user who can be asked for all that gold has them do", () => {
    for (const { id, calls, user } of tried) {
      const theirs = calls.filter(({ requestor }) => requestor === "user");
      expect(
        (user.actions ?? []).map(({ call }) => call.name),
        id,
      ).toEqual(theirs.map(({ name }) => name));
    }
  });
});

test("no words that ask for one action are part of those for another", () => {
  const words = new Set(all.flatMap(({ user }) => (user.actions ?? []).flatMap(({ askedBy }) => askedBy)));
  for (const word of words) {
    expect(
      [...words].filter((other) => other !== word && other.includes(word)),
      word,
    ).toEqual([]);
  }
});

/** Runs gold in the task's own world. */
function play({ seed = 0, setup = [], calls, checks }: TaskDraft) {
  using world = openWorld(telecom, { seed, setup });
  const assertions = checks.flatMap((check) => (check.type === "assertions" ? check.assertions : []));
  const before = assertions.map((assertion) => world.assert(assertion));
  const results = calls.map((call) => ({ name: call.name, ok: world.call(call).result.ok }));
  return { before, results, after: assertions.map((assertion) => world.assert(assertion)), changes: world.changes() };
}
