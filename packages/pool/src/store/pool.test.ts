import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findDocuments } from "../documents/find-documents.ts";
import { importDocuments } from "../documents/import-documents.ts";
import { json, openApi, writeFiles } from "../test-data/import-text.ts";
import { poolToolSchema } from "../tool/pool-tool.ts";
import { openPool } from "./open-pool.ts";
import type { Pool } from "./pool.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-pool-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${files++}.sqlite`);

const get = (operationId: string, description: string, ...fields: string[]) => ({
  get: {
    operationId,
    description,
    responses: { 200: json({ properties: Object.fromEntries(fields.map((field) => [field, { type: "string" }])) }) },
  },
});
const documents = {
  "b/shop.json": openApi({
    "/v1/orders": get("listOrders", "Lists the orders of the shop.", "id", "total"),
    "/v2/orders": get("listOrders", "Lists the orders of the shop.", "id", "total", "currency"),
    "/customers": get("listCustomers", "Lists the customers of the shop.", "id"),
  }),
  "a/mirror.json": openApi({ "/customers": get("listCustomers", "Lists the customers of the shop.", "id") }),
  "c/broken.json": '{"openapi": "3.0.0",\n "info": ]}',
  "d/readme.json": { name: "no tools" },
  "e/functions.json": [
    { name: "ping", description: "Pings.", parameters: { type: "object", properties: { host: { type: "string" } } } },
  ],
};
const root = join(folder, "documents");
beforeAll(() => writeFiles(root, documents));
const find = (source = "documents") => findDocuments(source, { directory: folder });
const toolsOf = (pool: Pool) => [...pool.tools()];
const withPool = <Value>(path: string, work: (pool: Pool) => Value): Value => {
  using pool = openPool(path, { mode: "write" });
  return work(pool);
};

