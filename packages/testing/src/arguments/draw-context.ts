import type { Random } from "@toolworld/contracts";
import { type ArgumentSchema, findReferences } from "./json-schema.ts";
import type { ConnectedRow, StateView } from "./state-view.ts";

/** What one attempt draws from: a row picked at random, and the rows that references lead to from it. */
export interface DrawContext {
  readonly view: StateView;
  readonly connected: readonly ConnectedRow[];
  /** How many items each array gets, so that arrays that belong together are equally long. */
  readonly length: number;
  /** The present moment of the world, ISO 8601. */
  readonly now: string;
}

/**
 * Picks the row around which the arguments of one attempt are drawn: from a table that the parameters refer to, if any,
 * and rather from one that a single argument refers to than from one that the items of an array do.
 */
export function openDrawContext(schema: ArgumentSchema, view: StateView, now: string, random: Random): DrawContext {
  const filled = (references: readonly string[]) =>
    references
      .map((reference) => reference.split(".")[0] as string)
      .filter((table) => (view.rows[table]?.length ?? 0) > 0);
  const whole = filled(Object.values(schema.properties ?? {}).flatMap(({ references }) => references ?? []));
  const referred = whole.length > 0 && random.chance(0.85) ? whole : filled(findReferences(schema));
  const table = random.pick(referred.length > 0 && random.chance(0.95) ? referred : [...view.filled, ""]);
  const rows = view.rows[table] ?? [];
  const connected = rows.length === 0 ? [] : view.connect(table, random.pick(rows), random);
  return { view, connected, length: random.pick(LENGTHS), now };
}

/** Mostly one: what must hold of every item holds more often of one. */
const LENGTHS = [1, 1, 1, 1, 1, 1, 2, 2, 3, 0];
