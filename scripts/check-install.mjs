// Installs packages from their tarballs in an empty folder outside the repository, with npm, and imports them with plain
// Node: `check-install.mjs [NAME…]`, without names every public package, each alone with what it needs of the workspace.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPackages, runTool, tarballFolder } from "./workspace.mjs";

/** Installed trees that are promised to hold this and nothing else. */
const exactTrees = {
  "@toolworld/verifier": ["@toolworld/contracts", "@toolworld/verifier", "zod"],
};

/** Optional peers that a package's README has users install beside it; without the others every package can be imported. */
const installedBesides = {
  "@toolworld/testing": ["vitest"],
};

const byName = new Map(listPackages().map(({ manifest }) => [manifest.name, manifest]));
const names =
  process.argv.length > 2 ? process.argv.slice(2) : [...byName.keys()].filter((name) => !byName.get(name).private);

for (const name of names) {
  const problem = await problemOf(name);
  if (problem) process.exitCode = 1;
  console.log(`[install] ${name}: ${problem ?? "installs and imports"}`);
}

async function problemOf(name) {
  const folder = mkdtempSync(join(tmpdir(), "toolworld-install-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    const tarballs = [...withDependencies(name)].map(tarballOf);
    const { peerDependencies } = byName.get(name);
    const besides = (installedBesides[name] ?? []).map((peer) => `${peer}@${peerDependencies[peer]}`);
    const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
    const installed = await runTool("npm", ["install", ...quiet, ...tarballs, ...besides], {
      capture: true,
      cwd: folder,
    });
    if (installed.code !== 0) return `npm install failed\n${installed.output}`;

    const tree = installedNames(join(folder, "node_modules"));
    const expected = exactTrees[name];
    if (expected && tree.join() !== expected.join())
      return `installs ${tree.join(", ")} instead of ${expected.join(", ")}`;

    const script = `const module = await import(${JSON.stringify(name)}); if (typeof module !== "object") process.exit(1);`;
    const imported = await runTool("node", ["--input-type=module", "--eval", script], { capture: true, cwd: folder });
    if (imported.code !== 0) return `cannot be imported\n${imported.output}`;

    for (const command of Object.keys(byName.get(name).bin ?? {})) {
      const started = await runTool(join(folder, "node_modules", ".bin", command), ["--help"], {
        capture: true,
        cwd: folder,
      });
      if (started.code !== 0) return `${command} --help ends with ${started.code}\n${started.output}`;
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withDependencies(name, seen = new Set()) {
  if (seen.has(name) || !byName.has(name)) return seen;
  seen.add(name);
  const { dependencies, peerDependencies } = byName.get(name);
  for (const next of Object.keys({ ...dependencies, ...peerDependencies })) withDependencies(next, seen);
  return seen;
}

function tarballOf(name) {
  const { version } = byName.get(name);
  return join(tarballFolder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

function installedNames(folder) {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : name,
    )
    .sort();
}
