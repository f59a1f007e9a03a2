import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolworld } from "./toolworld-process.ts";

const shared = process.env.TOOLWORLD_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const data = join(shared, "data", "tau2");
const fixture = (domain: string) => join(shared, "fixtures", "tau2", `eval_${domain}.dev.jsonl.gz`);

const folder = mkdtempSync(join(tmpdir(), "toolworld-tau2-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A results file, but for when things were done. */
const withoutTimes = (name: string) =>
  JSON.parse(readFileSync(at(name), "utf8"), (key, value) =>
    /^(timestamp|start_time|end_time|duration)$/.test(key) ? undefined : value,
  );
const run = (...words: string[]) =>
  toolworld(["tau2", "run", "--data", data, "--domain", "airline", "--split", "test", ...words]);
const evaluate = (episodes: string, domain = "airline") =>
  toolworld(["tau2", "evaluate", "--data", data, "--domain", domain, "--episodes", episodes]);

test.each(["evaluate", "run", "audit"])("tau2 %s --help shows an example, in 80 columns", async (command) => {
  const { code, out } = await toolworld(["tau2", command, "--help"]);
  expect(code).toBe(0);
  expect(out).toContain(`Example:\n  toolworld tau2 ${command} --data tau2`);
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  ["a domain that there is not", ["evaluate", "--data", folder, "--domain", "hotel", "--episodes", "x.json"], /hotel/],
  [
    "no file to evaluate",
    ["evaluate", "--data", folder, "--domain", "retail", "--episodes", at("no.json")],
    /no\.json/,
  ],
  ["a data folder that is none", ["audit", "--data", folder], /no folder "domains"/],
  ["two agents", ["run", "--data", folder, "--domain", "mock", "--agent", "gold,none", "--out", at("x")], /one agent/],
  [
    "a user that there is not",
    ["run", "--data", folder, "--domain", "mock", "--agent", "gold", "--user", "ann", "--out", at("x")],
    /"ann"/,
  ],
  [
    "no data",
    ["run", "--data", folder, "--domain", "mock", "--agent", "gold", "--out", at("x")],
    /no folder "domains"/,
  ],
  [
    "no folder to write to",
    ["run", "--data", folder, "--domain", "mock", "--agent", "gold", "--out", at("no/x.json")],
    /make it first/,
  ],
])("%s: one line, exit code 2", async (_, words, message) => {
  const { code, error } = await toolworld(["tau2", ...words]);
  expect(code).toBe(2);
  expect(error).toMatch(message);
  expect(error.trimEnd().split("\n")).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
});

describe.skipIf(!existsSync(data))("with τ²-bench's data (needs ../shared or TOOLWORLD_SHARED)", () => {
  beforeAll(async () => {
    const { code } = await run("--agent", "gold", "--trials", "2", "--out", at("gold.json"));
    expect(code).toBe(0);
  });

  test("a run writes a results file that scores the same again", async () => {
    const results = JSON.parse(readFileSync(at("gold.json"), "utf8"));
    expect(results.info).toMatchObject({ num_trials: 2, seed: 300, environment_info: { domain_name: "airline" } });
    expect(results.simulations).toHaveLength(40);
    expect(results.simulations[20]).toMatchObject({ trial: 1, seed: 373753, mode: "half_duplex" });
    const { code, out } = await evaluate(at("gold.json"));
    expect(code).toBe(0);
    expect(out).toMatch(/^airline +40 +40 +0$/m);
  });

  test("--json prints one object: rewards, pass^k, splits", async () => {
    const { out } = await run("--agent", "none", "--format", "dir", "--out", at("none"), "--json");
    const summary = JSON.parse(out);
    expect(summary).toMatchObject({ domain: "airline", agent: "none", problems: [], metrics: { episodes: 20 } });
    expect(summary.metrics.averageReward).toBeLessThan(0.6);
    expect(Object.keys(summary.bySplit)).toEqual(["test", "base"]);
    expect(
      JSON.parse(
        (
          await toolworld([
            "tau2",
            "evaluate",
            "--data",
            data,
            "--domain",
            "airline",
            "--episodes",
            at("none"),
            "--json",
          ])
        ).out,
      ),
    ).toEqual({
      domain: "airline",
      cases: 20,
      equal: 20,
      mismatches: [],
    });
  });

  test("a run that was killed, and one whose conversations broke down, is finished with --resume", async () => {
    const agent = `
      import { existsSync, rmSync } from "node:fs";
      const met = (file) => existsSync(file) && (rmSync(file), true);
      let begun = 0;
      export function createAgent() {
        begun++;
        if (begun === 9 && met(${JSON.stringify(at("kill"))})) process.kill(process.pid, "SIGKILL");
        if (existsSync(${JSON.stringify(at("break"))})) throw new Error("no line to the model");
        const next = () => ({ message: "I cannot help you.", end: "agent-done" });
        return { name: "hasty", start: () => ({ next }) };
      }`;
    writeFileSync(at("agent.mjs"), agent);
    const words = (out: string) => ["--agent", at("agent.mjs"), "--concurrency", "3", "--out", at(out), "--json"];
    expect((await run(...words("one-go.json"))).code).toBe(0);
    writeFileSync(at("kill"), "");
    expect((await run(...words("killed.json"))).signal).toBe("SIGKILL");
    expect(existsSync(at("killed.json"))).toBe(false);
    expect(await run(...words("killed.json"))).toMatchObject({ code: 2, out: expect.stringContaining("--resume") });
    writeFileSync(at("break"), "");
    const broken = await run(...words("killed.json"), "--resume");
    const { resumed, left, failures } = JSON.parse(broken.out);
    expect(broken.code).toBe(1);
    expect(failures[0].message).toBe("no line to the model");
    expect([resumed > 0, left, failures.length]).toEqual([true, 20 - resumed, 20 - resumed]);
    rmSync(at("break"));
    const finished = await run(...words("killed.json"), "--resume");
    expect([finished.code, JSON.parse(finished.out).resumed]).toEqual([0, resumed]);
    expect(existsSync(at("killed.json.partial.jsonl"))).toBe(false);
    expect(withoutTimes("killed.json")).toEqual(withoutTimes("one-go.json"));
  });

  test("a reward that was touched up is found, and the command fails", async () => {
    const results = JSON.parse(readFileSync(at("gold.json"), "utf8"));
    results.simulations[3].reward_info.reward = 0.5;
    writeFileSync(at("touched.json"), JSON.stringify(results));
    const { code, out } = await evaluate(at("touched.json"));
    expect(code).toBe(1);
    expect(out).toMatch(/^airline +40 +39 +1$/m);
    expect(out).toContain("reward: expected 0.5");
  });

  test("a file that was cut in half is refused in one line with the place", async () => {
    const text = readFileSync(at("gold.json"), "utf8");
    writeFileSync(at("half.json"), text.slice(0, text.length / 2));
    const { code, error } = await evaluate(at("half.json"));
    expect(code).toBe(1);
    expect(error).toMatch(/^\[benchmarks\] \S+half\.json: not JSON at line \d+, column \d+[^\n]*\n$/);
  });

  test("recordings of another domain are refused", async () => {
    const { code, error } = await evaluate(fixture("mock"));
    expect(code).toBe(2);
    expect(error).toContain("these are recordings of mock, not of airline");
  });

  test("recorded evaluations come out the same", async () => {
    const { code, out } = await evaluate(fixture("mock"), "mock");
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^mock +131 +131 +0$/m) });
  });

  test("the audit of retail fits 80 columns and counts what raises", async () => {
    const { code, out } = await toolworld(["tau2", "audit", "--data", data, "--domain", "retail"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^retail +114 +15 +18 +0 +11 +0 +1$/m);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});
