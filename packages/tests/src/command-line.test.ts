import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startToolworld, toolworld } from "./toolworld-process.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-cli-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recorded = () =>
  JSON.parse(readFileSync(new URL("../../../domains/retail/src/recorded-tasks.json", import.meta.url), "utf8"));
const run = (...words: string[]) => ["run", "--domain", "retail", "--agent", "gold", ...words];

beforeAll(async () => {
  writeFileSync(at("two.json"), JSON.stringify(recorded().slice(0, 2)));
  expect((await toolworld(run("--tasks", at("two.json"), "--store", at("good.sqlite")))).code).toBe(0);
});

describe("what a command prints", () => {
  test("quickstart runs the main job, and again finds it done", async () => {
    const first = await toolworld(["quickstart", "--out", at("q"), "--json"]);
    expect(first.code).toBe(0);
    const summary = JSON.parse(first.out);
    expect(summary).toMatchObject({ tools: 259, episodes: 144 });
    expect(summary.worlds).toHaveLength(3);
    for (const { name, tasks, episodes, agents } of summary.worlds) {
      expect([name, tasks, episodes]).toEqual([name, 12, 48]);
      expect(agents[0]).toMatchObject({ agent: "gold", reward: 1, passHatK: [1, 1] });
      expect(agents[1].reward).toBeLessThan(0.5);
      expect(readFileSync(at(`q/${name}.html`), "utf8")).toContain("<svg");
      expect(readFileSync(at(`q/domains/${name}/src/${name}.ts`), "utf8")).toContain("defineDomain({");
    }
    const again = JSON.parse((await toolworld(["quickstart", "--out", at("q"), "--json"])).out);
    expect({ ...again, seconds: 0 }).toEqual({ ...summary, seconds: 0 });
  }, 120_000);

  test("domains generate takes what a proposer's module says, and prints JSON where it is asked to", async () => {
    await toolworld(["quickstart", "--out", at("q"), "--json"]);
    const proposals = `[
      { type: "name", table: tables[0].name, name: "other_things" },
      { type: "name", table: "nowhere", name: "things" },
    ]`;
    const module = `export const createProposer = () => ({ name: "scripted", propose: ({ tables }) => ({ proposals: ${proposals} }) });`;
    writeFileSync(at("proposer.mjs"), module);
    writeFileSync(at("none.mjs"), "export const createNothing = () => undefined;");
    const generate = ["domains", "generate", "--graph", at("q/pool.graph"), "--limit", "1", "--json"];
    const { code, out, error } = await toolworld([...generate, "--out", at("g"), "--proposer", at("proposer.mjs")]);
    expect(code, error).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ domains: 1, proposals: { kept: 1, refused: 1, unused: 0 } });
    const [, record] = readFileSync(at("g/generation.jsonl"), "utf8").split("\n") as [string, string];
    const { name } = JSON.parse(record);
    expect(readFileSync(at(`g/${name}/blueprint.json`), "utf8")).toContain('"name":"other_things"');
    const none = await toolworld([...generate, "--out", at("h"), "--proposer", at("none.mjs")]);
    expect(none.out + none.error).toContain("exports no function createProposer");
    expect(none.code).not.toBe(0);
  }, 120_000);

  /** How long the path of a file is, its user decides. */
  const withoutPaths = (line: string) => line.replaceAll(/\S*toolworld-cli-\S*/g, "FILE");

  test("no line of the tables is wider than 80 columns", async () => {
    const outputs = await Promise.all([
      toolworld([]),
      toolworld(["domains"]),
      toolworld(["quickstart", "--out", at("q")]),
      toolworld(["run", "--help"]),
      toolworld(["verify", "--store", at("good.sqlite")]),
      toolworld(["funnel", "--store", at("good.sqlite")]),
    ]);
    for (const { code, out } of outputs) {
      expect(code).toBe(0);
      expect(out.split("\n").filter((line) => withoutPaths(line).length > 80)).toEqual([]);
    }
  });

  test.each([
    ["domains"],
    ["verify", "--store", "good.sqlite"],
    ["report", "--store", "good.sqlite", "--out", "report.html"],
    ["funnel", "--store", "good.sqlite"],
    ["compare", "--store", "good.sqlite", "--store", "good.sqlite"],
  ])("%s --json prints one JSON object and nothing else", async (...words) => {
    const { code, out } = await toolworld([
      ...words.map((word) => (/\.(sqlite|html)$/.test(word) ? at(word) : word)),
      "--json",
    ]);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(out)).toBeTypeOf("object");
  });

  test("two runs of the same command give the same report", async () => {
    for (const name of ["one", "two"]) {
      await toolworld([
        "run",
        "--domain",
        "retail",
        "--agent",
        "careless",
        "--tasks",
        at("two.json"),
        "--store",
        at(`${name}.sqlite`),
      ]);
      await toolworld(["report", "--store", at(`${name}.sqlite`), "--out", at(`${name}.html`)]);
    }
    expect(readFileSync(at("one.html"), "utf8")).toBe(readFileSync(at("two.html"), "utf8"));
  });
});

