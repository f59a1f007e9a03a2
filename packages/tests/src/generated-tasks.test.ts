import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom, type Domain, jsonEquals, type Task } from "@toolworld/contracts";
import { materialize, openBlueprint } from "@toolworld/materializer";
import { importDocument } from "@toolworld/pool";
import { createGoldAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { generateTasks, splitTasks } from "@toolworld/tasks";
import { createCallDrawer } from "@toolworld/testing/examine";
import { verify } from "@toolworld/verifier";
import { openWorld, type World } from "@toolworld/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolworld } from "./toolworld-process.ts";

// Tasks for domains that are made of the documents in examples/pools: solved by gold, and by nobody who guesses.

const full = process.env.TOOLWORLD_FULL === "1";
const GUESSES = 20;
const root = fileURLToPath(new URL("../../../examples/pools", import.meta.url));
const documents = readdirSync(root)
  .filter((name) => /\.(json|yaml)$/.test(name))
  .slice(0, full ? 10 : 3);

const blueprints = documents.flatMap((path) => {
  const { tools } = importDocument({ source: "examples", root, path });
  return materialize({ name: path.replace(/\.\w+$/, ""), tools }).blueprint ?? [];
});
const made: { readonly domain: Domain; readonly task: Task }[] = [];

beforeAll(async () => {
  for (const blueprint of blueprints) {
    const domain = openBlueprint(blueprint);
    const { tasks } = await generateTasks(domain, { count: full ? 120 : 15, seed: 11 });
    for (const task of tasks) made.push({ domain, task });
  }
}, 600_000);

describe("tasks of generated domains", () => {
  test("are many, all certified, and mostly of several steps", () => {
    expect(made.length).toBeGreaterThanOrEqual(full ? 900 : 40);
    expect(made.every(({ task }) => task.certificate?.certified)).toBe(true);
    const lengths = made.map(({ task }) => task.gold.calls.length).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThanOrEqual(4);
  });

  test("are solved by gold in a conversation with a user who tells what is asked", async () => {
    for (const { domain, task } of made.slice(0, full ? 200 : 12)) {
      const user = createScriptedUser();
      const episode = await runEpisode({ id: "e", domain, task, agent: createGoldAgent(task), user, seed: 1 });
      const verdict = verify({ task, episode });
      expect(verdict.outcome, `${task.id}: ${verdict.reason}`).toBe("passed");
    }
  }, 120_000);

  test("with writes are passed neither by doing nothing nor by guessing twenty calls", () => {
    let guessed = 0;
    for (const { domain, task } of full ? made : made.slice(0, 20)) {
      if (task.gold.changes.length === 0) continue;
      using world = openWorld(domain, { seed: task.seed });
      expect(sameChanges(world, task)).toBe(false);
      const draw = createCallDrawer(domain);
      const random = createRandom(`guess/${task.id}`);
      for (let guess = 0; guess < GUESSES; guess++) {
        world.call(draw(world, random));
        if (sameChanges(world, task)) guessed++;
      }
    }
    expect(guessed).toBe(0);
  }, 600_000);

  test("split into sides without a row or a sequence in common", () => {
    const { train, test: held, leftOut } = splitTasks(made.map(({ task }) => task));
    expect(train.length + held.length + leftOut.length).toBe(made.length);
    expect(Math.min(train.length, held.length)).toBeGreaterThan(0);
  });
});

/** As many rows of the same tables, changed to the same values; minted keys are not compared, so this errs to the guesser's side. */
function sameChanges(world: World, { gold }: Task): boolean {
  const found = world.changes();
  const minted = [...gold.minted, ...world.minted];
  const bare = (value: unknown) => {
    let text = JSON.stringify(value);
    for (const id of minted) text = text.replaceAll(JSON.stringify(id), '"minted"');
    return JSON.parse(text);
  };
  return found.length === gold.changes.length && jsonEquals(bare(found), bare(gold.changes));
}

describe("on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolworld-tasks-"));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("tasks are generated, run, and compared with a benchmark", async () => {
    writeFileSync(at("blueprint.json"), JSON.stringify(blueprints[0]));
    const generate = ["tasks", "generate", "--domain", at("blueprint.json"), "--count", "5", "--seed", "3", "--json"];
    const first = await toolworld([...generate, "--out", at("tasks.json")]);
    expect(first.code, first.error).toBe(0);
    const summary = JSON.parse(first.out);
    expect(summary).toMatchObject({ wanted: 5, tasks: 5, certified: 5, funnel: { kept: 5 } });
    const run = await toolworld([
      ...["run", "--domain", at("blueprint.json"), "--tasks", at("tasks.json"), "--agent", "gold"],
      ...["--store", at("run.sqlite"), "--json"],
    ]);
    expect(run.code, run.error).toBe(0);
    writeFileSync(
      at("theirs.json"),
      JSON.stringify([{ task: "Please water the garden of my aunt twice on every day." }]),
    );
    const compare = ["tasks", "contamination", "--tasks", at("tasks.json"), "--json"];
    const report = await toolworld([...compare, "--against", folder]);
    expect(report.code, report.error).toBe(0);
    expect(JSON.parse(report.out).texts).toMatchObject({ ours: 5, withSharedRun: 5, maximumJaccard: 1 });
    expect((await toolworld([...compare, "--against", at("nowhere")])).code).toBe(2);
    expect((await toolworld(["tasks", "contamination", "--against", folder])).code).toBe(2);
  });

  test("a domain that does not say what it means gives no task, and says why", async () => {
    const { code, out } = await toolworld([
      "tasks",
      "generate",
      "--domain",
      "retail",
      "--count",
      "2",
      "--out",
      at("no.json"),
    ]);
    expect(code).toBe(1);
    expect(out).toContain("must say what they mean");
  });
});
