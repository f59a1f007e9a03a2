import { cpSync, existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { defineConfig } from "tsup";

/** Each package is built from its own folder; its manifest says where it begins. Declarations come from `tsc -b`. */
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; exports: Record<string, unknown> };
const exported = Object.values(manifest.exports).flatMap((target) => sourceOf(target) ?? []);
const optional = ["src/bin.ts", "src/worker.ts", "src/store-worker.ts"].filter((path) => existsSync(path));

export default defineConfig({
  entry: [...exported, ...optional],
  format: "esm",
  target: "es2023",
  platform: "node",
  removeNodeProtocol: false,
  dts: false,
  clean: false,
  splitting: true,
  sourcemap: false,
  // These two go into other people's pages: together they stay under 60 kB.
  minify: ["@toolworld/contracts", "@toolworld/verifier"].includes(manifest.name),
  silent: true,
  // Text and data that sources read beside themselves, a policy for one, lie beside what is built as well.
  onSuccess: async () => {
    cpSync("src", "dist", { recursive: true, filter: (path) => basename(path) === "src" || isAsset(path) });
  },
});

function sourceOf(target: unknown): string | undefined {
  return typeof target === "object" && target !== null
    ? (target as Record<string, string | undefined>)["@toolworld/source"]
    : undefined;
}

function isAsset(path: string): boolean {
  return extname(path) === "" || [".md", ".json"].includes(extname(path));
}
