import { type Domain, type GoldCallDraft, type JsonValue, type TaskDraft, taskDraftSchema } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { airline } from "../airline.ts";
import { Cabin } from "../tables/cabin.ts";
import { FlightType } from "../tables/reservation.ts";
import { tasks } from "./recorded-tasks.ts";
import { taskDrafts } from "./task-drafts.ts";

test("there are drafts for every write tool, twice or more", () => {
  for (const { name, kind } of airline.tools) {
    const tasks = taskDrafts.filter((draft) => draft.calls.some((call) => call.name === name));
    if (kind === "write") expect(tasks.length, name).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(taskDrafts.map((draft) => draft.id)).size).toBe(taskDrafts.length);
});

test("the tasks that ship were recorded from these drafts, in this domain", () => {
  const { digest } = referToDomain(airline as unknown as Domain);
  expect(new Set(tasks.map(({ domain }) => domain.digest))).toEqual(new Set([digest]));
  expect(tasks.map(({ id, gold }) => [id, gold.calls.map(({ name, arguments: input }) => ({ name, input }))])).toEqual(
    taskDrafts.map(({ id, calls }) => [id, calls.map(({ name, arguments: input }) => ({ name, input }))]),
  );
  expect(tasks.every(({ certificate }) => certificate?.certified)).toBe(true);
});

describe.each(taskDrafts.map((draft) => [draft.id, draft] as const))("%s", (_, draft) => {
  test("reads as a draft and runs as it says", () => {
    taskDraftSchema.parse(draft);
    for (const { call, outcome } of run(draft, draft.calls).steps) {
      expect(outcome.result, JSON.stringify(call)).toMatchObject({ ok: call.expects !== "error" });
    }
  });

  test("changes the airline, unless there is nothing to do", () => {
    const idle = ["question", "refusal", "transfer"].some((label) => draft.labels?.includes(label));
    expect(run(draft, draft.calls).changes.length > 0).toBe(!idle);
  });

  test("has no write that could be left out", () => {
    const { changes } = run(draft, draft.calls);
    const writes = draft.calls.filter((call) => airline.tools.find(({ name }) => name === call.name)?.kind === "write");
    for (const left of writes) {
      const others = draft.calls.filter((call) => call !== left);
      expect(run(draft, others).changes, left.name).not.toEqual(changes);
    }
  });

  test("tempts only to what the tools would do", () => {
    for (const temptation of draft.temptations ?? []) {
      expect(run(draft, [...draft.calls, temptation]).changes.length, temptation.name).toBeGreaterThan(0);
    }
  });

  test("needs nothing that the agent could not know by then", () => {
    const known = new Set(draft.user.facts.flatMap((fact) => [fact.value, ...fact.value.split(" ")]));
    for (const text of CHOICES) known.add(text);
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

/** What a tool's description offers to choose from, and names of the arguments, which need no telling. */
const CHOICES: readonly string[] = [
  ...Cabin.options,
  ...FlightType.options,
  ...["yes", "no", "flight_number", "date", "first_name", "last_name", "dob", "payment_id", "amount"],
];

function run(draft: TaskDraft, calls: readonly GoldCallDraft[]) {
  using world = openWorld(airline, { seed: draft.seed ?? 0 });
  const steps = calls.map((call) => ({ call, outcome: world.call(call) }));
  return { steps, changes: world.changes() };
}

/** Every text in a value, keys included. */
function textsIn(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).flatMap((inner: JsonValue) => textsIn(inner))];
}
