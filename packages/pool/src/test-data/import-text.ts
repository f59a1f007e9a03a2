import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DocumentReference, importDocument } from "../documents/import-document.ts";
import type { PoolDocument } from "../store/pool.ts";

/** Writes files into a folder of their own and imports the first; the folder is gone afterwards. */
export function importFiles(
  files: Readonly<Record<string, string | object>>,
  options: Partial<DocumentReference> = {},
): PoolDocument {
  const root = mkdtempSync(join(tmpdir(), "toolworld-pool-"));
  try {
    writeFiles(root, files);
    const [path] = Object.keys(files);
    return importDocument({ source: "test", root, path: path as string, ...options });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Writes files below a folder: texts as they are, everything else as JSON. */
export function writeFiles(root: string, files: Readonly<Record<string, string | object>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
}

/** A small OpenAPI document with the given paths and schemas. */
export function openApi(paths: object, schemas: object = {}, info: object = {}): object {
  return {
    openapi: "3.0.3",
    info: { title: "Shop API", version: "1.0", ...info },
    servers: [{ url: "https://api.shop.example/v1" }],
    paths,
    components: { schemas },
  };
}

/** A response with a JSON body. */
export function json(schema: object): object {
  return { description: "ok", content: { "application/json": { schema } } };
}
