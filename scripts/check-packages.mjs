// Packs every public package as it would be published, and has publint and attw look at each tarball.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { listPackages, pnpmPath, root, runTool, tarballFolder } from "./workspace.mjs";

/** What attw finds in every ESM-only package, and what we decided to live with. */
const esmOnly = new Set(["CJSResolvesToESM"]);

rmSync(tarballFolder, { recursive: true, force: true });
mkdirSync(tarballFolder, { recursive: true });

let problems = 0;
for (const { directory, manifest } of listPackages().filter(({ manifest }) => !manifest.private)) {
  removeStaleOutput(join(root, directory));
  const found = await problemsOf(directory, manifest);
  for (const problem of found) console.log(`[packages] ${manifest.name}: ${problem}`);
  problems += found.length;
}
process.exitCode = problems > 0 ? 1 : 0;

async function problemsOf(directory, manifest) {
  const before = new Set(readdirSync(tarballFolder));
  const packed = await runTool(pnpmPath, ["pack", "--pack-destination", tarballFolder], {
    capture: true,
    cwd: join(root, directory),
  });
  const file = readdirSync(tarballFolder).find((name) => !before.has(name));
  if (packed.code !== 0 || !file) return [`pnpm pack failed: ${packed.output}`];
  const bytes = new Uint8Array(readFileSync(join(tarballFolder, file)));

  const { messages, pkg } = await publint({ pack: { tarball: bytes.slice().buffer }, strict: true });
  const types = await checkPackage(createPackageFromTarballData(bytes));
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg)}`),
    ...(types.problems ?? [])
      .filter(({ kind, resolutionKind }) => !esmOnly.has(kind) && resolutionKind !== "node10")
      .map((problem) => `attw: ${JSON.stringify(problem)}`),
    ...(types.types === false ? ["attw: no declarations in the tarball"] : []),
    ...(JSON.stringify(pkg.exports).includes("@toolworld/source")
      ? [`the condition @toolworld/source is in the tarball of ${manifest.name}`]
      : []),
  ];
}

/** Declarations of sources that are gone would be published with the rest. */
function removeStaleOutput(folder) {
  for (const path of readdirSync(join(folder, "dist"), { recursive: true })) {
    const source = path.replace(/\.d\.ts(\.map)?$/, ".ts");
    if (source !== path && !existsSync(join(folder, "src", source))) rmSync(join(folder, "dist", path));
  }
}
