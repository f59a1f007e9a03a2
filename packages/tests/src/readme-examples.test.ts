import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

// Every ```ts block of a package's README is a program of its own. It runs inside its package, so that imports resolve as
// they do there, and must end well. What comments with an arrow say must be printed: `console.log(sum); // → 5`, in order.

const root = fileURLToPath(new URL("../../..", import.meta.url));
const readmes = ["packages", "domains"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((name) => join(root, folder, name, "README.md"))
    .filter((path) => existsSync(path)),
);

interface Example {
  readonly folder: string;
  readonly name: string;
  readonly code: string;
}

/** Pages of the documentation run where every package can be imported. */
const pages = readdirSync(join(root, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => join(root, "docs", name));

const examples = [...readmes, ...pages].flatMap((path): Example[] => {
  const isPage = pages.includes(path);
  const folder = isPage ? join(root, "packages/tests") : join(path, "..");
  const label = isPage ? basename(path, ".md") : basename(folder);
  return Array.from(readFileSync(path, "utf8").matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""], index) => {
    return { folder, name: `${label} ${index + 1}`, code };
  });
});

/** Examples that read what is not in the repository, and what they say without it. */
const NEEDS_DATA = new Map([["benchmarks 1", /there is no such folder; give τ²-bench's data/]]);

describe("examples in READMEs", () => {
  test("are found", () => {
    expect(examples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["contracts 1", "kit 1", "testing 1", "world 1", "write-a-domain 1"]),
    );
  });

  test.each(examples.filter(({ name }) => !NEEDS_DATA.has(name)))(
    "$name runs and prints what it says",
    ({ folder, name, code }) => {
      const { status, stdout, stderr } = run(folder, name, code);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      let position = 0;
      for (const [, text = ""] of code.matchAll(/\/\/ → (.*)$/gm)) {
        const found = stdout.indexOf(text.trim(), position);
        expect(found, `${text} in ${stdout.slice(position)}`).toBeGreaterThanOrEqual(0);
        position = found + text.trim().length;
      }
    },
  );

  test.each(examples.filter(({ name }) => NEEDS_DATA.has(name)))(
    "$name says which data it needs",
    ({ folder, name, code }) => {
      const { status, stderr } = run(folder, name, code);
      expect(status).toBe(1);
      expect(stderr).toMatch(NEEDS_DATA.get(name) as RegExp);
    },
  );
});

function run(folder: string, name: string, code: string) {
  const scratch = join(folder, "dist", "readme-examples");
  const file = join(scratch, `${name.replace(" ", "-")}.ts`);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, code);
  try {
    const args = ["--conditions=@toolworld/source", "--no-warnings", file];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