describe("a pool", () => {
  test("keeps what was read: tools in the order of their ids, documents, numbers", () => {
    const path = newFile();
    const summary = withPool(path, (pool) => importDocuments(pool, find()));
    expect(summary).toEqual({ imported: 3, skipped: 1, ignored: 1, unchanged: 0, operations: 5 });
    using pool = openPool(path);
    const tools = toolsOf(pool);
    for (const tool of tools) expect(poolToolSchema.parse(tool)).toEqual(pool.get(tool.id));
    expect(tools.map(({ id, path: place }) => [id, place])).toEqual([
      ["functions/functions/ping", undefined],
      ["shop.example/shop/list_customers", "/customers"],
      ["shop.example/shop/list_orders_2", "/v2/orders"],
    ]);
    expect([...pool.foldedTools()]).toEqual([
      { id: "shop.example/shop/list_customers~2", into: "shop.example/shop/list_customers", kind: "exact" },
      { id: "shop.example/shop/list_orders", into: "shop.example/shop/list_orders_2", kind: "near" },
    ]);
    expect([...pool.foldedTools("shop.example/shop/list_orders_2")]).toHaveLength(1);
    expect(pool.count()).toBe(3);
    expect(pool.count({ withOutputs: true })).toBe(2);
    expect([...pool.tools({ format: "openai" })].map(({ name }) => name)).toEqual(["ping"]);
    expect(pool.count({ provider: "shop.example" })).toBe(2);
    expect(pool.stats()).toMatchObject({
      tools: 3,
      distinct: 4,
      operations: 5,
      folded: { exact: 1, near: 1 },
      withOutputs: 2,
      withEmptyOutputs: 0,
      providers: 2,
      apis: 2,
      formats: { openapi: 2, openai: 1 },
      licences: { unknown: 3 },
      documents: { imported: 3, skipped: 1, ignored: 1 },
      skipped: [
        {
          path: "c/broken.json",
          problems: [{ place: "line 2, column 10", message: expect.stringContaining("not JSON") }],
        },
      ],
    });
    expect(pool.documents().map(({ path: place, state, operations }) => [place, state, operations])).toEqual([
      ["a/mirror.json", "imported", 1],
      ["b/shop.json", "imported", 3],
      ["c/broken.json", "skipped", 0],
      ["d/readme.json", "ignored", 0],
      ["e/functions.json", "imported", 1],
    ]);
    expect(pool.get("shop.example/shop/list_customers~2")).toBeUndefined();
    expect(() => pool.add({} as never)).toThrow(/opened to read/);
  });

  test("is the same for the same sources in any order, one after another or at once", () => {
    const exported = (batches: readonly (readonly string[])[]) => {
      const path = newFile();
      for (const batch of batches)
        withPool(path, (pool) =>
          importDocuments(
            pool,
            batch.flatMap((source) => find(source)),
          ),
        );
      using pool = openPool(path);
      return JSON.stringify([toolsOf(pool), [...pool.foldedTools()], pool.stats()]);
    };
    const [a, b, e] = ["documents/a", "documents/b", "documents/e"] as const;
    const one = exported([[a, b, e]]);
    expect(exported([[e, b, a]])).toBe(one);
    expect(exported([[b], [e], [a]])).toBe(one);
    expect(exported([[e], [a, b], [a]])).toBe(one);
  });

  test("takes a document again in place of the earlier one, and reads nothing twice", () => {
    const path = newFile();
    const other = join(folder, "changing");
    const add = () => withPool(path, (pool) => importDocuments(pool, find("changing")));
    writeFiles(other, { "x.json": openApi({ "/a": get("a", "", "id"), "/b": get("b", "", "id") }) });
    expect(add()).toMatchObject({ imported: 1, operations: 2 });
    expect(add()).toMatchObject({ imported: 0, unchanged: 1 });
    writeFiles(other, { "x.json": openApi({ "/a": get("a", "", "id"), "/c": get("c", "", "id") }) });
    expect(add()).toMatchObject({ imported: 1, unchanged: 0 });
    using pool = openPool(path, { mode: "write" });
    expect(toolsOf(pool).map(({ name }) => name)).toEqual(["a", "c"]);
    expect(pool.remove("changing", "x.json")).toBe(true);
    expect(pool.remove("changing", "x.json")).toBe(false);
    pool.fold();
    expect(pool.count()).toBe(0);
  });

  test("reads more tools than fit in a page", () => {
    const many = Object.fromEntries(
      Array.from({ length: 700 }, (_, n) => [`/t${n}`, get(`t${n}`, `Tool ${n} of many.`, "id")]),
    );
    writeFiles(join(folder, "many"), { "many.json": openApi(many) });
    const path = newFile();
    withPool(path, (pool) => importDocuments(pool, find("many")));
    using pool = openPool(path);
    const ids = toolsOf(pool).map(({ id }) => id);
    expect(ids).toHaveLength(700);
    expect(ids).toEqual([...ids].sort());
  });

  test("refuses what is no pool, what is newer, and what is not there", () => {
    const foreign = newFile();
    const database = new Database(foreign);
    database.exec("create table anything (x)");
    database.close();
    expect(() => openPool(foreign)).toThrow(/this database is no pool/);
    expect(() => openPool(foreign, { mode: "write" })).toThrow(/this database is no pool/);
    const text = newFile();
    writeFileSync(text, "no database at all, but long enough to have a header ".repeat(10));
    expect(() => openPool(text)).toThrow(/this file is no pool/);
    const pool = newFile();
    openPool(pool, { mode: "write" }).close();
    const newer = newFile();
    copyFileSync(pool, newer);
    const changed = new Database(newer);
    changed.pragma("user_version = 99");
    changed.close();
    expect(() => openPool(newer)).toThrow(/written by a newer version \(its tables are 99, these are 1\)/);
    expect(() => openPool(newFile())).toThrow(/there is no such pool/);
    expect(() => openPool(join(folder, "no/such/folder.sqlite"), { mode: "write" })).toThrow();
  });

  test("that was killed while it was filled is finished by the same import", async () => {
    const sources = join(folder, "killed");
    const texts = Array.from({ length: 60 }, (_, n) => {
      const paths = Object.fromEntries(
        Array.from({ length: 10 }, (_, m) => [`/d${n}/t${m}`, get(`d${n}_t${m}`, `Tool ${m} of ${n}.`, "id")]),
      );
      return [`d${n}.json`, openApi(paths)] as const;
    });
    writeFiles(sources, Object.fromEntries(texts));
    const path = newFile();
    const script = `
      const { openPool, importDocuments, findDocuments } = await import(${JSON.stringify(new URL("../index.ts", import.meta.url).href)});
      importDocuments(openPool(${JSON.stringify(path)}, { mode: "write" }), findDocuments("killed", { directory: ${JSON.stringify(folder)} }), {
        onProgress: (done) => { if (done === 25) process.kill(process.pid, "SIGKILL"); },
      });`;
    const child = spawn(process.execPath, ["--conditions=@toolworld/source", "--input-type=module", "-e", script], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "ignore", "pipe"],
    });
    const signal = await new Promise((resolve) => child.on("exit", (_code, name) => resolve(name)));
    expect(signal).toBe("SIGKILL");
    expect(() => openPool(path)).toThrow(/an import was interrupted/);
    expect(withPool(path, (pool) => importDocuments(pool, find("killed")))).toMatchObject({
      imported: 35,
      unchanged: 25,
    });
    const whole = newFile();
    withPool(whole, (pool) => importDocuments(pool, find("killed")));
    using finished = openPool(path);
    using once = openPool(whole);
    expect(toolsOf(finished)).toEqual(toolsOf(once));
    expect(finished.stats()).toEqual(once.stats());
  });
});
