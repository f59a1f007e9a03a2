import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { parse } from "@toolworld/contracts";
import { openPool, type PoolTool, poolToolSchema } from "@toolworld/pool";
import { usageError } from "../../usage-error.ts";

/** The tools of a pool: of a pool file, or of JSON Lines as `pool export` writes them (`.jsonl`, `.jsonl.gz`). */
export async function* readPoolTools(path: string): AsyncGenerator<PoolTool> {
  if (!isJsonLines(path)) {
    using pool = openPool(path);
    yield* pool.tools();
    return;
  }
  checkThere(path);
  const file = createReadStream(path);
  const lines = createInterface({
    input: path.endsWith(".gz") ? file.pipe(createGunzip()) : file,
    crlfDelay: Infinity,
  });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line !== "") yield parse(poolToolSchema, jsonOf(line, path, number), toolSource(path, number));
  }
}

/** What tells this state of a pool from another: its name, size and time. */
export function describePool(path: string): string {
  checkThere(path);
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

function isJsonLines(path: string): boolean {
  return /\.jsonl(\.gz)?$/.test(path);
}

function checkThere(path: string): void {
  if (!existsSync(path)) {
    throw usageError("missing-pool", `${path}: there is no such pool; make one with "toolworld pool add"`);
  }
}

function toolSource(path: string, number: number) {
  return { room: "toolworld", what: "tool", from: `${path}, line ${number}` };
}

function jsonOf(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw usageError("invalid-tool", `${path}, line ${number}: no JSON: ${(error as Error).message}`);
  }
}
