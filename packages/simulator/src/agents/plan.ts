import type { Call, GoldCall, JsonValue, Task } from "@toolworld/contracts";

/** One step of what a scripted agent sets out to do. */
export interface PlannedCall {
  readonly call: Call;
  /** What gold's run of this call gave, to learn how identifiers were renamed. */
  readonly gold?: GoldCall;
  /** Whether it changes something, so that the user is asked first. */
  readonly writes: boolean;
  /** Go on trying the calls after this one that are marked alike until one succeeds; then skip the others. */
  readonly alternative?: boolean;
}

/** What a scripted agent sets out to do and to say. */
export interface Plan {
  readonly calls: readonly PlannedCall[];
  readonly tellings: readonly string[];
  readonly refuses: boolean;
  readonly transfers: boolean;
}

/** Gold as a plan: its calls in order, and every fact that must be told. */
export function taskToPlan(task: Task): Plan {
  return {
    calls: task.gold.calls.map((gold) => ({
      call: { name: gold.name, arguments: gold.arguments, requestor: gold.requestor },
      gold,
      writes: isWrite(gold),
    })),
    tellings: task.checks.flatMap((check) =>
      check.type === "communicate" ? check.facts.map((fact) => fact.text) : [],
    ),
    refuses: task.labels?.includes("refusal") ?? false,
    transfers: task.labels?.includes("transfer") ?? false,
  };
}

/** Whether a gold call changed something; where the world could not tell, whether it succeeded. */
function isWrite(gold: GoldCall): boolean {
  return gold.footprint ? gold.footprint.writes.length > 0 : gold.result.ok;
}

/** A JSON value with some texts replaced by others. */
export function replaceTexts(value: JsonValue, replacements: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === "string") return replacements.get(value) ?? value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, replacements));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [replacements.get(key) ?? key, replaceTexts(item, replacements)]),
  );
}
