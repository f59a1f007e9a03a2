import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { retrieverError } from "../retriever-error.ts";

/** What a file holds: named lists of numbers, and plain data about them. */
export interface SectionFile {
  readonly about: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, Section>>;
}

/** A list of numbers in a file. */
export type Section = Uint8Array | Int8Array | Uint32Array | Float32Array;

/** Which kind of file is meant: what its first bytes say, the layout that is read, and how to make another. */
export interface FileKind {
  /** Eight ASCII characters. */
  readonly magic: string;
  readonly version: number;
  /** What it is called in messages: `index`. */
  readonly what: string;
  /** What to do where it cannot be used: `build it again with …`. */
  readonly remedy: string;
}

const TYPES = { u8: Uint8Array, i8: Int8Array, u32: Uint32Array, f32: Float32Array } as const;
type TypeName = keyof typeof TYPES;

/**
 * Writes a file of sections: magic (8 bytes), version, CRC-32 of all that follows, length of the header (four bytes each,
 * little-endian), four bytes of nothing, the header as JSON, then the sections, each at a multiple of eight bytes. It is
 * written beside and renamed, so that a reader never sees half a file. The same content gives the same bytes.
 */
export function writeSectionFile(path: string, kind: FileKind, { about, sections }: SectionFile): void {
  const layout: Record<string, [TypeName, number, number]> = {};
  let end = 0;
  for (const [name, values] of Object.entries(sections)) {
    layout[name] = [typeOf(values), end, values.length];
    end += align(values.byteLength);
  }
  const header = Buffer.from(JSON.stringify({ about, layout }));
  const start = PREAMBLE + align(header.length);
  const bytes = Buffer.alloc(start + end);
  bytes.write(kind.magic, 0, "latin1");
  bytes.writeUInt32LE(kind.version, 8);
  bytes.writeUInt32LE(header.length, 16);
  header.copy(bytes, PREAMBLE);
  for (const [name, values] of Object.entries(sections)) {
    const [, offset] = layout[name] as [TypeName, number, number];
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), start + offset);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(16)), 12);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw retrieverError(
      `unwritable-${kind.what}`,
      `${path}: the ${kind.what} could not be written: ${message(error)}`,
      error,
    );
  }
}

/**
 * Reads a file of sections. The sections are views of the bytes that were read, not copies.
 *
 * @throws ToolworldError of type `missing-…`, `wrong-…` (another kind or version) or `damaged-…`.
 */
export function readSectionFile(path: string, kind: FileKind): SectionFile {
  const bytes = readBytes(path, kind);
  const fail = (type: string, problem: string) =>
    retrieverError(`${type}-${kind.what}`, `${path}: ${problem}; ${kind.remedy}`);
  if (bytes.length < PREAMBLE || bytes.toString("latin1", 0, 8) !== kind.magic) {
    throw fail("wrong", `this is no ${kind.what}`);
  }
  const version = bytes.readUInt32LE(8);
  if (version !== kind.version) {
    throw fail("wrong", `this ${kind.what} has layout ${version}, and ${kind.version} is read here`);
  }
  if (crc32(bytes.subarray(16)) !== bytes.readUInt32LE(12)) {
    throw fail("damaged", `this ${kind.what} is damaged (its checksum does not match)`);
  }
  const headerLength = bytes.readUInt32LE(16);
  const { about, layout } = JSON.parse(bytes.toString("utf8", PREAMBLE, PREAMBLE + headerLength)) as {
    about: Record<string, unknown>;
    layout: Record<string, [TypeName, number, number]>;
  };
  const start = bytes.byteOffset + PREAMBLE + align(headerLength);
  const sections = Object.entries(layout).map(([name, [type, offset, length]]) => [
    name,
    new TYPES[type](bytes.buffer as ArrayBuffer, start + offset, length),
  ]);
  return { about, sections: Object.fromEntries(sections) as Record<string, Section> };
}

const PREAMBLE = 24;

function readBytes(path: string, kind: FileKind): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw retrieverError(
      `missing-${kind.what}`,
      `${path}: the ${kind.what} cannot be read: ${message(error)}; ${kind.remedy}`,
      error,
    );
  }
  // Views need their own alignment, which a small file read into a shared buffer does not have.
  return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

function typeOf(values: Section): TypeName {
  const found = (Object.keys(TYPES) as TypeName[]).find((name) => values instanceof TYPES[name]);
  return found as TypeName;
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
