import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type BuildOptions, build } from "esbuild";
import { expect, test } from "vitest";

const entry = fileURLToPath(new URL("../../verifier/src/index.ts", import.meta.url));
const options = {
  bundle: true as const,
  write: false as const,
  minify: true,
  platform: "browser" as const,
  format: "esm" as const,
  conditions: ["@toolworld/source"],
  metafile: true as const,
  logLevel: "silent" as const,
} satisfies BuildOptions;

const textOf = ({ outputFiles }: { readonly outputFiles: readonly { readonly text: string }[] }) =>
  outputFiles[0]?.text ?? "";

test("verifier and contracts together are under 60 kB of JavaScript", async () => {
  const text = textOf(await build({ ...options, entryPoints: [entry], external: ["zod"] }));
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
});

test("a browser's bundle holds verifier, contracts and zod, and asks for nothing of Node's", async () => {
  const { metafile } = await build({ ...options, entryPoints: [entry] });
  const sources = Object.keys(metafile.inputs).map((path) =>
    path.replace(/^.*packages\/(\w+)\/src\/.*$/, "$1").replace(/^.*node_modules\/zod\/.*$/, "zod"),
  );
  expect([...new Set(sources)].sort()).toEqual(["contracts", "verifier", "zod"]);
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
});

test("it verifies in a worker that has nothing of Node's", async () => {
  const contents = `
    import { digest } from "@toolworld/contracts";
    import { passHatK, recordTask, verify } from ${JSON.stringify(entry)};
    globalThis.result = (async () => {
      const domain = { name: "lamp", version: "1.0.0", digest: "0".repeat(64) };
      const open = () => ({ call: () => ({ result: { ok: true, value: 1 } }), changes: () => [], assert: () => true });
      const user = { facts: [], requests: [{ say: "Hello." }] };
      const draft = { id: "t", intent: "", user, calls: [], checks: [{ type: "state" }] };
      const task = await recordTask(draft, { domain, seed: 0, open });
      const { certificate: _, ...rest } = task;
      const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0 };
      const episode = {
        contract: "episode/1", id: "e", task: { id: "t", digest: digest(rest) }, domain, trial: 0, seed: 0,
        agent: { name: "a" }, user: { name: "u" }, steps: [], end: { reason: "user-done" }, changes: [], minted: [],
        assertions: [], usage: { agent: usage, user: usage },
      };
      return [verify({ task, episode }).outcome, passHatK([{ trials: 2, successes: 1 }], 1)];
    })();`;
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const bundle = textOf(await build({ ...options, format: "iife", stdin: { contents, resolveDir, loader: "js" } }));
  // The bundle runs in a bare context: the language, and the two things that every page and worker has.
  const code = `
    const { createContext, runInContext } = require("node:vm");
    const { parentPort, workerData } = require("node:worker_threads");
    const context = createContext({ TextEncoder, URL });
    runInContext(workerData, context);
    context.result.then((result) => parentPort.postMessage(result));`;
  const worker = new Worker(code, { eval: true, workerData: bundle, execArgv: [] });
  const result = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  expect(result).toEqual(["passed", 0.5]);
});
