import { compareVersions, isVersionSegment, readVersion, type ToolVersion } from "./tool-version.ts";

/** Why a tool was folded into another: it is the same, or nearly so (a version, a mirror, a twin by another method). */
export type FoldKind = "exact" | "near";

/** What folding looks at. Keys are texts here; equal ones may be the same tool. */
export interface FoldCandidate {
  /** The row that it stands for. */
  readonly number: number;
  /** The id that its document gives it. */
  readonly id: string;
  readonly api: string;
  readonly version: string;
  readonly method: string;
  readonly path: string;
  /** Source and path of the document. */
  readonly document: string;
  /** The place in it: where nothing else decides, the order of documents and places does. */
  readonly pointer: string;
  readonly parameters: readonly string[];
  readonly keys: {
    readonly exact: string;
    readonly version: string;
    readonly mirror: string | null;
    readonly twin: string | null;
  };
}

/** What became of a tool: its id in the pool, and into which it was folded. */
export interface Folded {
  readonly number: number;
  readonly id: string;
  readonly into: number | null;
  readonly kind: FoldKind | null;
}

/** The least share of parameters that versions of one operation have in common. */
const MINIMUM_OVERLAP = 0.5;

/**
 * Folds duplicates into the newest of them, and gives every tool an id that is its own. The result depends on the set of
 * tools alone, never on the order in which they came.
 */
export function foldTools(candidates: readonly FoldCandidate[]): Folded[] {
  const kept = new KeptTools();
  const folded = sortNewestFirst(candidates).map((ranked) => ({ candidate: ranked.candidate, ...kept.place(ranked) }));
  const ids = new Map<string, number>();
  const result: Folded[] = [];
  // Those that are kept have the first right to an id.
  for (const isKept of [true, false]) {
    for (const { candidate, into, kind } of folded) {
      if ((into === null) !== isKept) continue;
      const times = (ids.get(candidate.id) ?? 0) + 1;
      ids.set(candidate.id, times);
      result.push({
        number: candidate.number,
        id: times === 1 ? candidate.id : `${candidate.id}~${times}`,
        into,
        kind,
      });
    }
  }
  return result;
}

class KeptTools {
  readonly #exact = new Map<string, FoldCandidate>();
  readonly #near = new Map<string, Ranked[]>();

  /** Folds a tool into one that is kept already, or keeps it. */
  place(ranked: Ranked): { readonly into: number | null; readonly kind: FoldKind | null } {
    const { candidate, release } = ranked;
    const { exact, version, mirror, twin } = candidate.keys;
    const same = this.#exact.get(exact);
    if (same) return { into: same.number, kind: "exact" };
    // Two operations of one release are two, however alike: `/files/{id}` and `/files/{name}`.
    const isAlike = (other: Ranked) =>
      other.release !== release && overlap(other.candidate.parameters, candidate.parameters) >= MINIMUM_OVERLAP;
    const near =
      this.#find(version, isAlike) ??
      (mirror && this.#find(mirror, isAlike)) ??
      (twin && this.#find(twin, (other) => other.candidate.method !== candidate.method));
    if (near) return { into: near.candidate.number, kind: "near" };
    this.#exact.set(exact, candidate);
    for (const key of [version, mirror, twin]) {
      if (key === null) continue;
      const others = this.#near.get(key);
      if (others) others.push(ranked);
      else this.#near.set(key, [ranked]);
    }
    return { into: null, kind: null };
  }

  #find(key: string, test: (other: Ranked) => boolean): Ranked | undefined {
    return this.#near.get(key)?.find(test);
  }
}

/** The share of names that two sets have in common; 1 for two empty ones. */
function overlap(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 && right.length === 0) return 1;
  const names = new Set(left);
  const common = right.reduce((count, name) => count + (names.has(name) ? 1 : 0), 0);
  return common / (left.length + right.length - common);
}

interface Ranked {
  readonly candidate: FoldCandidate;
  /** The document, and the version in the path: what came out together. */
  readonly release: string;
  readonly versions: readonly ToolVersion[];
}

/** By the version in the path, in the API's name, of the document; then shorter names, POST before GET, and the place. */
function sortNewestFirst(candidates: readonly FoldCandidate[]): Ranked[] {
  const known = new Map<string, ToolVersion>();
  const versionOf = (text: string): ToolVersion => {
    let version = known.get(text);
    if (version === undefined) {
      version = readVersion(text);
      known.set(text, version);
    }
    return version;
  };
  const ranked = candidates.map((candidate): Ranked => {
    const { api, document, path, version } = candidate;
    const pathVersion = path.split("/").filter(isVersionSegment).join(" ");
    const release = `${document}\n${pathVersion}`;
    return { candidate, release, versions: [versionOf(pathVersion), versionOf(api), versionOf(version)] };
  });
  return ranked.sort(compareRanked);
}

function compareRanked(left: Ranked, right: Ranked): number {
  for (const [index, version] of left.versions.entries()) {
    const difference = compareVersions(version, right.versions[index] as ToolVersion);
    if (difference !== 0) return difference;
  }
  const a = left.candidate;
  const b = right.candidate;
  return (
    a.api.length - b.api.length ||
    compareTexts(b.method, a.method) ||
    compareTexts(a.id, b.id) ||
    compareTexts(a.document, b.document) ||
    compareTexts(a.pointer, b.pointer) ||
    a.number - b.number
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
