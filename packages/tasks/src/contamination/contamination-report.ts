/** A tool as contamination is measured: its name and the names of its parameters. */
export interface ComparedTool {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** A text with the place that it comes from. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
}

/** One side of a comparison: tasks that were made, or a benchmark. */
export interface ComparedSide {
  readonly tools: readonly ComparedTool[];
  readonly texts: readonly ComparedText[];
}

/** Two texts that have words in common. */
export interface TextOverlap {
  readonly ours: string;
  readonly theirs: string;
  /** How many runs of so many words stand in both. */
  readonly sharedRuns: number;
  /** Shared short runs over all short runs of both, from 0 to 1. */
  readonly jaccard: number;
}

/** How much tasks have in common with a benchmark. */
export interface ContaminationReport {
  readonly tools: {
    readonly ours: number;
    readonly theirs: number;
    /** Names that both have, spelling of words apart (`getUser` is `get_user`), sorted. */
    readonly sharedNames: readonly string[];
  };
  readonly schemas: {
    /** Pairs of tools with the same names of parameters, two or more of them. */
    readonly same: readonly {
      readonly ours: string;
      readonly theirs: string;
      readonly parameters: readonly string[];
    }[];
  };
  readonly texts: {
    readonly ours: number;
    readonly theirs: number;
    /** How many words a run has that counts as copied. */
    readonly runLength: number;
    /** How many of ours share a run with any of theirs. */
    readonly withSharedRun: number;
    /** How many of ours are as like one of theirs as the threshold says, or more. */
    readonly alike: number;
    readonly threshold: number;
    /** The highest likeness of all. */
    readonly maximumJaccard: number;
    /** The pairs that share a run or are alike, the likest first. */
    readonly overlaps: readonly TextOverlap[];
  };
}

/** What counts as copied. */
export interface ContaminationOptions {
  /** 8 words in a row when nothing is said. */
  readonly runLength?: number;
  /** 0.5 when nothing is said. */
  readonly threshold?: number;
  /** How many pairs are told. 20 when nothing is said; all are counted. */
  readonly maximumOverlaps?: number;
}

const SHORT_RUN = 3;

/**
 * Compares tasks with a benchmark: tools of the same name, tools with the same parameters, texts with the same runs of
 * words or much the same words. Pairs of texts are found through an index of runs, so that long lists stay fast.
 */
export function reportContamination(
  ours: ComparedSide,
  theirs: ComparedSide,
  { runLength = 8, threshold = 0.5, maximumOverlaps = 20 }: ContaminationOptions = {},
): ContaminationReport {
  const overlaps = compareTexts(ours.texts, theirs.texts, runLength);
  const told = overlaps.filter(({ sharedRuns, jaccard }) => sharedRuns > 0 || jaccard >= threshold);
  const count = (list: readonly TextOverlap[]) => new Set(list.map((overlap) => overlap.ours)).size;
  return {
    tools: { ours: ours.tools.length, theirs: theirs.tools.length, sharedNames: sharedNames(ours.tools, theirs.tools) },
    schemas: { same: sameSchemas(ours.tools, theirs.tools) },
    texts: {
      ours: ours.texts.length,
      theirs: theirs.texts.length,
      runLength,
      withSharedRun: count(overlaps.filter(({ sharedRuns }) => sharedRuns > 0)),
      alike: count(overlaps.filter(({ jaccard }) => jaccard >= threshold)),
      threshold,
      maximumJaccard: overlaps[0]?.jaccard ?? 0,
      overlaps: told.slice(0, maximumOverlaps),
    },
  };
}

function sharedNames(ours: readonly ComparedTool[], theirs: readonly ComparedTool[]): string[] {
  const known = new Set(theirs.map(({ name }) => plain(name)));
  return [...new Set(ours.map(({ name }) => name).filter((name) => known.has(plain(name))))].sort();
}

function sameSchemas(ours: readonly ComparedTool[], theirs: readonly ComparedTool[]) {
  const bySchema = new Map<string, string[]>();
  for (const tool of theirs) {
    const id = schemaId(tool);
    if (id !== undefined) bySchema.set(id, [...(bySchema.get(id) ?? []), tool.name]);
  }
  const same = ours.flatMap((tool) => {
    const id = schemaId(tool);
    const others = id === undefined ? [] : (bySchema.get(id) ?? []);
    return others.map((other) => ({ ours: tool.name, theirs: other, parameters: [...tool.parameters].sort() }));
  });
  return same.sort((one, other) => compare(`${one.ours} ${one.theirs}`, `${other.ours} ${other.theirs}`));
}

/** One parameter says nothing: half the world takes an `id`. */
function schemaId({ parameters }: ComparedTool): string | undefined {
  return parameters.length < 2 ? undefined : parameters.map(plain).sort().join(" ");
}

interface Runs {
  readonly long: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

function compareTexts(
  ours: readonly ComparedText[],
  theirs: readonly ComparedText[],
  runLength: number,
): TextOverlap[] {
  const others = theirs.map(({ text }) => runsOf(text, runLength));
  const index = new Map<string, number[]>();
  for (const [position, { short }] of others.entries()) {
    for (const run of short) {
      const list = index.get(run);
      if (list) list.push(position);
      else index.set(run, [position]);
    }
  }
  const overlaps = ours.flatMap(({ id, text }): TextOverlap[] => {
    const mine = runsOf(text, runLength);
    const shared = new Map<number, number>();
    for (const run of mine.short) for (const at of index.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].map(([at, count]) => {
      const other = others[at] as Runs;
      const sharedRuns = [...mine.long].filter((run) => other.long.has(run)).length;
      const jaccard = count / (mine.short.size + other.short.size - count);
      return { ours: id, theirs: theirs[at]?.id as string, sharedRuns, jaccard: Math.round(jaccard * 1e4) / 1e4 };
    });
  });
  return overlaps.sort(
    (one, other) =>
      other.jaccard - one.jaccard ||
      other.sharedRuns - one.sharedRuns ||
      compare(`${one.ours} ${one.theirs}`, `${other.ours} ${other.theirs}`),
  );
}

function runsOf(text: string, length: number): Runs {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { long: runs(words, length), short: runs(words, SHORT_RUN) };
}

function runs(words: readonly string[], length: number): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start + length <= words.length; start++) found.add(words.slice(start, start + length).join(" "));
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
