import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateEpisodes } from "../evaluate-episodes.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { SMALL_TASKS } from "../test-data/small-data.ts";
import { answering, calling, openSmallShop } from "../test-data/small-episode.ts";
import { checkResultsPath, readResults, type Tau2Results, writeResults } from "./results-file.ts";

const INFO = {
  num_trials: 1,
  environment_info: { domain_name: "retail" },
  agent_info: { implementation: "llm_agent" },
};
const CHECKS = {
  reward: 0,
  db_check: { db_match: false, db_reward: 0 },
  env_assertions: [],
  action_checks: null,
  nl_assertions: [{ nl_assertion: "The agent is brief.", met: true, justification: "It said nothing." }],
  communicate_checks: null,
  reward_basis: ["DB", "NL_ASSERTION"],
  reward_breakdown: { DB: 0, NL_ASSERTION: 1 },
};

/** A results file as the reference writes it: one good reward, one that is wrong, one run that has none. */
function resultsText(messages: readonly object[] = [{ role: "user", content: "###STOP###", audio: { x: 1 } }]): string {
  const simulation = {
    task_id: "7",
    termination_reason: "user_stop",
    agent_cost: null,
    trial: 0,
    messages,
    effect: "2.0",
  };
  const simulations = [
    { ...simulation, id: "good", reward_info: { ...CHECKS, ...SILENT } },
    { ...simulation, id: "wrong", reward_info: { ...CHECKS, ...SILENT, reward: 1 } },
    { ...simulation, id: "none", reward_info: null },
  ];
  const text = JSON.stringify({ timestamp: "x", info: INFO, tasks: JSON.parse(SMALL_TASKS), simulations, later: "é" });
  return text.replaceAll('"2.0"', "2.0");
}

/** What a silent agent's checks come to. */
const SILENT = {
  communicate_checks: [{ info: "20", met: false, justification: "Information '20' not communicated." }],
  action_checks: JSON.parse(SMALL_TASKS)[0].evaluation_criteria.actions.map((action: object, index: number) => ({
    action: { requestor: "assistant", info: null, compare_args: null, ...action },
    action_match: false,
    action_reward: 0,
    tool_type: index === 0 ? "read" : "write",
  })),
};

