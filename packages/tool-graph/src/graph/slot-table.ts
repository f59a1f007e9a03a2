import type { FieldType } from "@toolworld/pool";
import { GrowingUint32 } from "../text/growing-array.ts";

/** One side's slots of all tools, in compressed sparse rows: tool `t` has the slots `offsets[t]` up to `offsets[t + 1]`. */
export interface SlotTable {
  readonly count: number;
  readonly offsets: Uint32Array;
  /** Which tool each slot is of. */
  readonly tools: Uint32Array;
  readonly concepts: Uint32Array;
  readonly texts: Uint32Array;
  /** A number for each type; see `typesAgree`. */
  readonly types: Uint32Array;
  /** 1 where an edge may use the slot. */
  readonly feeds: Uint32Array;
  /** 1 where a call must give it. */
  readonly needed: Uint32Array;
  readonly paths: readonly string[];
}

interface SlotRow {
  readonly path: string;
  readonly concept: number;
  readonly text: number;
  readonly type: FieldType;
  readonly feeds: boolean;
  readonly needed: boolean;
}

/** Gathers the slots of one side, tool after tool. */
export class SlotTableBuilder {
  readonly #offsets = new GrowingUint32();
  readonly #tools = new GrowingUint32();
  readonly #concepts = new GrowingUint32();
  readonly #texts = new GrowingUint32();
  readonly #types = new GrowingUint32();
  readonly #feeds = new GrowingUint32();
  readonly #needed = new GrowingUint32();
  readonly #paths: string[] = [];

  constructor() {
    this.#offsets.push(0);
  }

  add(slot: SlotRow): void {
    this.#tools.push(this.#offsets.length - 1);
    this.#concepts.push(slot.concept);
    this.#texts.push(slot.text);
    this.#types.push(TYPES.indexOf(slot.type));
    this.#feeds.push(slot.feeds ? 1 : 0);
    this.#needed.push(slot.needed ? 1 : 0);
    this.#paths.push(slot.path);
  }

  endTool(): void {
    this.#offsets.push(this.#paths.length);
  }

  build(): SlotTable {
    return {
      count: this.#paths.length,
      offsets: this.#offsets.toArray(),
      tools: this.#tools.toArray(),
      concepts: this.#concepts.toArray(),
      texts: this.#texts.toArray(),
      types: this.#types.toArray(),
      feeds: this.#feeds.toArray(),
      needed: this.#needed.toArray(),
      paths: this.#paths,
    };
  }
}

const TYPES: readonly FieldType[] = ["unknown", "string", "integer", "number", "boolean", "object", "array"];

/** How well two types agree: 1 for the same, whole numbers and numbers too; one half where either is unknown; else 0. */
export function typeAgreement(left: number, right: number): number {
  if (left === 0 || right === 0) return 0.5;
  return left === right || (isNumber(left) && isNumber(right)) ? 1 : 0;
}

function isNumber(type: number): boolean {
  return type === 2 || type === 3;
}
