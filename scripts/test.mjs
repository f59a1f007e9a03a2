// Every check of the repository, one after the other, with a line for each: `npm test`, and with `--full` the long ones.
import { mkdirSync, rmSync } from "node:fs";
import { setUpOrExit } from "./setup.mjs";
import { readTestCounts, reportFile } from "./test-report.mjs";
import { cache, runTool } from "./workspace.mjs";

const full = process.argv.includes("--full");

const checks = [
  { name: "types", command: "tsc", args: ["-b"] },
  { name: "lint", command: "biome", args: ["check", "--error-on-warnings"] },
  { name: "boundaries", command: "node", args: ["scripts/boundaries.mjs"] },
  {
    name: "tests",
    command: "vitest",
    args: ["run"],
    env: full ? { TOOLWORLD_FULL: "1" } : {},
    detail: () => describeCounts(readTestCounts()),
  },
  { name: "build", command: "turbo", args: ["run", "build", "--continue", "--output-logs=errors-only"] },
  { name: "unused", command: "knip", args: [] },
  { name: "packages", command: "node", args: ["scripts/check-packages.mjs"], needs: ["types", "build"] },
  {
    name: "install",
    command: "node",
    args: ["scripts/check-install.mjs", ...(full ? [] : ["@toolworld/verifier"])],
    needs: ["types", "build", "packages"],
  },
];

setUpOrExit();
process.exit((await runChecks()) ? 0 : 1);

async function runChecks() {
  mkdirSync(cache, { recursive: true });
  rmSync(reportFile, { force: true });
  const start = performance.now();
  const failed = [];
  for (const check of checks) {
    const missing = check.needs?.find((name) => failed.includes(name));
    const passed = missing ? skip(check, missing) : await runCheck(check);
    if (!passed) failed.push(check.name);
  }
  const verdict = failed.length === 0 ? paint("every check passed", 32) : paint(`failed: ${failed.join(", ")}`, 31);
  say(`\n${verdict} in ${seconds(start)}`);
  return failed.length === 0;
}

async function runCheck({ name, command, args, env, detail }) {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`…     ${name}`);
  const { code, output } = await runTool(command, args, { capture: true, env });
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
  const time = seconds(start).padStart(8);
  say(
    `${code === 0 ? paint("ok  ", 32) : paint("FAIL", 31)}  ${name.padEnd(11)}${time}  ${detail?.() ?? ""}`.trimEnd(),
  );
  if (code !== 0) say(`\n${output.trimEnd()}\n\n[test] ${name} failed: ${[command, ...args].join(" ")}\n`);
  return code === 0;
}

function skip({ name }, missing) {
  say(`${paint("skip", 33)}  ${name.padEnd(11)}          needs ${missing}`);
  return false;
}

function describeCounts(counts) {
  if (!counts) return "no report";
  return `${counts.passed} passed${counts.failed ? `, ${counts.failed} failed` : ""}${counts.skipped ? `, ${counts.skipped} skipped` : ""}`;
}

function paint(text, colour) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${colour}m${text}\u001b[0m` : text;
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
