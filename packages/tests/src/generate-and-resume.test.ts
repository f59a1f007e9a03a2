import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startToolworld, toolworld } from "./toolworld-process.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-generate-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = fileURLToPath(new URL("../../../examples/pools", import.meta.url));

/** Every file below a folder with its text. */
function filesOf(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length), readFileSync(file, "utf8")]),
  );
}

const linesOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0);

test("domains generate, killed in the middle of a domain and resumed, writes the bytes of one go", async () => {
  expect((await toolworld(["pool", "add", examples, "--pool", at("pool.sqlite")])).code).toBe(0);
  expect((await toolworld(["graph", "build", "--pool", at("pool.sqlite"), "--out", at("pool.graph")])).code).toBe(0);
  const words = (out: string, ...more: string[]) => [
    ...["domains", "generate", "--graph", at("pool.graph"), "--limit", "6", "--tasks", "3", "--out", at(out), ...more],
  ];
  expect((await toolworld(words("undisturbed"))).code).toBe(0);

  // A quick machine may be done before it is killed.
  for (let attempt = 1, killed = false; !killed; attempt++) {
    expect(attempt).toBeLessThanOrEqual(5);
    rmSync(at("killed"), { recursive: true, force: true });
    const { child, finished } = startToolworld(words("killed", "--resume"));
    while (child.exitCode === null && linesOf(at("killed/generation.jsonl")) < 3) await wait(5);
    child.kill("SIGKILL");
    killed = (await finished).signal === "SIGKILL";
  }
  const refused = await toolworld(words("killed"));
  expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("go on with --resume")]);
  appendFileSync(at("killed/generation.jsonl"), '{"community":"c00');

  const { code, out } = await toolworld(words("killed", "--resume", "--json"));
  expect(code).toBe(0);
  const { resumed, communities } = JSON.parse(out);
  expect(communities).toBe(6);
  expect(resumed).toBeGreaterThanOrEqual(2);
  expect(filesOf(at("killed"))).toEqual(filesOf(at("undisturbed")));
}, 300_000);
