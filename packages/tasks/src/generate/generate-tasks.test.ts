import { type Domain, type Task, taskSchema } from "@toolworld/contracts";
import { certify } from "@toolworld/verifier";
import { openWorld } from "@toolworld/world";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArgumentSource } from "../plan/argument-source.ts";
import { workshop } from "../workshop-domain.test.fixture.ts";
import { type GeneratedTasks, generateTasks } from "./generate-tasks.ts";

const domain = workshop as unknown as Domain;
let made: GeneratedTasks;

beforeAll(async () => {
  made = await generateTasks(domain, { count: 40, seed: 7 });
});

describe("tasks of a domain", () => {
  test("are as many as wanted, and every try is counted", () => {
    const { tasks, funnel } = made;
    expect(tasks).toHaveLength(40);
    expect(funnel.kept).toBe(40);
    const refused = Object.values(funnel.reasons).reduce((sum, count) => sum + count, 0);
    expect(funnel.kept + refused).toBe(funnel.tried);
  });

  test("are the same bytes for the same seed, and others for another", async () => {
    const again = await generateTasks(domain, { count: 40, seed: 7 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(made));
    const others = await generateTasks(domain, { count: 5, seed: 8 });
    expect(others.tasks[0]?.intent).not.toBe(made.tasks[0]?.intent);
  });

  test("fit the contract, under ids of their own", () => {
    for (const task of made.tasks) expect(taskSchema.safeParse(task).error).toBeUndefined();
    expect(new Set(made.tasks.map(({ id }) => id)).size).toBe(40);
  });

  test("certify in worlds of their own, to the same certificate", async () => {
    for (const task of made.tasks.slice(0, 10)) {
      const worlds: Disposable[] = [];
      const open = () => {
        const world = openWorld(domain, { seed: task.seed });
        worlds.push(world);
        return world;
      };
      const { certificate, ...bare } = task;
      const again = await certify(bare, { open, tools: open().tools, orders: 8 });
      for (const world of worlds) world[Symbol.dispose]();
      expect(again).toEqual(certificate);
      expect(again.certified).toBe(true);
    }
  });

  test("run from one step to more, with writes and questions", () => {
    const lengths = made.tasks.map(({ gold }) => gold.calls.length);
    expect(Math.max(...lengths)).toBeGreaterThan(5);
    expect(made.tasks.some(({ labels }) => labels?.includes("question"))).toBe(true);
    expect(made.tasks.filter(({ labels }) => labels?.includes("write")).length).toBeGreaterThan(20);
  });
});

describe("an argument", () => {
  test("stands where its source says", () => {
    let results = 0;
    for (const task of made.tasks) {
      for (const [position, sources] of sourcesOf(task).entries()) {
        for (const [name, source] of Object.entries(sources)) {
          const value = task.gold.calls[position]?.arguments[name];
          if (source.type === "result") {
            results++;
            expect(source.step).toBeLessThan(position);
            const { result } = task.gold.calls[source.step] as Task["gold"]["calls"][number];
            expect(result.ok && at(result.value, source.path)).toEqual(value);
          } else {
            const fact = task.user.facts.find((one) => one.name === source.fact);
            expect(fact?.value).toBe(String(value));
          }
        }
      }
    }
    expect(results).toBeGreaterThan(40);
  });

  test("comes from every read, or an answer does", () => {
    for (const task of made.tasks) {
      const used = new Set(
        sourcesOf(task).flatMap((sources) =>
          Object.values(sources).flatMap((source) => (source.type === "result" ? [source.step] : [])),
        ),
      );
      for (const { step } of (task.source?.answers ?? []) as { step: number }[]) used.add(step);
      for (const [position, { footprint }] of task.gold.calls.entries()) {
        if (footprint?.writes.length === 0) expect(used.has(position), `${task.id} step ${position}`).toBe(true);
      }
    }
  });
});

describe("an intent", () => {
  test("names no raw identifier and says every fact", () => {
    for (const task of made.tasks) {
      expect(task.intent).not.toMatch(/[a-z]{3}_\d{3,}/);
      for (const { say } of task.user.facts) {
        const spoken = / is (.*)\.$/.exec(say)?.[1] as string;
        expect(task.intent).toContain(spoken);
      }
    }
  });
});

test("a domain that says nothing of its meaning gives no task, and says so", async () => {
  const mute: Domain = { ...domain, tools: domain.tools.map(({ semantics: _, ...tool }) => tool) };
  const { tasks, funnel } = await generateTasks(mute, { count: 3 });
  expect(tasks).toHaveLength(0);
  expect(Object.keys(funnel.reasons)).toEqual(["no question"]);
});

describe("another wording", () => {
  const wanted = { count: 8, seed: 3 };

  test("is taken where every fact survives", async () => {
    const { tasks } = await generateTasks(domain, { ...wanted, rephrase: ({ text }) => `Good morning! ${text}` });
    expect(tasks.every(({ intent }) => intent.startsWith("Good morning! "))).toBe(true);
    expect(tasks.every(({ certificate }) => certificate?.certified)).toBe(true);
  });

  test("is left where a fact is lost or made up", async () => {
    const { tasks: plain } = await generateTasks(domain, wanted);
    for (const rephrase of [
      () => "Please do the thing that I have in mind.",
      ({ text }: { text: string }) => `${text} By May 31.`,
    ]) {
      const { tasks, funnel } = await generateTasks(domain, { ...wanted, rephrase });
      expect(tasks.map(({ intent }) => intent)).toEqual(plain.map(({ intent }) => intent));
      expect(funnel.notRephrased).toBe(8);
    }
  });
});

function sourcesOf(task: Task): Record<string, ArgumentSource>[] {
  return (task.source as unknown as { arguments: Record<string, ArgumentSource>[] }).arguments;
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce((found, part) => (found as Record<string, unknown>)?.[part], value);
}

test("no two tasks are the same tools on the same rows", () => {
  const seen = new Set<string>();
  for (const { seed, gold } of made.tasks.filter(({ labels }) => labels?.includes("write"))) {
    const identity = JSON.stringify([seed, gold.calls.map(({ name }) => name), gold.changes.map(({ key }) => key)]);
    expect(seen.has(identity)).toBe(false);
    seen.add(identity);
  }
});
