import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { evaluateEpisodes } from "../evaluate-episodes.ts";
import { inShared, NEEDS_SHARED, sharedFolder } from "../test-data/shared-folder.ts";
import { openSmallShop, type SmallShop } from "../test-data/small-episode.ts";
import { openEvaluator } from "./evaluate.ts";
import { stubJudge } from "./evaluate-assertions.ts";

const MESSAGES = [{ role: "user", content: "###STOP###" }];
const FIELDS = ["env", "communicate", "action", "all", "all_ignore_basis"] as const;

/** What a recording of doing nothing would hold; `change` spoils it. */
async function writeRecording(shop: SmallShop, change: (results: Record<string, object>) => void = () => {}, cut = 0) {
  using evaluator = openEvaluator(shop.environment);
  const results: Record<string, object> = {};
  for (const type of FIELDS) {
    const input = { task: shop.task, messages: [], terminationReason: "user_stop", judge: stubJudge, type };
    const found = await evaluator.evaluate(input);
    results[type] = found.ok ? found.rewardInfo : {};
  }
  change(results);
  const recorded = { id: "7#0", task_id: "7", mutation: "nothing", termination_reason: "user_stop" };
  const bytes = gzipSync(`${JSON.stringify({ ...recorded, messages: MESSAGES, results })}\n`);
  const file = join(shop.path, "eval_retail.dev.jsonl.gz");
  writeFileSync(file, bytes.subarray(0, bytes.length - cut));
  return { data: shop.path, domain: "retail" as const, episodes: file };
}

test("a recording that ours agrees with is equal", async () => {
  using shop = openSmallShop();
  expect(await evaluateEpisodes(await writeRecording(shop))).toEqual({
    domain: "retail",
    cases: 1,
    equal: 1,
    mismatches: [],
  });
});

test("one other field is a mismatch, told with both values", async () => {
  using shop = openSmallShop();
  const options = await writeRecording(shop, (results) => Object.assign(results.env ?? {}, { reward: 1 }));
  expect(await evaluateEpisodes(options)).toMatchObject({
    equal: 0,
    mismatches: [
      { id: "7#0", mutation: "nothing", type: "env", differences: [{ field: "reward", expected: 1, found: 0 }] },
    ],
  });
});

test("where the reference raised and ours does not, that is the mismatch", async () => {
  using shop = openSmallShop();
  const options = await writeRecording(shop, (results) => {
    results.env = { exc: "ValueError", msg: "Tool message expected. Got None." };
  });
  const { mismatches } = await evaluateEpisodes(options);
  expect(mismatches[0]?.differences).toEqual([
    { field: "error", expected: "ValueError: Tool message expected. Got None.", found: null },
  ]);
});

describe("recordings that cannot be used: one line that names the file", () => {
  test.each([
    ["cut off", (shop: SmallShop) => writeRecording(shop, undefined, 30), /eval_retail\S*: breaks off after line \d/],
    [
      "without a result",
      (shop: SmallShop) => writeRecording(shop, (results) => delete results.all),
      /eval_retail\S*:1[^\n]*results\.all/,
    ],
    [
      "of another domain",
      async (shop: SmallShop) => ({ ...(await writeRecording(shop)), domain: "airline" as const }),
      /eval_retail\S*: these are recordings of retail, not of airline/,
    ],
  ])("%s", async (_, write, message) => {
    using shop = openSmallShop();
    const options = await write(shop);
    const error = await evaluateEpisodes(options).catch((thrown: Error) => thrown);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain("\n");
  });
});

describe.skipIf(!sharedFolder)(`the reference's own evaluations (${NEEDS_SHARED})`, () => {
  const full = process.env.TOOLWORLD_FULL === "1";
  test.each([
    ["retail", 1667],
    ["airline", 551],
    ["telecom", 952],
    ["mock", 131],
  ] as const)(full ? "every case of %s is equal" : "the first 120 cases of %s are equal", async (domain, all) => {
    const comparison = await evaluateEpisodes({
      data: inShared("data", "tau2"),
      domain,
      episodes: inShared("fixtures", "tau2", `eval_${domain}.dev.jsonl.gz`),
      ...(full ? {} : { limit: 120 }),
    });
    expect(comparison.mismatches).toEqual([]);
    expect(comparison.equal).toBe(full ? all : 120);
  });
});
