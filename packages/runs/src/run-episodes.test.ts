import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson, sealEpisode } from "@toolworld/contracts";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { verifyStore } from "./check/verify-store.ts";
import { planJobs } from "./job.ts";
import { runEpisodes } from "./run-episodes.ts";
import type { RunStore, StoredEpisode } from "./store/run-store.ts";
import { openRunStore } from "./store/sqlite-run-store.ts";
import { lockStore } from "./store/store-lock.ts";
import { summarizeStore } from "./summarize-store.ts";
import { countingTask } from "./test-data/counting-environment.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-runs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${files++}.sqlite`);

const ids = ["a", "b", "c"];
const environment = {
  module: new URL("./test-data/counting-environment.ts", import.meta.url).href,
  settings: { tasks: ids },
};
const planOf = (...agents: string[]) => {
  const tasks = ids.map(countingTask);
  const jobs = planJobs({ tasks, agents: agents.map((name) => ({ name })), user: { name: "u" }, trials: 2, seed: 1 });
  return { settings: { agents }, jobs, tasks };
};

describe("a run", () => {
  test("plans trial by trial, and refuses two tasks of one id", () => {
    expect(planOf("good", "bad").jobs.map(({ id }) => id)).toEqual([
      ...["a/good/0", "b/good/0", "c/good/0", "a/bad/0", "b/bad/0", "c/bad/0"],
      ...["a/good/1", "b/good/1", "c/good/1", "a/bad/1", "b/bad/1", "c/bad/1"],
    ]);
    expect(() =>
      planJobs({ tasks: [countingTask("a"), countingTask("a")], agents: [], user: { name: "u" }, trials: 1, seed: 0 }),
    ).toThrow(/two tasks have the id "a"/);
  });

  test.each([0, 2])("keeps every episode with its verdict, in %i threads", async (workers) => {
    const store = await openRunStore(newFile());
    const seen: number[] = [];
    const outcome = await runEpisodes({
      run: planOf("good", "bad"),
      environment,
      store,
      workers,
      onProgress: ({ done }) => seen.push(done),
    });
    expect(outcome).toMatchObject({
      done: 12,
      total: 12,
      passed: 6,
      failed: 6,
      resumed: 0,
      failures: [],
      aborted: false,
    });
    expect(seen.at(-1)).toBe(12);
    const summary = await summarizeStore(store);
    expect(summary.agents.map(({ agent, reward, passHatK }) => [agent, reward, passHatK])).toEqual([
      ["good", 1, [1, 1]],
      ["bad", 0, [0, 0]],
    ]);
    expect(await verifyStore(store)).toMatchObject({ episodes: 12, equal: 12, differing: [] });
    await store.close();
  });

  test("goes on where it stopped, with the same settings only", async () => {
    const store = await openRunStore(newFile());
    const run = planOf("good", "bad");
    const abort = new AbortController();
    const first = await runEpisodes({
      run,
      environment,
      store,
      concurrency: 1,
      signal: abort.signal,
      onProgress: ({ done }) => done >= 5 && abort.abort(),
    });
    expect(first).toMatchObject({ done: 5, aborted: true });
    await expect(runEpisodes({ run, environment, store })).rejects.toThrow(
      /already holds a run \(5 of 12 episodes done\)/,
    );
    await expect(runEpisodes({ run: planOf("good"), environment, store, resume: true })).rejects.toThrow(
      /agents: \["good","bad"\] there, \["good"\] here/,
    );
    expect(await runEpisodes({ run, environment, store, resume: true })).toMatchObject({ done: 12, resumed: 5 });
    const order: string[] = [];
    for await (const { episode } of store.episodes()) order.push(episode.id);
    expect(order).toEqual(run.jobs.map(({ id }) => id));
    await store.close();
  });

  test.each([
    ["broken", 0, 6, /^\[test\] cannot be run$/],
    ["broken", 1, 6, /cannot be run/],
    ["dying", 1, 1, /the worker thread ended with code 3/],
  ])("an environment that is %s loses no other episode (%i threads)", async (agent, workers, lost, message) => {
    const store = await openRunStore(newFile());
    const outcome = await runEpisodes({ run: planOf("good", agent), environment, store, workers, concurrency: 1 });
    expect(outcome).toMatchObject({ passed: 12 - lost, done: 12 - lost, total: 12 });
    expect(outcome.failures).toHaveLength(lost);
    for (const failure of outcome.failures) expect(failure.message).toMatch(message);
    expect(await store.openJobs()).toHaveLength(lost);
    await store.close();
  });
});

async function firstEpisode(store: RunStore): Promise<StoredEpisode> {
  for await (const stored of store.episodes()) return stored;
  throw new Error("there is none");
}

describe("a store", () => {
  test("keeps an episode once", async () => {
    const store = await openRunStore(newFile());
    await runEpisodes({ run: planOf("good"), environment, store });
    const stored = await firstEpisode(store);
    const job = planOf("good").jobs[0] as never;
    await expect(store.finish([{ job, ...stored }])).rejects.toThrow(/an episode is there already/);
    expect(await store.count()).toEqual({ jobs: 6, episodes: 6 });
    await store.close();
  });

  test("a verdict that was tampered with is found", async () => {
    const store = await openRunStore(newFile());
    await runEpisodes({ run: planOf("bad"), environment, store });
    const stored = await firstEpisode(store);
    const verdict = { ...stored.verdict, outcome: "passed" as const, reward: 1 };
    await store.replaceVerdicts([verdict]);
    const { equal, differing } = await verifyStore(store);
    expect({ equal, differing: differing.map(({ found }) => found.outcome) }).toEqual({
      equal: 5,
      differing: ["failed"],
    });
    await store.close();
  });

  test("an episode that was tampered with breaks its seal, whether or not the verdict changes", async () => {
    const file = newFile();
    const store = await openRunStore(file);
    await runEpisodes({ run: planOf("good"), environment, store });
    const database = new Database(file);
    const rows = database.prepare("select id, body from episodes order by id").all() as { id: string; body: string }[];
    const write = database.prepare("update episodes set body = ? where id = ?");
    for (const { id, body } of rows) write.run(canonicalJson(sealEpisode(JSON.parse(body), "secret")), id);
    expect(await verifyStore(store, { key: "secret" })).toMatchObject({ episodes: 6, equal: 6 });
    await expect(verifyStore(store, { key: "guess" })).rejects.toThrow(/changed after it was written/);
    const { id, body } = database.prepare("select id, body from episodes limit 1").get() as (typeof rows)[number];
    write.run(body.replace('"name":"good"', '"name":"best"'), id);
    await expect(verifyStore(store, { key: "secret" })).rejects.toThrow(/changed after it was written/);
    database.close();
    await store.close();
  });

  test("is locked for one run, and free when that ends", () => {
    const file = newFile();
    const lock = lockStore(file);
    expect(() => lockStore(file)).toThrow(/another run is writing to this store/);
    lock.close();
    lockStore(file).close();
  });

  test("that is not there, or empty, says so", async () => {
    await expect(openRunStore(newFile(), { readOnly: true })).rejects.toThrow(/there is no such run store/);
    await expect(openRunStore(join(folder, "no", "such", "folder.sqlite"))).rejects.toThrow(
      /cannot be opened|no such|directory/,
    );
    const store = await openRunStore(newFile());
    await expect(summarizeStore(store)).rejects.toThrow(/holds no run/);
    await store.close();
  });
});
