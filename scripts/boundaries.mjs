// Who may import whom. `turbo boundaries` checks imports against what a package declares and tags against everything
// that a package reaches, however far away; this script checks the rest: what a package declares itself.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listPackages, root, runTool } from "./workspace.mjs";

const all = Symbol("every package");

/** The import table: a row for each package, those not built yet included. */
const mayImport = {
  contracts: [],
  kit: ["contracts"],
  world: ["contracts", "kit"],
  testing: ["contracts", "kit", "world"],
  pool: ["contracts"],
  "tool-graph": ["contracts", "pool"],
  materializer: ["contracts", "kit", "pool", "tool-graph"],
  tasks: ["contracts", "kit", "world", "verifier", "tool-graph"],
  models: ["contracts"],
  simulator: ["contracts", "kit", "world"],
  runs: ["contracts", "simulator", "verifier"],
  verifier: ["contracts"],
  retriever: ["contracts", "pool"],
  memory: ["contracts"],
  agent: ["contracts", "retriever", "memory"],
  trainer: ["contracts", "verifier"],
  server: ["contracts", "kit", "pool", "world", "simulator", "verifier"],
  benchmarks: ["contracts", "kit", "world", "verifier", "domain"],
  domain: ["contracts", "kit"],
  "command-line": all,
  tests: all,
};

/** What a package may declare for its tests alone. */
const mayTestWith = { domain: ["testing", "world"] };

/** Packages of the workspace that no other may import, but for those named. */
const importedOnlyBy = { "command-line": ["tests"], tests: [], domain: ["benchmarks", "command-line", "tests"] };

const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

const packages = listPackages().map((entry) => ({ ...entry, tags: readJson(`${entry.directory}/turbo.json`).tags }));
const tagByName = new Map(packages.map(({ manifest, tags }) => [manifest.name, tags[0]]));

const problems = [...packages.flatMap(problemsOfPackage), ...problemsOfTags()];
for (const problem of problems) console.log(`[boundaries] ${problem}`);

const turbo = await runTool("turbo", ["boundaries"]);
process.exitCode = problems.length > 0 ? 1 : turbo.code;

function problemsOfPackage({ directory, manifest, tags }) {
  const folder = directory.split("/")[1];
  const expected = directory.startsWith("domains/") ? "domain" : folder === "toolworld" ? "command-line" : folder;
  if (tags.length !== 1 || tags[0] !== expected || !(expected in mayImport)) {
    return [`${directory}/turbo.json must have the one tag "${expected}", with a row in scripts/boundaries.mjs`];
  }
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies };
  return [
    ...forbidden(declared, (tag) => isAllowed(expected, tag), "import"),
    ...forbidden(
      manifest.devDependencies ?? {},
      (tag) => isAllowed(expected, tag) || mayTestWith[expected]?.includes(tag),
      "test with",
    ),
  ].map((problem) => `${directory}/package.json: ${problem}`);
}

function forbidden(dependencies, isAllowedTag, verb) {
  return Object.keys(dependencies)
    .filter((name) => tagByName.has(name) && !isAllowedTag(tagByName.get(name)))
    .map((name) => `may not ${verb} ${name}; see the table in scripts/boundaries.mjs`);
}

function isAllowed(from, to) {
  if (importedOnlyBy[to] && !importedOnlyBy[to].includes(from)) return false;
  return mayImport[from] === all || mayImport[from].includes(to);
}

/** The rules in turbo.json must be this table, closed over everything that is reached. */
function problemsOfTags() {
  const rules = readJson("turbo.json").boundaries.tags;
  return Object.keys({ ...mayImport, ...rules }).flatMap((tag) => {
    const expected = {
      ...(Array.isArray(mayImport[tag]) && { dependencies: { allow: [...reached(tag)].sort() } }),
      ...(importedOnlyBy[tag] && { dependents: { allow: [...importedOnlyBy[tag]].sort() } }),
    };
    const found = {
      ...(rules[tag]?.dependencies && { dependencies: { allow: [...rules[tag].dependencies.allow].sort() } }),
      ...(rules[tag]?.dependents && { dependents: { allow: [...rules[tag].dependents.allow].sort() } }),
    };
    return JSON.stringify(found) === JSON.stringify(expected)
      ? []
      : [`turbo.json: boundaries.tags must have "${tag}": ${JSON.stringify(expected)}`];
  });
}

function reached(tag, seen = new Set()) {
  for (const next of [...(mayImport[tag] ?? []), ...(mayTestWith[tag] ?? [])]) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(next, seen);
  }
  return seen;
}
