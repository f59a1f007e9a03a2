import type { GraphSettings } from "../settings/graph-settings.ts";
import type { ScoredPairs } from "./compete.ts";
import { type ConceptIndex, createConceptIndex } from "./concept-index.ts";
import { PairList } from "./pair-list.ts";
import { type Likeness, Scorer } from "./scorer.ts";
import type { ToolTables } from "./tool-tables.ts";
import { TopK } from "./top-k.ts";

/** Finds fields that may feed parameters, by way of their concepts, and how well each fits. Never looks at all pairs. */
export function findPairs(
  tables: ToolTables,
  settings: GraphSettings,
  onProgress?: (done: number) => void,
): ScoredPairs {
  const search = new PairSearch(tables, settings);
  for (let tool = 0; tool < tables.tools.length; tool++) {
    search.searchTool(tool);
    onProgress?.(tool + 1);
  }
  return search.pairs.build();
}

class PairSearch {
  readonly pairs = new PairList();
  readonly #tables: ToolTables;
  readonly #settings: GraphSettings;
  readonly #index: ConceptIndex;
  readonly #scorer: Scorer;
  readonly #best: TopK;
  /** What is known of each tool's likeness to the one that asks, if it is of this round. */
  readonly #likeness: Float32Array;
  readonly #rounds: Uint32Array;
  #round = 0;
  /** The best field so far of each tool for the parameter that asks, if it is of this question. */
  readonly #fields: Uint32Array;
  readonly #affinities: Float32Array;
  readonly #questions: Uint32Array;
  #question = 0;
  readonly #givers: number[] = [];
  /** A number for each tool's API and for its provider. */
  readonly #apis: Uint32Array;
  readonly #offerers: Uint32Array;
  /** The first and the last tool, not included, of each tool's provider. */
  readonly #providers: readonly (readonly [start: number, end: number])[];

  constructor(tables: ToolTables, settings: GraphSettings) {
    const count = tables.tools.length;
    this.#tables = tables;
    this.#settings = settings;
    this.#index = createConceptIndex(tables, settings.edges);
    this.#scorer = new Scorer(tables, settings.score);
    this.#best = new TopK(settings.edges.producersScored);
    this.#likeness = new Float32Array(count);
    this.#rounds = new Uint32Array(count);
    this.#fields = new Uint32Array(count);
    this.#affinities = new Float32Array(count);
    this.#questions = new Uint32Array(count);
    this.#providers = providerRanges(tables);
    this.#apis = numberAll(tables.tools.map(({ api }) => api));
    this.#offerers = numberAll(tables.tools.map(({ provider }) => provider));
  }

  searchTool(tool: number): void {
    const { inputs } = this.#tables;
    this.#round++;
    for (let input = inputs.offsets[tool] as number; input < (inputs.offsets[tool + 1] as number); input++)
      if (inputs.feeds[input] === 1) this.#searchParameter(tool, input);
  }

  #searchParameter(tool: number, input: number): void {
    const concept = this.#tables.inputs.concepts[input] as number;
    const near = this.#index.near(concept);
    if (near.length === 0) return;
    this.#scorer.setTool(tool);
    this.#scorer.setParameter(input);
    this.#question++;
    this.#givers.length = 0;
    for (const fields of near) {
      const isAlike = this.#tables.outputs.concepts[fields[0] as number] === concept;
      if (isAlike || fields.length <= this.#settings.edges.crowd) this.#offerAll(tool, concept, fields);
    }
    this.#best.clear();
    for (const giver of this.#givers) this.#best.offer(giver, this.#affinities[giver] as number);
    for (const { number: giver, value } of this.#best.take()) {
      const context = this.#scorer.affinity({ ...NOTHING, context: this.#scorer.contextLikeness(giver) });
      this.pairs.add(input, this.#fields[giver] as number, value + context);
    }
  }

  /** Offers the fields of one concept: those of the same provider alone where the concept is given everywhere. */
  #offerAll(tool: number, concept: number, fields: Uint32Array): void {
    const { outputs } = this.#tables;
    let [start, end] = [0, fields.length];
    if (fields.length > this.#settings.edges.crowd) {
      const [first, last] = this.#providers[tool] as readonly [number, number];
      start = firstAtLeast(fields, outputs.tools, first);
      end = firstAtLeast(fields, outputs.tools, last);
    }
    for (let index = start; index < end; index++) this.#offer(tool, concept, fields[index] as number);
  }

  /** Notes a field if it is its tool's best so far, by everything but the context, which takes longest to compare. */
  #offer(tool: number, concept: number, output: number): void {
    const { outputs } = this.#tables;
    const giver = outputs.tools[output] as number;
    if (giver === tool) return;
    const tools = this.#likenessOf(giver);
    if (tools < this.#barFor(tool, giver, concept)) return;
    const affinity =
      this.#scorer.affinity({ ...NOTHING, tools, type: this.#scorer.typeAgreement(output) }) +
      this.#settings.score.slots * this.#scorer.slotLikeness(output);
    const isKnown = this.#questions[giver] === this.#question;
    if (isKnown && affinity <= (this.#affinities[giver] as number)) return;
    if (this.#isEcho(giver, concept, outputs.concepts[output] as number)) return;
    if (!isKnown) this.#givers.push(giver);
    this.#questions[giver] = this.#question;
    this.#fields[giver] = output;
    this.#affinities[giver] = affinity;
  }

  #likenessOf(giver: number): number {
    if (this.#rounds[giver] !== this.#round) {
      this.#rounds[giver] = this.#round;
      this.#likeness[giver] = this.#scorer.toolLikeness(giver);
    }
    return this.#likeness[giver] as number;
  }

  /** How alike two tools must be. None need be where a tool of the same API is about just what is asked for. */
  #barFor(tool: number, giver: number, concept: number): number {
    const { edges } = this.#settings;
    if (this.#apis[tool] === this.#apis[giver]) return this.#tables.about[giver] === concept ? 0 : edges.sameApiBar;
    return this.#offerers[tool] === this.#offerers[giver] ? edges.sameProviderBar : edges.crossProviderBar;
  }

  /** Whether a tool must be given what it would give: it tells nothing new. */
  #isEcho(producer: number, wanted: number, given: number): boolean {
    const { inputs } = this.#tables;
    for (let input = inputs.offsets[producer] as number; input < (inputs.offsets[producer + 1] as number); input++) {
      const concept = inputs.concepts[input] as number;
      if (inputs.needed[input] === 1 && (concept === wanted || concept === given)) return true;
    }
    return false;
  }
}

const NOTHING: Likeness = { slots: 0, tools: 0, context: 0, type: 0 };

/** Tools come in the order of their ids, but a provider's need not stand together: the range holds them all, others perhaps too. */
function providerRanges({ tools }: ToolTables): (readonly [number, number])[] {
  const ranges = new Map<string, [number, number]>();
  tools.forEach(({ provider }, tool) => {
    const range = ranges.get(provider);
    if (range) range[1] = tool + 1;
    else ranges.set(provider, [tool, tool + 1]);
  });
  return tools.map(({ provider }) => ranges.get(provider) as [number, number]);
}

/** The first place in ascending fields whose tool is at least the one given. */
function firstAtLeast(fields: Uint32Array, toolOf: Uint32Array, tool: number): number {
  let [low, high] = [0, fields.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((toolOf[fields[middle] as number] as number) < tool) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same number for the same text. */
function numberAll(texts: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
