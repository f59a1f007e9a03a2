import { createHash } from "node:crypto";
import { compareCodePoints } from "../python-values/compare-code-points.ts";
import { pythonJson, pythonJsonString } from "../python-values/python-json.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";

/** A database of the reference: sections such as `orders`, each a dict from ids to entities. */
export type Document = ReadonlyMap<string, PythonDict>;

/** What stands in place of entities of a document, by section and id; `undefined` where an entity is gone. */
export type Replacements = ReadonlyMap<string, SectionReplacements>;

type SectionReplacements = ReadonlyMap<string, PythonValue | undefined>;

/** Hashes a document as the reference does, again and again with other replacements. */
export interface DocumentHasher {
  /** SHA-256 in hex of the document's sorted JSON text. Only what is replaced is written anew. */
  hash(replacements?: Replacements): string;
}

/** Writes each entity of a document once and keeps its bytes. */
export function createDocumentHasher(document: Document): DocumentHasher {
  const sections = [...document]
    .sort(([left], [right]) => compareCodePoints(left, right))
    .map(([name, entities]) => ({
      name,
      pieces: new Map(
        [...entities]
          .sort(([left], [right]) => compareCodePoints(left, right))
          .map(([id, entity]) => [id, toPiece(id, entity)]),
      ),
    }));
  let plain: string | undefined;
  return {
    hash(replacements = new Map()) {
      if (replacements.size === 0 && plain) return plain;
      const hash = createHash("sha256");
      sections.forEach(({ name, pieces }, index) => {
        hash.update(`${index === 0 ? "{" : ", "}${pythonJsonString(name)}: {`);
        let separator = "";
        for (const piece of replaced(pieces, replacements.get(name))) {
          if (separator) hash.update(separator);
          hash.update(piece);
          separator = ", ";
        }
        hash.update("}");
      });
      const digest = hash.update(sections.length === 0 ? "{}" : "}").digest("hex");
      if (replacements.size === 0) plain = digest;
      return digest;
    },
  };
}

type Pieces = ReadonlyMap<string, Buffer>;

/** One entity with its key, as it stands in the text of its section. */
function toPiece(id: string, entity: PythonValue): Buffer {
  return Buffer.from(`${pythonJsonString(id)}: ${pythonJson(entity, { sortKeys: true })}`, "latin1");
}

function replaced(pieces: Pieces, replacements: SectionReplacements | undefined) {
  if (!replacements || replacements.size === 0) return pieces.values();
  const result = new Map<string, Buffer>(pieces);
  let grown = false;
  for (const [id, entity] of replacements) {
    if (entity === undefined) result.delete(id);
    else {
      grown ||= !result.has(id);
      result.set(id, toPiece(id, entity));
    }
  }
  if (!grown) return result.values();
  return [...result].sort(([left], [right]) => compareCodePoints(left, right)).map(([, piece]) => piece);
}
