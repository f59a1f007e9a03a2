import { type FileKind, readSectionFile, writeSectionFile } from "../index/section-file.ts";
import type { StaticEmbedding } from "./static-embedding.ts";

const EMBEDDING_FILE: FileKind = {
  magic: "TWSTATIC",
  version: 1,
  what: "embedding",
  remedy: 'train it again with "toolworld retrieve train"',
};

/** Writes an embedding, a byte a number: each vector is scaled to its own largest value. */
export function writeStaticEmbedding(path: string, embedding: StaticEmbedding): void {
  const { dimensions, vectors } = embedding;
  const rows = embedding.terms.length;
  const scales = new Float32Array(rows);
  const values = new Int8Array(vectors.length);
  for (let row = 0; row < rows; row++) {
    const from = row * dimensions;
    let largest = 0;
    for (let at = from; at < from + dimensions; at++) largest = Math.max(largest, Math.abs(vectors[at] as number));
    scales[row] = largest / 127;
    if (largest === 0) continue;
    for (let at = from; at < from + dimensions; at++) {
      values[at] = Math.round(((vectors[at] as number) * 127) / largest);
    }
  }
  writeSectionFile(path, EMBEDDING_FILE, {
    about: { dimensions },
    sections: {
      terms: new TextEncoder().encode(JSON.stringify(embedding.terms)),
      rarities: embedding.rarities,
      scales,
      values,
    },
  });
}

/**
 * Reads an embedding.
 *
 * @throws ToolworldError of type `missing-embedding`, `wrong-embedding` or `damaged-embedding`.
 */
export function readStaticEmbedding(path: string): StaticEmbedding {
  const { about, sections } = readSectionFile(path, EMBEDDING_FILE);
  const dimensions = Number(about.dimensions);
  const terms = JSON.parse(new TextDecoder().decode(sections.terms as Uint8Array)) as string[];
  const scales = sections.scales as Float32Array;
  const values = sections.values as Int8Array;
  return {
    dimensions,
    terms,
    termIds: new Map(terms.map((term, id) => [term, id])),
    rarities: sections.rarities as Float32Array,
    vectors: Float32Array.from(values, (value, at) => value * (scales[Math.floor(at / dimensions)] as number)),
  };
}
