import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Workspace packages resolve to their sources, so tests need no build. */
const conditions = ["@toolworld/source"];
/** Milliseconds; machines may be busy with other things. */
const timeout = process.env.TOOLWORLD_FULL === "1" ? 600_000 : 60_000;

const projects = ["packages", "domains"].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .map((name) => `${folder}/${name}`)
    .filter((directory) => existsSync(new URL(`${directory}/package.json`, import.meta.url))),
);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    maxWorkers: 2,
    // Worker threads and child processes that a test starts resolve sources as well.
    execArgv: conditions.map((condition) => `--conditions=${condition}`),
    testTimeout: timeout,
    hookTimeout: timeout,
    reporters: process.stdout.isTTY ? ["default", "json"] : ["dot", "json"],
    outputFile: { json: ".cache/vitest/report.json" },
    projects: projects.map((directory) => ({
      extends: true,
      root: directory,
      test: { name: directory.split("/")[1], include: ["src/**/*.test.ts"] },
    })),
  },
});
