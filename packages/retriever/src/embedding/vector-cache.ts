import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { retrieverError } from "../retriever-error.ts";
import type { Embedder } from "./embedding-port.ts";

/** Vectors by the content of their texts. */
export interface VectorCache {
  get(text: string): Float32Array | undefined;
  /** Keeps vectors. They are in the file when this returns. */
  add(entries: readonly (readonly [text: string, vector: Float32Array])[]): void;
}

/** Vectors in memory only. */
export function createVectorCache(): VectorCache {
  const vectors = new Map<string, Float32Array>();
  return {
    get: (text) => vectors.get(keyOf(text)),
    add(entries) {
      for (const [text, vector] of entries) vectors.set(keyOf(text), vector);
    },
  };
}

/**
 * Vectors in a file that only grows: a line of JSON that names the embedder, then records of text digest (32 bytes), vector
 * (four bytes a number) and CRC-32. A record that was cut off by a crash is dropped when the file is opened again, so that
 * an interrupted run goes on where it was.
 *
 * @throws ToolworldError of type `other-vectors` for the file of another embedder, `damaged-vectors` for one that is none.
 */
export function openVectorCache(path: string, { name }: Pick<Embedder, "name">): VectorCache {
  const vectors = new Map<string, Float32Array>();
  let dimensions = 0;
  if (existsSync(path)) dimensions = load(path, name, vectors);
  return {
    get: (text) => vectors.get(keyOf(text)),
    add(entries) {
      const first = entries[0]?.[1];
      if (first === undefined) return;
      if (dimensions === 0) {
        dimensions = first.length;
        mkdirSync(dirname(path), { recursive: true });
        appendFileSync(path, `${JSON.stringify({ vectors: 1, name, dimensions })}\n`);
      }
      const records = entries.map(([text, vector]) => {
        if (vector.length !== dimensions) {
          throw retrieverError(
            "other-vectors",
            `${path}: ${name} gave a vector of ${vector.length} dimensions, the file holds ${dimensions}; give another file`,
          );
        }
        const key = keyOf(text);
        vectors.set(key, vector);
        const body = Buffer.concat([Buffer.from(key, "hex"), Buffer.from(vector.slice().buffer)]);
        const check = Buffer.alloc(4);
        check.writeUInt32LE(crc32(body));
        return Buffer.concat([body, check]);
      });
      appendFileSync(path, Buffer.concat(records));
    },
  };
}

function load(path: string, name: string, vectors: Map<string, Float32Array>): number {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(0x0a);
  const header = headerOf(bytes.subarray(0, Math.max(0, end)));
  if (header === undefined) {
    throw retrieverError("damaged-vectors", `${path}: this is no file of vectors; give another file or delete it`);
  }
  if (header.name !== name) {
    throw retrieverError(
      "other-vectors",
      `${path}: these are vectors of ${header.name}, not of ${name}; give another file`,
    );
  }
  const size = KEY_BYTES + header.dimensions * 4 + 4;
  let at = end + 1;
  for (; at + size <= bytes.length; at += size) {
    const body = bytes.subarray(at, at + size - 4);
    if (crc32(body) !== bytes.readUInt32LE(at + size - 4)) break;
    const vector = new Float32Array(body.buffer.slice(body.byteOffset + KEY_BYTES, body.byteOffset + body.length));
    vectors.set(body.toString("hex", 0, KEY_BYTES), vector);
  }
  if (at < bytes.length) truncateSync(path, at);
  return header.dimensions;
}

function headerOf(line: Buffer): { readonly name: string; readonly dimensions: number } | undefined {
  try {
    const header = JSON.parse(line.toString("utf8")) as { vectors?: unknown; name?: unknown; dimensions?: unknown };
    const { name, dimensions } = header;
    const isSound = header.vectors === 1 && typeof name === "string" && Number.isInteger(dimensions);
    return isSound ? { name, dimensions: dimensions as number } : undefined;
  } catch {
    return undefined;
  }
}

const KEY_BYTES = 32;

function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
