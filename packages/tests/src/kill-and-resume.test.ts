import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "@toolworld/contracts";
import { openRunStore } from "@toolworld/runs";
import { afterAll, expect, test } from "vitest";
import { startToolworld, toolworld } from "./toolworld-process.ts";

const full = process.env.TOOLWORLD_FULL === "1";
const folder = mkdtempSync(join(tmpdir(), "toolworld-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 40 tasks, two agents, so many trials. */
const trials = full ? 25 : 3;
const total = 40 * 2 * trials;
const kills = full ? 3 : 1;

/** Forty of retail's tasks, as a file. */
function tasksFile(): string {
  const path = join(folder, "tasks.json");
  const recorded = new URL("../../../domains/retail/src/recorded-tasks.json", import.meta.url);
  writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(recorded, "utf8")).slice(0, 40)));
  return path;
}

async function contents(path: string) {
  const store = await openRunStore(path, { readOnly: true });
  try {
    const texts: string[] = [];
    for await (const { episode, verdict } of store.episodes()) texts.push(JSON.stringify({ episode, verdict }));
    return { count: await store.count(), texts };
  } finally {
    await store.close();
  }
}

test(`${total} episodes, killed ${kills} times and resumed, are the same as in one go`, async () => {
  const tasks = tasksFile();
  const words = (store: string, ...more: string[]) => [
    ...["run", "--domain", "retail", "--tasks", tasks, "--agent", "gold,careless", "--trials", String(trials)],
    ...["--workers", "2", "--store", join(folder, store), ...more],
  ];
  const started = performance.now();
  expect((await toolworld(words("undisturbed.sqlite"))).code).toBe(0);
  const milliseconds = performance.now() - started;

  const random = createRandom(Date.now());
  let killed = 0;
  for (let attempt = 0; attempt < kills * 4 && killed < kills; attempt++) {
    const { child, finished } = startToolworld(words("killed.sqlite", "--resume"));
    await wait((milliseconds * (0.35 + 0.5 * random.next())) / (full ? 2 : 1));
    child.kill("SIGKILL");
    if ((await finished).signal === "SIGKILL") killed++;
  }
  expect(killed).toBe(kills);
  expect((await toolworld(words("killed.sqlite", "--resume"))).code).toBe(0);

  const expected = await contents(join(folder, "undisturbed.sqlite"));
  const found = await contents(join(folder, "killed.sqlite"));
  expect(found.count).toEqual({ jobs: total, episodes: total });
  expect(found.texts).toEqual(expected.texts);
}, 600_000);
