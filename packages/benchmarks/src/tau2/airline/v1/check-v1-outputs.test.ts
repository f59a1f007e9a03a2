import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { inShared, NEEDS_SHARED, sharedFolder } from "../../test-data/shared-folder.ts";
import { writeSmallAirlineData } from "../../test-data/small-airline-data.ts";
import { checkV1Outputs } from "./check-v1-outputs.ts";
import { findMissingOutputs } from "./find-missing-outputs.ts";

const say = (content: string) => ({ name: "respond", kwargs: { content } });

describe("an output", () => {
  test.each([
    ["stands in a text", ["327"], [say("It is $327.")], []],
    ["may have a thousands separator there", ["23553"], [say("$23,553 in all")], []],
    ["may be in capitals", ["Gold Member"], [say("You are a GOLD member.")], []],
    ["may be part of a longer number", ["10"], [say("1000")], []],
    ["with a comma is never found", ["1,000"], [say("1,000")], ["1,000"]],
    ["must stand in one text", ["12 34"], [say("12"), say("34")], ["12 34"]],
    ["that only a tool heard is missing", ["77"], [{ name: "think", kwargs: { content: "77" } }], ["77"]],
    ["is missing alone", ["1", "2"], [say("2")], ["1"]],
  ])("%s", (_, outputs, actions, missing) => {
    expect(findMissingOutputs({ outputs, actions })).toEqual(missing);
  });
});

/** Writes trajectories and checks them. */
async function check(lines: readonly object[]) {
  using folder = writeSmallAirlineData();
  const file = join(folder.path, "v1_airline.jsonl.gz");
  writeFileSync(file, gzipSync(lines.map((line) => JSON.stringify(line)).join("\n")));
  return await checkV1Outputs(file);
}

test("a rewarded trajectory that misses an output is a contradiction, one without a reward is none", async () => {
  const trajectory = (task_id: number, recorded_reward: number, outputs: readonly string[]) => {
    return { task_id, trial: 2, outputs, actions: [say("5")], recorded_reward };
  };
  const lines = [trajectory(0, 1, []), trajectory(1, 1, ["5"]), trajectory(2, 0, ["6"]), trajectory(3, 1, ["5", "6"])];
  expect(await check(lines)).toEqual({
    trajectories: 4,
    withOutputs: 3,
    told: 1,
    contradictions: [{ trajectory: "3#2", missing: ["6"] }],
  });
});

test("a file that holds something else is refused in one line", async () => {
  await expect(check([{ task_id: 1 }])).rejects.toThrow(/^\[benchmarks\] \S*:1: not a valid trajectory[^\n]*$/);
});

test.skipIf(!sharedFolder)(`no recorded reward contradicts the rule (${NEEDS_SHARED})`, async () => {
  expect(await checkV1Outputs(inShared("fixtures", "tau2", "v1_airline.dev.jsonl.gz"))).toEqual({
    trajectories: 144,
    withOutputs: 12,
    told: 1,
    contradictions: [],
  });
});
