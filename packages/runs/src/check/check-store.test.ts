import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planJobs } from "../job.ts";
import { runEpisodes } from "../run-episodes.ts";
import type { RunStore } from "../store/run-store.ts";
import { openRunStore } from "../store/sqlite-run-store.ts";
import { countingTask } from "../test-data/counting-environment.ts";
import { funnelStore } from "./funnel-store.ts";
import { verifyStore } from "./verify-store.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-check-"));
const file = join(folder, "run.sqlite");
const ids = ["a", "b", "c"];
const tasks = ids.map(countingTask);
const jobs = planJobs({ tasks, agents: [{ name: "good" }, { name: "bad" }], user: { name: "u" }, trials: 45, seed: 1 });
let store: RunStore;

beforeAll(async () => {
  store = await openRunStore(file);
  const environment = {
    module: new URL("../test-data/counting-environment.ts", import.meta.url).href,
    settings: { tasks: ids },
  };
  await runEpisodes({ run: { settings: {}, jobs, tasks }, environment, store });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Changes something in the file while a test runs. */
async function withChange(sql: string, run: () => Promise<void>): Promise<void> {
  using undo = new DisposableStack();
  const database = undo.adopt(new Database(file), (open) => open.close());
  const before = database.prepare("select id, body, verdict from episodes").all() as Record<string, string>[];
  undo.defer(() => {
    const restore = database.prepare("update episodes set body = ?, verdict = ? where id = ?");
    for (const { id, body, verdict } of before) restore.run(body, verdict, id);
  });
  database.exec(sql);
  await run();
}

describe.each([0, 1, 3])("a store, checked in %i threads", (threads) => {
  test("gives every verdict again", async () => {
    const progress: number[] = [];
    const result = await verifyStore(store, { threads, onProgress: (done) => progress.push(done) });
    expect(result).toEqual({ episodes: jobs.length, equal: jobs.length, differing: [] });
    expect(progress).toEqual([256, jobs.length]);
  });

  test("finds the verdicts that differ, in the order of the jobs", () =>
    withChange(
      `update episodes set verdict = replace(verdict, '"failed"', '"passed"') where id like '%/bad/3'`,
      async () => {
        const { equal, differing } = await verifyStore(store, { threads });
        expect(equal).toBe(jobs.length - 3);
        expect(differing.map(({ stored }) => stored.episode)).toEqual(["a/bad/3", "b/bad/3", "c/bad/3"]);
      },
    ));

  test("stops at the first damaged episode, whatever else is damaged", () =>
    withChange(
      `update episodes set body = replace(body, '"user":', '"uses":') where id in ('c/bad/30', 'b/good/12')`,
      async () => {
        await expect(verifyStore(store, { threads })).rejects.toThrow(/run\.sqlite, episode "b\/good\/12"/);
        const { dropped } = await funnelStore(store, { threads });
        const malformed = dropped.filter(({ reason }) => reason.startsWith("malformed"));
        expect(malformed.map(({ id, stage }) => [id, stage])).toEqual([
          ["b/good/12", "validity"],
          ["c/bad/30", "validity"],
        ]);
      },
    ));

  test("is filtered like its episodes one by one", async () => {
    const all = await funnelStore(store, { threads });
    expect(all.kept).toEqual(jobs.flatMap(({ id, agent }) => (agent.name === "good" ? [id] : [])));
    expect(all.stages[0]).toMatchObject({ stage: "validity", entered: jobs.length, left: jobs.length });
    const few = await funnelStore(store, { threads, removeDuplicates: true, balance: { perLevel: 2 } });
    expect(few.kept).toHaveLength(2);
    expect(few.stages.map(({ stage, left }) => [stage, left])).toEqual([
      ["validity", 270],
      ["state", 135],
      ["calls", 135],
      ["recovery", 135],
      ["duplicates", 3],
      ["balance", 2],
    ]);
  });
});
