import type { ToolDescription } from "../call/tool-description.ts";
import type { JsonObject, JsonValue } from "../json.ts";
import type { Random } from "../random.ts";
import type { Task } from "./task.ts";

/** The values that stand in a task's calls and results, by the name under which they stand. */
export class SeenValues {
  readonly #texts = new Map<string, Set<string>>();
  readonly #numbers = new Map<string, Set<number>>();

  constructor(task: Pick<Task, "gold">) {
    for (const call of task.gold.calls) {
      this.#collect("", call.arguments);
      if (call.result.ok) this.#collect("", call.result.value);
    }
  }

  /** A text that stands under a like name (`new_item_ids` is like `item_id`), another than the given one. */
  drawText(name: string, random: Random, other?: string): string | undefined {
    return draw(this.#texts.get(stem(name)), random, other);
  }

  /** A number that stands under a like name, another than the given one. */
  drawNumber(name: string, random: Random, other?: number): number | undefined {
    return draw(this.#numbers.get(stem(name)), random, other);
  }

  #collect(name: string, value: JsonValue): void {
    if (typeof value === "string") add(this.#texts, stem(name), value);
    else if (typeof value === "number") add(this.#numbers, stem(name), value);
    else if (Array.isArray(value)) for (const item of value) this.#collect(name, item);
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) this.#collect(key, item);
    }
  }
}

/** Another value of the same kind, as like the right one as the task's own values allow. */
export function otherValue(name: string, value: JsonValue, seen: SeenValues, random: Random): JsonValue {
  if (typeof value === "string") return seen.drawText(name, random, value) ?? `${value} or so`;
  if (typeof value === "number") return seen.drawNumber(name, random, value) ?? value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) {
    if (value.length === 0) return [seen.drawText(name, random) ?? "unknown"];
    const position = random.integer(0, value.length - 1);
    if (value.length > 1 && random.chance(0.5)) return value.toSpliced(position, 1);
    return value.with(position, otherValue(name, value[position] as JsonValue, seen, random));
  }
  if (typeof value !== "object" || value === null) return "unknown";
  const keys = Object.keys(value);
  if (keys.length === 0) return { unknown: true };
  const key = random.pick(keys);
  return { ...value, [key]: otherValue(key, (value as Record<string, JsonValue>)[key] as JsonValue, seen, random) };
}

/** How often a drawn text is one that was never seen: a new address rather than the old one. */
const NEW_TEXTS = 0.2;

/** Arguments for a tool, as its JSON Schema wants them, from values that were seen under like names. */
export function drawArguments(tool: ToolDescription, seen: SeenValues, random: Random): JsonObject {
  const properties = (tool.parameters.properties ?? {}) as Record<string, JsonObject>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, drawValue(name, schema, seen, random)]),
  );
}

function drawValue(name: string, schema: JsonObject, seen: SeenValues, random: Random): JsonValue {
  if (Array.isArray(schema.enum)) return random.pick(schema.enum as JsonValue[]);
  switch (schema.type) {
    case "array":
      return [drawValue(name, (schema.items ?? {}) as JsonObject, seen, random)];
    case "boolean":
      return random.chance(0.5);
    case "integer":
    case "number":
      return seen.drawNumber(name, random) ?? random.integer(1, 5);
    case "object": {
      const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
      return Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, drawValue(key, inner, seen, random)]),
      );
    }
    default:
      return random.chance(NEW_TEXTS)
        ? `${seen.drawText(name, random) ?? name} or so`
        : (seen.drawText(name, random) ?? "unknown");
  }
}

function draw<Value>(
  values: ReadonlySet<Value> | undefined,
  random: Random,
  other: Value | undefined,
): Value | undefined {
  const choices = [...(values ?? [])].filter((value) => value !== other);
  return choices.length > 0 ? random.pick(choices) : undefined;
}

function add<Value>(map: Map<string, Set<Value>>, name: string, value: Value): void {
  const values = map.get(name) ?? new Set<Value>();
  values.add(value);
  map.set(name, values);
}

function stem(name: string): string {
  return name.toLowerCase().replace(/^new_/, "").replace(/s$/, "");
}
