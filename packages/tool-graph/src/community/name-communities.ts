import type { ToolEntry, ToolTables } from "../graph/tool-tables.ts";
import type { CommunitySettings } from "../settings/graph-settings.ts";

/**
 * Names communities by their own words: the nouns that most of their operations are about and few other communities share. Two
 * words where they say different things; more, then a number, only to keep names apart.
 *
 * @param communities The tools of each, the community that chooses first coming first.
 */
export function nameCommunities(
  tables: ToolTables,
  communities: readonly (readonly number[])[],
  settings: CommunitySettings,
): string[] {
  const counts = communities.map((tools) => countStems(tables.tools, tools));
  const spread = new Map<string, number>();
  for (const stems of counts) for (const stem of stems.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const wordOf = (stem: string) => {
    const number = tables.lexicon.find(stem);
    return number === undefined ? stem : tables.lexicon.wordOf(number);
  };
  const used = new Set<string>();
  return counts.map((stems, community) => {
    const tools = communities[community] as readonly number[];
    const ranked = [...stems]
      .map(([stem, { count, places }]) => ({
        word: wordOf(stem),
        place: places / count,
        value: (count / tools.length) * Math.log(1 + communities.length / (spread.get(stem) ?? 1)),
      }))
      .filter(({ word }) => WORD.test(word))
      .sort((left, right) => right.value - left.value || (left.word < right.word ? -1 : 1));
    const telling = ranked.filter(({ value }) => value >= (ranked[0]?.value ?? 0) * TELLING_SHARE);
    const words = ranked.slice(0, settings.nameWords + SPARE_WORDS);
    const name = firstUnused(words, Math.min(2, Math.max(1, telling.length)), settings.nameWords, used);
    used.add(name);
    return name;
  });
}

/** How many of a community's tools are about each stem, and where it stands among their words, summed. */
function countStems(tools: readonly ToolEntry[], community: readonly number[]) {
  const counts = new Map<string, { count: number; places: number }>();
  for (const number of community) {
    const { noun, parents } = tools[number] as ToolEntry;
    const above = parents.slice(-1).flatMap((parent) => parent.split(" "));
    const seen = new Set([""]);
    [...noun.split(" "), ...above].forEach((stem, index, all) => {
      if (seen.has(stem)) return;
      seen.add(stem);
      // What stands above in the path counts half, and stands before the noun.
      const isOwn = index < all.length - above.length;
      const [share, place] = isOwn ? [1, above.length + index] : [0.5, index - (all.length - above.length)];
      const known = counts.get(stem) ?? { count: 0, places: 0 };
      counts.set(stem, { count: known.count + share, places: known.places + share * place });
    });
  }
  return counts;
}

interface RankedWord {
  readonly word: string;
  /** Where it stands among the words of the operations, on average. */
  readonly place: number;
}

/** The first name that is free: the best words, one more, other last words; then the best with a number. */
function firstUnused(ranked: readonly RankedWord[], fewest: number, most: number, used: ReadonlySet<string>): string {
  const words = ranked.length > 0 ? ranked : [{ word: "tools", place: 0 }];
  for (let count = Math.min(fewest, words.length); count <= Math.min(most, words.length); count++)
    for (let last = count - 1; last < words.length; last++) {
      const name = inOrder([...words.slice(0, count - 1), words[last] as RankedWord]);
      if (!used.has(name)) return name;
    }
  const base = inOrder(words.slice(0, Math.max(1, Math.min(fewest, most - 1))));
  let number = 2;
  while (used.has(`${base} ${number}`)) number++;
  return `${base} ${number}`;
}

/** Words as they follow each other in the operations: `relational database`, not `database relational`. */
function inOrder(words: readonly RankedWord[]): string {
  const sorted = [...words].sort((left, right) => left.place - right.place || (left.word < right.word ? -1 : 1));
  return sorted.map(({ word }) => word).join(" ");
}

/** Words that people can read. */
const WORD = /^\p{L}{2,24}$/u;

/** A second word stands in a name if it tells this much of what the first tells. */
const TELLING_SHARE = 0.45;

/** Words in reserve, to tell communities of the same kind apart. */
const SPARE_WORDS = 3;
