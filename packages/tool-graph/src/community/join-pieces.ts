import type { ToolTables } from "../graph/tool-tables.ts";
import { TopK } from "../graph/top-k.ts";
import type { CommunitySettings } from "../settings/graph-settings.ts";
import type { Piece } from "./partition.ts";

/**
 * Joins pieces of different providers that are about the same, by the centres of their tools' texts, so that a community is a
 * business rather than one vendor's API. The likest pairs go first; a joined piece stays within bounds, and its parent is that
 * of its largest part.
 */
export function joinPieces(tables: ToolTables, pieces: readonly Piece[], settings: CommunitySettings): Piece[] {
  const centres = pieces.map((piece) => centreOf(tables, piece));
  const providers = pieces.map((piece) => new Set(piece.tools.map((tool) => tables.tools[tool]?.provider as string)));
  const groups = pieces.map((_, number) => [number]);
  const groupOf = pieces.map((_, number) => number);
  const sizeOf = (group: number) =>
    (groups[group] as number[]).reduce((sum, number) => sum + (pieces[number] as Piece).tools.length, 0);
  for (const { left, right } of likePairs(centres, settings)) {
    const [a, b] = [groupOf[left] as number, groupOf[right] as number];
    if (a === b || sizeOf(a) + sizeOf(b) > settings.joinLargest) continue;
    const [first, second] = [providersOf(a), providersOf(b)];
    if ([...first].some((provider) => second.has(provider))) continue;
    if (!isLike(a, b)) continue;
    for (const number of groups[b] as number[]) groupOf[number] = a;
    groups[a]?.push(...(groups[b] as number[]));
    groups[b] = [];
  }
  function providersOf(group: number): Set<string> {
    return new Set((groups[group] as number[]).flatMap((number) => [...(providers[number] as Set<string>)]));
  }
  /** Every piece of the one group must be like every piece of the other, or a chain would join what has nothing in common. */
  function isLike(a: number, b: number): boolean {
    return (groups[a] as number[]).every((left) =>
      (groups[b] as number[]).every(
        (right) => cosine(centres[left] as Centre, centres[right] as Centre) >= settings.joinBar,
      ),
    );
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => merge(group.map((number) => pieces[number] as Piece)));
}

type Centre = ReadonlyMap<number, number>;

/** The mean of a piece's tool texts, of length 1: its heaviest stems alone, the heaviest first. */
function centreOf({ toolTexts }: ToolTables, piece: Piece): Centre {
  const sums = new Map<number, number>();
  for (const tool of piece.tools)
    for (let index = toolTexts.offsets[tool] as number; index < (toolTexts.offsets[tool + 1] as number); index++) {
      const term = toolTexts.terms[index] as number;
      sums.set(term, (sums.get(term) ?? 0) + (toolTexts.weights[index] as number));
    }
  const best = new TopK(CENTRE_STEMS);
  for (const [term, weight] of sums) best.offer(term, weight);
  const kept = best.take();
  const length = Math.sqrt(kept.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  return new Map(kept.map(({ number, value }) => [number, value / length]));
}

/** Pairs of pieces whose centres are at least as like as the bar, the likest first; by an inverted index. */
function likePairs(centres: readonly Centre[], { joinBar }: CommunitySettings): { left: number; right: number }[] {
  const postings = new Map<number, number[]>();
  centres.forEach((centre, number) => {
    for (const term of centre.keys()) {
      const list = postings.get(term);
      if (list) list.push(number);
      else postings.set(term, [number]);
    }
  });
  const pairs: { left: number; right: number; cosine: number }[] = [];
  const seen = new Int32Array(centres.length).fill(-1);
  centres.forEach((centre, left) => {
    // A like centre shares one of the heaviest stems: those left could not reach the bar alone.
    let rest = 1;
    for (const [term, weight] of centre) {
      if (rest < joinBar ** 2) break;
      rest -= weight ** 2;
      for (const right of postings.get(term) as number[]) {
        if (right <= left || seen[right] === left) continue;
        seen[right] = left;
        const like = cosine(centre, centres[right] as Centre);
        if (like >= joinBar) pairs.push({ left, right, cosine: like });
      }
    }
  });
  return pairs.sort((a, b) => b.cosine - a.cosine || a.left - b.left || a.right - b.right);
}

function cosine(left: Centre, right: Centre): number {
  let sum = 0;
  for (const [term, weight] of left) sum += weight * (right.get(term) ?? 0);
  return sum;
}

function merge(parts: readonly Piece[]): Piece {
  const [largest] = [...parts].sort(
    (left, right) => right.tools.length - left.tools.length || left.parent - right.parent,
  );
  const tools = parts.flatMap((part) => part.tools).sort((left, right) => left - right);
  return { tools, parent: (largest as Piece).parent };
}

/** A piece is told by this many stems. */
const CENTRE_STEMS = 40;