describe("what is read is written again", () => {
  test.each(["file", "dir"] as const)("as %s: unknown keys, kinds of numbers, every episode", (format) => {
    using shop = openSmallShop();
    const first = join(shop.path, "results.json");
    writeFileSync(first, resultsText());
    const results = readResults(first);
    const path = join(shop.path, format === "file" ? "again.json" : "again");
    writeResults(path, results.source, format);
    const again = readResults(path);
    const placeless = ({ simulations }: Tau2Results) => simulations.map((simulation) => ({ ...simulation, from: "" }));
    expect(placeless(again)).toEqual(placeless(results));
    expect(again.simulations.map(({ id }) => id)).toEqual(["good", "wrong", "none"]);
    expect(again.source.get("later")).toBe("é");
    const episode = (again.source.get("simulations") as readonly PythonDict[])[0];
    expect(episode?.get("effect")).toBe(2);
    expect(episode?.get("trial")).toBe(0n);
  });

  test("laid out as Python does, two blanks deep", () => {
    using shop = openSmallShop();
    const path = join(shop.path, "out.json");
    const text = '{\n  "a": [\n    1,\n    2.0,\n    {}\n  ],\n  "b": [],\n  "c": "\\u00e9"\n}\n';
    writeResults(path, parsePythonJson(text) as PythonDict);
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("recorded episodes are scored again", () => {
  test("and compared with the rewards that they have, the judge's words as recorded", async () => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    writeFileSync(file, resultsText());
    const seen: number[] = [];
    const options = { data: shop.path, domain: "retail" as const, episodes: file };
    expect(await evaluateEpisodes({ ...options, onProgress: (cases) => seen.push(cases) })).toEqual({
      domain: "retail",
      cases: 3,
      equal: 2,
      mismatches: [{ id: "wrong", type: "all", differences: [{ field: "reward", expected: 1, found: 0 }] }],
    });
    expect(seen).toEqual([1, 2, 3]);
  });

  test("one that cannot be scored is a mismatch, reward or not", async () => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    const call = calling("1", "cancel_pending_order", { order_id: "#W0000002", reason: "no longer needed" });
    writeFileSync(file, resultsText([call, answering("1", "forged")]));
    const { mismatches } = await evaluateEpisodes({ data: shop.path, domain: "retail", episodes: file });
    expect(mismatches.map(({ id }) => id)).toEqual(["good", "wrong", "none"]);
    expect(String(mismatches[2]?.differences[0]?.found)).toMatch(/^Tool call:/);
  });
});

describe("a file that cannot be read: one line that names it and the place", () => {
  const read = (text: string, change: (folder: string) => string = (folder) => join(folder, "results.json")) => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    writeFileSync(file, text);
    try {
      readResults(change(shop.path));
      return "it was read";
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each([
    ["cut in half", resultsText().slice(0, 700), /results\.json: not JSON at line 1, column \d+: [^\n]*cut off[^\n]*$/],
    ["something else", "[]", /results\.json/],
    ["without its info", resultsText().replace('"info"', '"inf"'), /results\.json[^\n]*info/],
    [
      "a task that is none",
      resultsText().replace('"user_scenario"', '"scenario"'),
      /results\.json, tasks\[0\][^\n]*user_scenario/,
    ],
    ["a message that is none", resultsText([{ role: "robot" }]), /results\.json, simulations\[0\], messages/],
    [
      "a call without a name",
      resultsText([{ role: "user", tool_calls: [{ arguments: {} }] }]),
      /simulations\[0\], messages/,
    ],
    [
      "a role that nobody has",
      resultsText([{ role: "user" }, { role: "robot" }]),
      /simulations\[0\], messages: [^\n]*at \[1\]\.role: /,
    ],
    [
      "a reward that is a text",
      resultsText().replace('"reward":0', '"reward":"0"'),
      /at reward_info\.reward: expected n/,
    ],
    ["a judge's words that are none", resultsText().replace('"met":true', '"met":1'), /nl_assertions\[0\]\.met: /],
    ["an endless reward", resultsText().replace('"reward":0', '"reward":NaN'), /at reward_info\.reward: .*found NaN$/],
    [
      "an episode of speech",
      resultsText().replace('"trial":0', '"mode":"full_duplex"'),
      /\[0\]: at mode: episodes of text/,
    ],
    [
      "two episodes of one id",
      resultsText().replace('"wrong"', '"good"'),
      /simulations\[1\]: at id: "good" is the id of [^\n]+simulations\[0\] as well$/,
    ],
    [
      "no episodes, and no folder of them",
      JSON.stringify({ info: INFO, tasks: [] }),
      /results\.json: it has no "simulations", and there is no folder of that name beside it$/,
    ],
    [
      "an index that is none",
      JSON.stringify({ info: INFO, tasks: [], simulation_index: { id: "a" } }),
      /results\.json: [^\n]*at simulation_index: expected array/,
    ],
  ])("%s", (_, text, message) => {
    const found = read(text);
    expect(found).toMatch(message);
    expect(found).not.toContain("\n");
  });

  test("an episode that the index names and the folder has not", () => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    writeFileSync(file, resultsText());
    const folder = join(shop.path, "out");
    writeResults(folder, readResults(file).source, "dir");
    rmSync(join(folder, "simulations", "wrong.json"));
    expect(() => readResults(folder)).toThrow(/simulations\/wrong\.json: there is no such file, but \S+results\.json/);
  });

  test("an index that points out of its folder", () => {
    const text = JSON.stringify({ info: INFO, tasks: [], simulation_index: [{ id: "../secret" }] });
    expect(read(text)).toMatch(/results\.json: at simulation_index\[0\]: expected the id of an episode/);
  });

  test("what a provider added to a message may be whatever it is", () => {
    const text = resultsText([{ role: "user", content: "###STOP###", raw_data: "-Infinity" }]);
    expect(read(text.replaceAll('"-Infinity"', "-Infinity"))).toBe("it was read");
  });

  test("an episode of a task that the file does not hold, and episodes of a domain that nobody has", async () => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    const evaluated = (text: string) => {
      writeFileSync(file, text);
      return evaluateEpisodes({ data: shop.path, domain: "retail", episodes: file });
    };
    await expect(evaluated(resultsText().replace('"task_id":"7"', '"task_id":"8"'))).rejects.toThrow(
      /results\.json, simulations\[0\]: at task_id: "8" is not among the tasks of the results$/,
    );
    await expect(evaluated(resultsText().replace('"retail"', '"bank"'))).rejects.toThrow(
      /episodes of bank, not of retail; only those of retail, airline, telecom, mock can be evaluated$/,
    );
    await expect(evaluated(resultsText().replace('"retail"', '"telecom-workflow"'))).rejects.toThrow(
      /give --domain telecom$/,
    );
  });

  test("a folder is written only where nothing else lies, and each episode into a file of its own", () => {
    using shop = openSmallShop();
    const file = join(shop.path, "results.json");
    writeFileSync(file, resultsText());
    const { source } = readResults(file);
    const folder = join(shop.path, "out");
    const named = (...ids: string[]) => new Map([...source, ["simulations", ids.map((id) => new Map([["id", id]]))]]);
    expect(() => writeResults(folder, named("a", "a"), "dir")).toThrow(/simulations\[1\]: at id: "a" is the id of/);
    expect(() => writeResults(folder, named("../a"), "dir")).toThrow(/at simulations\[0\]\.id: expected an id/);
    checkResultsPath(folder, "dir");
    writeResults(folder, source, "dir");
    expect(() => checkResultsPath(folder, "dir")).toThrow(/out\/simulations: there are episodes of another run in it/);
    expect(() => checkResultsPath(folder)).toThrow(/out: it is a folder; give a file, or --format dir$/);
    expect(() => checkResultsPath(file, "dir")).toThrow(
      /results\.json: it is a file; with --format dir give a folder$/,
    );
  });

  test("no file, no folder to write to", () => {
    expect(read("", (folder) => join(folder, "other.json"))).toMatch(
      /other\.json: there is no such file; give a results/,
    );
    using shop = openSmallShop();
    expect(() => checkResultsPath(join(shop.path, "a", "b.json"))).toThrow(/a: there is no such folder; make it first/);
    mkdirSync(join(shop.path, "taken.json"));
    expect(() => writeResults(join(shop.path, "taken.json"), new Map())).toThrow(
      /taken\.json: cannot be written \(EISDIR\)/,
    );
  });
});
