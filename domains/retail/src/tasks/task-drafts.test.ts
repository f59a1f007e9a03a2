import { type GoldCallDraft, type JsonValue, type TaskDraft, taskDraftSchema } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { retail } from "../retail.ts";
import { taskDrafts } from "./task-drafts.ts";

test("there are drafts for every write tool, twice or more", () => {
  for (const { name, kind } of retail.tools) {
    const tasks = taskDrafts.filter((draft) => draft.calls.some((call) => call.name === name));
    if (kind === "write") expect(tasks.length, name).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(taskDrafts.map((draft) => draft.id)).size).toBe(taskDrafts.length);
});

describe.each(taskDrafts.map((draft) => [draft.id, draft] as const))("%s", (_, draft) => {
  test("reads as a draft and runs as it says", () => {
    taskDraftSchema.parse(draft);
    for (const { call, outcome } of run(draft, draft.calls).steps) {
      expect(outcome.result, JSON.stringify(call)).toMatchObject({ ok: call.expects !== "error" });
    }
  });

  test("changes the shop, unless there is nothing to do", () => {
    const idle = ["question", "refusal", "transfer"].some((label) => draft.labels?.includes(label));
    expect(run(draft, draft.calls).changes.length > 0).toBe(!idle);
  });

  test("has no write that could be left out", () => {
    const { changes } = run(draft, draft.calls);
    const writes = draft.calls.filter((call) => retail.tools.find(({ name }) => name === call.name)?.kind === "write");
    for (const left of writes) {
      const others = draft.calls.filter((call) => call !== left);
      expect(run(draft, others).changes, left.name).not.toEqual(changes);
    }
  });

  test("needs nothing that the agent could not know by then", () => {
    const known = new Set(draft.user.facts.map((fact) => fact.value));
    for (const { call, outcome } of run(draft, draft.calls).steps) {
      const needed = call.material?.length === 0 ? [] : Object.values(call.arguments).flatMap(textsIn);
      for (const text of needed) expect(known, `${call.name} of ${text}`).toContain(text);
      if (outcome.result.ok) for (const text of textsIn(outcome.result.value)) known.add(text);
    }
  });

  test("is not answered by the user's own words", () => {
    const said = [...draft.user.requests, ...draft.user.facts].map(({ say }) => say.toLowerCase()).join("\n");
    for (const check of draft.checks) {
      if (check.type !== "communicate") continue;
      for (const { text } of check.facts) expect(said).not.toContain(text.toLowerCase());
    }
  });
});

function run(draft: TaskDraft, calls: readonly GoldCallDraft[]) {
  using world = openWorld(retail, { seed: draft.seed ?? 0 });
  const steps = calls.map((call) => ({ call, outcome: world.call(call) }));
  return { steps, changes: world.changes() };
}

/** Every text in a value, keys and the texts of JSON inside texts included. */
function textsIn(value: JsonValue): string[] {
  if (typeof value === "string") return value.startsWith("{") ? textsIn(JSON.parse(value)) : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
