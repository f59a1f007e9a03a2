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
    return number === undefined ? stem : tables.lexicon.wordOf(number) || stem;
  };
  const used = new Set<string>();
  return counts.map((stems, community) => {
    const tools = communities[community] as readonly number[];
    const ranked = [...stems]
      .map(([stem, count]) => ({
        word: wordOf(stem),
        value: (count / tools.length) * Math.log(1 + communities.length / (spread.get(stem) ?? 1)),
      }))
      .filter(({ word }) => WORD.test(word))
      .sort((left, right) => right.value - left.value || (left.word < right.word ? -1 : 1));
    const telling = ranked.filter(({ value }) => value >= (ranked[0]?.value ?? 0) * TELLING_SHARE);
    const words = ranked.slice(0, settings.nameWords + SPARE_WORDS).map(({ word }) => word);
    const name = firstUnused(words, Math.min(2, Math.max(1, telling.length)), settings.nameWords, used);
    used.add(name);
    return name;
  });
}

/** How many of a community's tools are about each stem: their noun, and what stands above it in the path counts half. */
function countStems(tools: readonly ToolEntry[], community: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of community) {
    const { noun, parents } = tools[number] as ToolEntry;
    const own = new Set(noun.split(" "));
    const above = new Set(parents.slice(-1).flatMap((parent) => parent.split(" ")));
    for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const stem of above) if (!own.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 0.5);
  }
  counts.delete("");
  return counts;
}

/** The first name that is free: the best words, one more, other last words; then the best with a number. */
function firstUnused(words: readonly string[], fewest: number, most: number, used: ReadonlySet<string>): string {
  if (words.length === 0) words = ["tools"];
  for (let count = Math.min(fewest, words.length); count <= Math.min(most, words.length); count++)
    for (let last = count - 1; last < words.length; last++) {
      const name = [...words.slice(0, count - 1), words[last]].join(" ");
      if (!used.has(name)) return name;
    }
  const base = words.slice(0, Math.max(1, Math.min(fewest, most - 1))).join(" ");
  let number = 2;
  while (used.has(`${base} ${number}`)) number++;
  return `${base} ${number}`;
}

/** Words that people can read. */
const WORD = /^\p{L}{2,24}$/u;

/** A second word stands in a name if it tells this much of what the first tells. */
const TELLING_SHARE = 0.45;

/** Words in reserve, to tell communities of the same kind apart. */
const SPARE_WORDS = 3;
