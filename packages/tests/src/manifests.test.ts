import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: unknown;
  readonly engines?: { readonly node?: string };
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: { readonly access?: string; readonly exports?: Readonly<Record<string, unknown>> };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const manifests = ["packages", "domains"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name, "package.json")))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, "utf8")) as Manifest)
  .filter((manifest) => !manifest.private);

describe.each(manifests)("$name", (manifest) => {
  test("is an MIT-licensed ESM package for Node 22.18 and newer", () => {
    expect(manifest).toMatchObject({ license: "MIT", type: "module", engines: { node: ">=22.18" } });
  });

  test("runs from its source in the workspace and from its build once published", () => {
    expect(Object.keys(manifest.exports?.["."] ?? {})).toEqual(["@toolworld/source", "types", "default"]);
    expect(manifest.publishConfig?.access).toBe("public");
    expect(Object.keys(manifest.publishConfig?.exports ?? {})).toEqual(Object.keys(manifest.exports ?? {}));
    expect(JSON.stringify(manifest.publishConfig)).not.toContain("@toolworld/source");
  });
});

test("contracts and the verifier bring nothing but zod", () => {
  const contracts = manifests.find(({ name }) => name === "@toolworld/contracts");
  const verifier = manifests.find(({ name }) => name === "@toolworld/verifier");
  expect(contracts?.dependencies).toBeUndefined();
  expect(Object.keys(contracts?.peerDependencies ?? {})).toEqual(["zod"]);
  expect(Object.keys(verifier?.dependencies ?? {})).toEqual(["@toolworld/contracts"]);
  expect(Object.keys(verifier?.peerDependencies ?? {})).toEqual(["zod"]);
});
