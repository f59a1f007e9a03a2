import type { Call, CallResult, Changes, JsonObject } from "@toolworld/contracts";
import { floatText } from "../python-values/float-text.ts";
import { float, int, type PythonShape } from "../python-values/python-shape.ts";
import type { PythonDict } from "../python-values/python-value.ts";

/**
 * Where a telecom world holds or tells a number as it was given: the usage that a line is set to, and the gigabytes in the
 * description of a charge. All other numbers are floats.
 */
export class NumberKinds {
  readonly #intUsage = new Set<string>();
  readonly #intItems = new Map<string, Set<number>>();
  readonly #itemCounts = new Map<string, number>();

  /** Takes note of a call that has succeeded; `changes` are those after it. */
  note({ name, arguments: input }: Call, result: CallResult, given: PythonDict, changes: () => Changes): void {
    if (!result.ok) return;
    if (name === "set_data_usage") this.#noteUsage(input.line_id as string, given);
    if (name === "refuel_data") this.#noteItem(given, changes());
  }

  /** The number that a line is set to have used. */
  usageOf(lineId: string): PythonShape {
    return this.#intUsage.has(lineId) ? int : float;
  }

  /** The description of a bill's item as the reference writes it. */
  describe(billId: string, description: string, position: number): string {
    const isInt = this.#intItems.get(billId)?.has(position) ?? false;
    return description.replace(REFUELING, (_, amount: string, rate: string) => {
      return `Data refueling: ${isInt ? amount : floatText(Number(amount))} GB at $${floatText(Number(rate))}/GB`;
    });
  }

  #noteUsage(lineId: string, given: PythonDict): void {
    if (typeof given.get("data_used_gb") === "bigint") this.#intUsage.add(lineId);
    else this.#intUsage.delete(lineId);
  }

  /** The charge is the last item of the one bill that has grown. */
  #noteItem(given: PythonDict, changes: Changes): void {
    for (const change of changes) {
      if (change.table !== "bills" || change.type === "delete") continue;
      const items = change.after.line_items as readonly JsonObject[] | undefined;
      const billId = String(change.key);
      if (!items || items.length === this.#itemCounts.get(billId)) continue;
      this.#itemCounts.set(billId, items.length);
      if (typeof given.get("gb_amount") === "bigint") this.#markItem(billId, items.length - 1);
    }
  }

  #markItem(billId: string, position: number): void {
    const positions = this.#intItems.get(billId) ?? new Set();
    this.#intItems.set(billId, positions.add(position));
  }
}

const REFUELING = /^Data refueling: (\S+) GB at \$(\S+)\/GB$/;
