import type { PoolTool } from "@toolworld/pool";
import type { GraphSettings } from "../settings/graph-settings.ts";
import { OperationReader } from "../slots/operation.ts";
import type { Slot } from "../slots/slot.ts";
import { SlotReader } from "../slots/slot-reader.ts";
import { Lexicon } from "../text/lexicon.ts";
import { type SparseRows, SparseRowsBuilder } from "../text/sparse-rows.ts";
import { type SlotTable, SlotTableBuilder } from "./slot-table.ts";

/** What a graph knows of a tool apart from its slots. */
export interface ToolEntry {
  readonly id: string;
  readonly provider: string;
  /** `provider/api`. */
  readonly api: string;
  /** What it is about, as stems joined by spaces. */
  readonly noun: string;
  /** The things in its path before that, outermost first. */
  readonly parents: readonly string[];
  readonly produces: boolean;
  readonly hasOutputs: boolean;
}

/** A pool as the graph needs it: tools in the order of their ids, their slots, and every text as a vector. */
export interface ToolTables {
  readonly tools: readonly ToolEntry[];
  readonly inputs: SlotTable;
  readonly outputs: SlotTable;
  /** Distinct concepts of slots, as vectors over their stems; a slot's `concept` is a row of it. */
  readonly concepts: SparseRows;
  /** Each concept as it is written in an edge's reason. */
  readonly conceptTexts: readonly string[];
  /** For each tool the concept of its own thing's id, as a row of the concepts: `order id` for one about orders; −1 for none. */
  readonly about: Int32Array;
  /** Distinct texts of slots, concept and description; a slot's `text` is a row of it. */
  readonly slotTexts: SparseRows;
  /** What each tool says of itself: name and description. */
  readonly toolTexts: SparseRows;
  /** Everything that each tool says, its fields too. */
  readonly contexts: SparseRows;
  readonly lexicon: Lexicon;
}

/** Reads tools one by one into tables. Tools must come in the order of their ids; `add` returns false for one that does not. */
export class ToolTablesBuilder {
  readonly #settings: GraphSettings;
  readonly #lexicon: Lexicon;
  readonly #operations: OperationReader;
  readonly #slots: SlotReader;
  readonly #tools: ToolEntry[] = [];
  readonly #inputs = new SlotTableBuilder();
  readonly #outputs = new SlotTableBuilder();
  readonly #conceptNumbers = new Map<string, number>();
  readonly #conceptTexts: string[] = [];
  readonly #concepts = new SparseRowsBuilder();
  readonly #descriptionNumbers = new Map<readonly number[], number>();
  readonly #textNumbers = new Map<number, number>();
  readonly #slotTexts = new SparseRowsBuilder();
  readonly #toolTexts = new SparseRowsBuilder();
  readonly #contexts = new SparseRowsBuilder();

  constructor(settings: GraphSettings) {
    this.#settings = settings;
    this.#lexicon = new Lexicon(settings.words.stop);
    this.#operations = new OperationReader(settings.words);
    this.#slots = new SlotReader(this.#lexicon, settings);
  }

  add(tool: PoolTool): boolean {
    const last = this.#tools.at(-1);
    if (last && last.id >= tool.id) return false;
    const { text } = this.#settings;
    // So that the words of paths are known by more than their stems.
    this.#lexicon.read(tool.path ?? "");
    const operation = this.#operations.read(tool);
    this.#tools.push({
      id: tool.id,
      provider: tool.provider,
      api: `${tool.provider}/${tool.api}`,
      noun: operation.noun.join(" "),
      parents: operation.parents,
      produces: operation.produces,
      hasOutputs: tool.outputs !== null && tool.outputs.length > 0,
    });
    const own = [...this.#lexicon.read(tool.name), ...this.#lexicon.read(tool.description).slice(0, text.toolStems)];
    this.#toolTexts.add(own);
    const context = [...own];
    for (const slot of this.#slots.inputs(tool, operation)) this.#addSlot(this.#inputs, slot, context);
    for (const slot of this.#slots.outputs(tool, operation)) this.#addSlot(this.#outputs, slot, context);
    this.#inputs.endTool();
    this.#outputs.endTool();
    this.#contexts.add(context.slice(0, text.contextStems));
    return true;
  }

  build(): ToolTables {
    const { size } = this.#lexicon;
    return {
      tools: this.#tools,
      inputs: this.#inputs.build(),
      outputs: this.#outputs.build(),
      concepts: this.#concepts.build(size),
      conceptTexts: this.#conceptTexts,
      about: Int32Array.from(this.#tools, ({ noun }) => this.#conceptOfId(noun)),
      slotTexts: this.#slotTexts.build(size),
      toolTexts: this.#toolTexts.build(size),
      contexts: this.#contexts.build(size),
      lexicon: this.#lexicon,
    };
  }

  #conceptOfId(noun: string): number {
    const stems = [...noun.split(" "), "id"].map((stem) => this.#lexicon.find(stem));
    return this.#conceptNumbers.get(stems.join(" ")) ?? -1;
  }

  #addSlot(table: SlotTableBuilder, slot: Slot, context: number[]): void {
    const concept = numbered(this.#conceptNumbers, slot.concept.join(" "), () => {
      this.#conceptTexts.push(slot.concept.map((stem) => this.#lexicon.stemOf(stem)).join(" "));
      return this.#concepts.add(slot.concept);
    });
    const stems = () => [
      ...Array.from({ length: this.#settings.text.conceptRepeats }, () => slot.concept).flat(),
      ...slot.description,
    ];
    const description = numbered(this.#descriptionNumbers, slot.description, () => this.#descriptionNumbers.size);
    const text = numbered(this.#textNumbers, concept * MAX_DESCRIPTIONS + description, () =>
      this.#slotTexts.add(stems()),
    );
    if (context.length < this.#settings.text.contextStems) context.push(...stems());
    table.add({ ...slot, concept, text });
  }
}

/** A concept and a description make one number; a pool has fewer descriptions than this. */
const MAX_DESCRIPTIONS = 2 ** 26;

function numbered<Key>(numbers: Map<Key, number>, key: Key, create: () => number): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = create();
    numbers.set(key, number);
  }
  return number;
}
