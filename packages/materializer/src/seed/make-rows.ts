import type { JsonValue, Random, SeedContext } from "@toolworld/contracts";
import { drawDigits, drawFree } from "@toolworld/kit";
import type { ColumnBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import { drawWords } from "./word-makers.ts";

/** The last rows of each table that nothing points to, so that some can always be deleted. */
export const UNREFERRED_ROWS = 4;

type Row = Record<string, JsonValue>;

/** Makes the rows of every table, in order: the same seed gives the same rows, and every reference points to a row. */
export function makeRows(
  tables: readonly TableBlueprint[],
  { random, clock }: Pick<SeedContext, "random" | "clock">,
): Record<string, Row[]> {
  const keys: Record<string, JsonValue[]> = {};
  const made: Record<string, Row[]> = {};
  const today = Date.parse(clock.now());
  for (const table of tables) {
    const rows: Row[] = [];
    const own: JsonValue[] = [];
    keys[table.name] = own;
    const taken = new Map(table.columns.filter(isUnique).map(({ name }) => [name, new Set<string>()]));
    for (let index = 0; index < table.rows; index++) {
      const row: Row = {};
      for (const column of table.columns) row[column.name] = makeValue(column, { random, today, keys, index, taken });
      own.push(row[table.key] as JsonValue);
      rows.push(row);
    }
    made[table.name] = rows;
  }
  return made;
}

interface Making {
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly today: number;
  readonly keys: Readonly<Record<string, readonly JsonValue[]>>;
  readonly index: number;
  readonly taken: ReadonlyMap<string, Set<string>>;
}

function isUnique({ maker }: ColumnBlueprint): boolean {
  return maker.type === "id" || (maker.type === "words" && maker.unique);
}

function makeValue(
  { name, maker, references }: ColumnBlueprint,
  { random, today, keys, index, taken }: Making,
): JsonValue {
  switch (maker.type) {
    case "id": {
      const digits = drawFree(taken.get(name) as Set<string>, () => drawDigits(random, ID_DIGITS, 1));
      return maker.whole ? Number(digits) : `${maker.prefix}${digits}`;
    }
    case "reference":
      return pickReference(keys[references as string] ?? [], random);
    case "choice":
      return random.pick(maker.of);
    case "integer":
      return random.integer(maker.minimum, maker.maximum);
    case "number":
      return Number((maker.minimum + random.next() * (maker.maximum - maker.minimum)).toFixed(maker.decimals));
    case "yes-no":
      return random.chance(0.5);
    case "date":
      return new Date(today + random.integer(maker.from, maker.to) * DAY).toISOString().slice(0, 10);
    case "moment":
      return new Date(today + random.integer(maker.from * 1440, maker.to * 1440) * MINUTE).toISOString();
    case "words": {
      if (!maker.unique) return drawWords(maker.of, random);
      const set = taken.get(name) as Set<string>;
      for (let attempt = 0; attempt < UNIQUE_ATTEMPTS; attempt++) {
        const text = drawWords(maker.of, random);
        if (!set.has(text)) {
          set.add(text);
          return text;
        }
      }
      const text = `${drawWords(maker.of, random)} ${index + 1}`;
      set.add(text);
      return text;
    }
    case "list": {
      const words = new Set(Array.from({ length: random.integer(1, 3) }, () => drawWords(maker.of, random)));
      return [...words];
    }
  }
}

/** A key that is there already, but never one of the last: nothing points to those. Null while there is none to point to. */
function pickReference(keys: readonly JsonValue[], random: Random): JsonValue {
  const count = Math.max(0, keys.length - UNREFERRED_ROWS);
  return count === 0 ? null : (keys[random.integer(0, count - 1)] as JsonValue);
}

const ID_DIGITS = 5;
const UNIQUE_ATTEMPTS = 20;
const DAY = 86_400_000;
const MINUTE = 60_000;
