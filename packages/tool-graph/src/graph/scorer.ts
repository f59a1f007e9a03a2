import type { ScoreSettings } from "../settings/graph-settings.ts";
import { DenseRow } from "../text/sparse-rows.ts";
import { typeAgreement } from "./slot-table.ts";
import type { ToolTables } from "./tool-tables.ts";

/** How alike a field and a parameter are; every part 0 to 1 but the sum. */
export interface Likeness {
  readonly slots: number;
  readonly tools: number;
  readonly context: number;
  readonly type: number;
}

/**
 * The graph's one scorer: how well a field of one tool fits a parameter of another. Ask tool by tool and parameter by
 * parameter; what is asked about is laid out once and compared with many.
 */
export class Scorer {
  readonly #tables: ToolTables;
  readonly #settings: ScoreSettings;
  readonly #slot: DenseRow;
  readonly #tool: DenseRow;
  readonly #context: DenseRow;
  #type = 0;

  constructor(tables: ToolTables, settings: ScoreSettings) {
    this.#tables = tables;
    this.#settings = settings;
    this.#slot = new DenseRow(tables.lexicon.size);
    this.#tool = new DenseRow(tables.lexicon.size);
    this.#context = new DenseRow(tables.lexicon.size);
  }

  /** Takes up a tool that asks. */
  setTool(tool: number): void {
    this.#tool.set(this.#tables.toolTexts, tool);
    this.#context.set(this.#tables.contexts, tool);
  }

  /** Takes up one of its parameters, as a row of the inputs. */
  setParameter(input: number): void {
    const { inputs, slotTexts } = this.#tables;
    this.#slot.set(slotTexts, inputs.texts[input] as number);
    this.#type = inputs.types[input] as number;
  }

  /** How alike the asking tool and another are by what they say of themselves. */
  toolLikeness(tool: number): number {
    return this.#tool.dot(this.#tables.toolTexts, tool);
  }

  contextLikeness(tool: number): number {
    return this.#context.dot(this.#tables.contexts, tool);
  }

  slotLikeness(output: number): number {
    return this.#slot.dot(this.#tables.slotTexts, this.#tables.outputs.texts[output] as number);
  }

  typeAgreement(output: number): number {
    return typeAgreement(this.#type, this.#tables.outputs.types[output] as number);
  }

  /** How well they fit before rivals are looked at. */
  affinity({ slots, tools, context, type }: Likeness): number {
    const { slots: a, tools: b, context: c, type: d } = this.#settings;
    return a * slots + b * tools + c * context + d * type;
  }
}
