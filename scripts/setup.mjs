// Makes a fresh clone ready, on any machine that has Node 20 and npm. Without dependencies, for it runs before any is
// there; silent when there is nothing to do; never on stdout, which belongs to the command that comes next.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cache, listPackages, nodePath, pnpmFolder, pnpmPath, pnpmVersion, root } from "./workspace.mjs";

const pnpmMarker = join(pnpmFolder, "ready");
const stampFile = join(root, "node_modules", ".toolworld-setup");

/** Installs what is missing or out of date; throws with one line that says what to do. */
export function setUp() {
  requireNode();
  const stamp = stampOfManifests();
  if (isReady(stamp)) return;
  const start = performance.now();
  say("Setting up Toolworld (the first time takes about a minute)");
  ensurePnpm();
  installDependencies();
  nodePath();
  writeFileSync(stampFile, stamp);
  say(`  ready after ${seconds(start)}`);
}

/** Gets the pinned package manager into the cache folder, with npm. */
export function ensurePnpm() {
  if (existsSync(pnpmMarker)) return;
  const start = performance.now();
  rmSync(pnpmFolder, { recursive: true, force: true });
  mkdirSync(pnpmFolder, { recursive: true });
  const quiet = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = run("npm", ["install", "--prefix", pnpmFolder, ...quiet, `pnpm@${pnpmVersion}`], cache);
  if (result.status !== 0) {
    throw new Error(
      `npm could not install pnpm ${pnpmVersion}. Check the network and npm's settings, then run this again.`,
    );
  }
  writeFileSync(pnpmMarker, "");
  say(`  pnpm ${pnpmVersion} (${seconds(start)})`);
}

function installDependencies() {
  const start = performance.now();
  const result = run(pnpmPath, ["install", "--frozen-lockfile"], root);
  if (result.status !== 0) {
    throw new Error(
      "pnpm could not install the dependencies. If it says that pnpm-lock.yaml is out of date, run `npm run -s pnpm -- install`; otherwise check the network and run this again.",
    );
  }
  say(`  dependencies (${seconds(start)})`);
}

/** Runs a command, shows what it says on a terminal, and elsewhere only if it fails. */
function run(command, args, cwd) {
  const live = process.stderr.isTTY;
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, CI: "true" },
    stdio: live ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error) throw new Error(`cannot start ${command} (${result.error.message}). Is it installed?`);
  if (!live && result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
  return result;
}

function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20)
    throw new Error(`Node ${process.versions.node} is too old. Install Node 20 or newer and run this again.`);
}

function isReady(stamp) {
  return existsSync(pnpmMarker) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

/** A digest of everything that says what is to be installed. */
function stampOfManifests() {
  const manifests = listPackages().map(({ directory }) => join(directory, "package.json"));
  const hash = createHash("sha256");
  for (const path of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests]) {
    if (existsSync(join(root, path)))
      hash
        .update(path)
        .update("\0")
        .update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** For scripts: sets up, or ends the process with one line that says what to do. */
export function setUpOrExit() {
  try {
    setUp();
  } catch (error) {
    say(`[setup] ${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUpOrExit();