describe("bad input ends with one clear line", () => {
  const broken = (index: number, change: object, at?: "domain") => {
    const tasks = recorded().slice(0, 2);
    Object.assign(at ? tasks[index][at] : tasks[index], change);
    return JSON.stringify(tasks);
  };
  const files: Record<string, string> = {
    "not-json.json": "{",
    "wrong-field.json": broken(1, { seed: true }),
    "unknown-key.json": broken(0, { goal: 1 }),
    "other-domain.json": broken(0, { digest: "0".repeat(64) }, "domain"),
    "no-domain.mjs": "export const domain = { name: 'x' };",
    "broken.mjs": "export const = 1;",
    "corrupt.sqlite": "This is no database, however long it may be. ".repeat(100),
  };
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
    const bytes = readFileSync(at("good.sqlite"));
    bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
    writeFileSync(at("damaged.sqlite"), bytes);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["an unknown command", ["nope"], 2, /unknown command 'nope'/],
    ["a missing option", ["run", "--agent", "gold"], 2, /--domain/],
    ["a wrong number", run("--trials", "0", "--store", "x.sqlite"), 2, /whole number from 1/],
    [
      "an unknown domain",
      ["run", "--domain", "retial", "--agent", "gold", "--store", "x.sqlite"],
      2,
      /no domain "retial"; there are/,
    ],
    [
      "an unknown agent",
      ["run", "--domain", "retail", "--agent", "golden", "--store", "x.sqlite"],
      2,
      /no agent "golden"; there are/,
    ],
    [
      "a module that exports no domain",
      ["run", "--domain", "no-domain.mjs", "--agent", "gold", "--store", "x.sqlite"],
      2,
      /exports no domain; export one made with defineDomain/,
    ],
    [
      "a module that cannot be read",
      ["run", "--domain", "broken.mjs", "--agent", "gold", "--store", "x.sqlite"],
      2,
      /broken\.mjs cannot be loaded/,
    ],
    [
      "a file that is not JSON",
      run("--tasks", "not-json.json", "--store", "x.sqlite"),
      2,
      /not-json\.json is not JSON/,
    ],
    [
      "a wrong field",
      run("--tasks", "wrong-field.json", "--store", "x.sqlite"),
      2,
      /wrong-field\.json, tasks\[1\]: .*seed.*found true/,
    ],
    [
      "an unknown key",
      run("--tasks", "unknown-key.json", "--store", "x.sqlite"),
      2,
      /unknown-key\.json, tasks\[0\]: .*goal.*unknown key/,
    ],
    ["a missing file", run("--tasks", "nowhere.json", "--store", "x.sqlite"), 2, /nowhere\.json cannot be read/],
    ["a store that is none", ["verify", "--store", "corrupt.sqlite"], 1, /corrupt\.sqlite: this file is no run store/],
    ["a damaged store", ["verify", "--store", "damaged.sqlite"], 1, /damaged\.sqlite: this run store is damaged/],
    [
      "a store that is not there",
      ["report", "--store", "nowhere.sqlite", "--out", "r.html"],
      2,
      /nowhere\.sqlite: there is no such run store/,
    ],
    [
      "a store that holds a run",
      run("--store", "good.sqlite"),
      2,
      /already holds a run \(2 of 2 episodes done\); finish it with --resume/,
    ],
    ["another run's store", run("--store", "good.sqlite", "--resume"), 2, /holds another run than this one/],
  ])("%s", async (_, words, code, message) => {
    const {
      code: found,
      out,
      error,
    } = await toolworld(words.map((word) => (/\.(json|mjs|sqlite|html)$/.test(word) ? at(word) : word)));
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect(error).toMatch(message);
    expect({ code: found, out }).toEqual({ code, out: "" });
  });

  test("a task of another version of the domain is not run, and the run says so", async () => {
    const { code, out } = await toolworld(run("--tasks", at("other-domain.json"), "--store", at("other.sqlite")));
    expect(code).toBe(1);
    expect(out).toMatch(/not run: .*record the task again/);
    expect(out).toMatch(/1 episodes are left; finish them with --resume/);
  });

  test("a full disk loses nothing", async () => {
    const words = run("--trials", "3", "--store", at("full.sqlite"));
    const first = await toolworld(words, { TOOLWORLD_STORE_BYTES: "700000" });
    expect(first.code).toBe(1);
    expect(first.error.trimEnd().split("\n").at(-1)).toMatch(
      /full\.sqlite: the disk is full; every episode that ended is safe/,
    );
    const { out } = await toolworld([...words, "--resume", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ episodes: 123, total: 123, agents: [{ reward: 1 }] });
    expect(JSON.parse(out).resumed).toBeGreaterThan(0);
  });

  test("two runs on one store: the second is refused, the first goes on", async () => {
    const words = run("--trials", "30", "--workers", "0", "--store", at("shared.sqlite"));
    const first = startToolworld(words);
    let second = await toolworld([...words, "--resume"]);
    for (let attempt = 0; attempt < 3 && second.code === 0; attempt++) second = await toolworld([...words, "--resume"]);
    const { code } = await first.finished;
    const refused = [code, second.code].filter((each) => each === 2).length;
    expect(refused).toBe(1);
    expect(second.error + (await first.finished).error).toMatch(/another run is writing to this store/);
  });
});
