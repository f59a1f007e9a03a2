import { digest } from "@toolworld/contracts";
import { FIELD_WEIGHTS, SATURATION } from "../document/field-weights.ts";
import { retrieverError } from "../retriever-error.ts";
import { gramOf, termOf } from "../text/lexicon.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { type Column, type ColumnArray, push } from "./column.ts";
import { type FileKind, readSectionFile, writeSectionFile } from "./section-file.ts";
import { countSlot, createStore, DIGEST_BYTES, FOREVER, rebuildPostings, type Store } from "./store.ts";

/** The layout of index files. */
const INDEX_FILE: FileKind = {
  magic: "TWINDEX\n",
  version: 1,
  what: "index",
  remedy: "build it again from its pool",
};

/** Texts are read by these rules. An index made by others would rank new tools beside old ones by another measure. */
function analysisDigest(): string {
  return digest({ rules: 1, fields: FIELD_WEIGHTS, saturation: SATURATION, stopWords: [...STOP_WORDS].sort() });
}

/** Writes the tools that are there, in the order of their ids: the same tools give the same bytes, however they came. */
export function writeIndexFile(path: string, store: Store, source: string): void {
  const slots = store.ids
    .map((_, slot) => slot)
    .filter((slot) => store.removedAt.values[slot] === FOREVER)
    .sort((left, right) => ((store.ids[left] as string) < (store.ids[right] as string) ? -1 : 1));
  const terms = relabel(gather(store.terms.values, slots, store.terms.starts));
  const grams = relabel(gather(store.grams.values, slots, store.grams.starts));
  const providers = relabel(Uint32Array.from(slots, (slot) => store.provider.values[slot] as number));
  writeSectionFile(path, INDEX_FILE, {
    about: { analysis: analysisDigest(), tools: slots.length, source },
    sections: {
      ids: textSection(slots.map((slot) => store.ids[slot] as string)),
      providers: textSection(providers.kept.map((id) => store.providers[id] as string)),
      terms: textSection(terms.kept.map((id) => store.lexicon.terms[id] as string)),
      grams: textSection(grams.kept.map((id) => store.lexicon.grams[id] as string)),
      digests: gather(store.digests, slots),
      provider: providers.values,
      termStarts: startsOf(store.terms.starts, slots),
      termValues: terms.values,
      impacts: gather(store.impacts, slots, store.terms.starts),
      gramStarts: startsOf(store.grams.starts, slots),
      gramValues: grams.values,
      gramCounts: gather(store.gramCounts, slots, store.grams.starts),
      phraseStarts: startsOf(store.phrases.starts, slots),
      phraseValues: gather(store.phrases.values, slots, store.phrases.starts),
    },
  });
}

/**
 * Reads an index file. Nothing is analysed again: the lists are taken as they are.
 *
 * @throws ToolworldError of type `missing-index`, `wrong-index` or `damaged-index`, which says what to do.
 */
export function readIndexFile(path: string): { readonly store: Store; readonly source: string } {
  const { about, sections } = readSectionFile(path, INDEX_FILE);
  if (about.analysis !== analysisDigest()) {
    throw retrieverError(
      "wrong-index",
      `${path}: this index was made by other rules of reading texts; ${INDEX_FILE.remedy}`,
    );
  }
  const store = createStore();
  const texts = (name: string) => textsOf(sections[name] as Uint8Array);
  for (const id of texts("ids")) store.slotById.set(id, store.ids.push(id) - 1);
  for (const name of texts("providers")) store.providerIds.set(name, store.providers.push(name) - 1);
  for (const term of texts("terms")) termOf(store.lexicon, term);
  for (const gram of texts("grams")) gramOf(store.lexicon, gram);
  const columns: Readonly<Record<string, Column<ColumnArray>>> = {
    digests: store.digests,
    provider: store.provider,
    termStarts: store.terms.starts,
    termValues: store.terms.values,
    impacts: store.impacts,
    gramStarts: store.grams.starts,
    gramValues: store.grams.values,
    gramCounts: store.gramCounts,
    phraseStarts: store.phrases.starts,
    phraseValues: store.phrases.values,
  };
  for (const [name, column] of Object.entries(columns)) {
    column.values = sections[name] as ColumnArray;
    column.length = column.values.length;
  }
  for (let slot = 0; slot < store.ids.length; slot++) {
    push(store.addedAt, ++store.version);
    push(store.removedAt, FOREVER);
    push(store.changes, slot);
    countSlot(store, slot, 1);
  }
  store.size = store.ids.length;
  rebuildPostings(store);
  return { store, source: String(about.source) };
}

/** Numbers in the order of their first appearance, and what they were before. */
function relabel(values: Uint32Array): { readonly values: Uint32Array; readonly kept: readonly number[] } {
  const labels = new Map<number, number>();
  const relabelled = values.map((value) => {
    let label = labels.get(value);
    if (label === undefined) {
      label = labels.size;
      labels.set(value, label);
    }
    return label;
  });
  return { values: relabelled, kept: [...labels.keys()] };
}

/** The values of slots in a row: those between a slot's starts, or, where there are none, a digest's bytes or one each. */
function gather<Values extends ColumnArray>(
  column: Column<Values>,
  slots: readonly number[],
  starts?: Column<Uint32Array>,
): Values {
  const from = (slot: number) => (starts ? (starts.values[slot] as number) : slot * DIGEST_BYTES);
  const to = (slot: number) => from(slot + 1);
  const make = column.values.constructor as new (length: number) => Values;
  const gathered = new make(slots.reduce((sum, slot) => sum + to(slot) - from(slot), 0));
  let end = 0;
  for (const slot of slots) {
    gathered.set(column.values.subarray(from(slot), to(slot)), end);
    end += to(slot) - from(slot);
  }
  return gathered;
}

function startsOf(starts: Column<Uint32Array>, slots: readonly number[]): Uint32Array {
  const gathered = new Uint32Array(slots.length + 1);
  slots.forEach((slot, index) => {
    const length = (starts.values[slot + 1] as number) - (starts.values[slot] as number);
    gathered[index + 1] = (gathered[index] as number) + length;
  });
  return gathered;
}

function textSection(texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(texts));
}

function textsOf(section: Uint8Array): string[] {
  return JSON.parse(new TextDecoder().decode(section)) as string[];
}
