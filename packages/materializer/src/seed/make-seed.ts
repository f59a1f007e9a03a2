import type { JsonValue, SeedContext } from "@toolworld/contracts";
import {
  drawDay,
  drawDigits,
  drawFree,
  drawKey,
  drawMoment,
  drawNumber,
  drawSome,
  drawUnique,
  makeRows,
} from "@toolworld/kit";
import type { ColumnBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import { drawWords } from "./word-makers.ts";

type Row = Record<string, JsonValue>;

/** How many digits the seed's keys have. Minted ones are longer, so the two never meet. */
export const KEY_DIGITS = 5;

/** Makes the rows of every table, in order: the same seed gives the same rows, and every reference points to a row. */
export function makeSeed(
  tables: readonly TableBlueprint[],
  context: Pick<SeedContext, "random" | "clock">,
): Record<string, Row[]> {
  const made: Record<string, Row[]> = {};
  for (const table of tables) {
    const taken = new Map(table.columns.filter(isUnique).map(({ name }) => [name, new Set<string>()]));
    made[table.name] = makeRows<Row>(table.rows, (index, earlier) => {
      const row: Row = {};
      for (const column of table.columns) {
        const target = column.references === table.name ? table : tables.find(({ name }) => name === column.references);
        const rows = target === table ? earlier : (made[target?.name ?? ""] ?? []);
        const keys = () => rows.map((other) => other[target?.key ?? ""] as JsonValue);
        row[column.name] = makeValue(column, { ...context, keys, index, taken: taken.get(column.name) ?? new Set() });
      }
      return row;
    });
  }
  return made;
}

interface Making extends Pick<SeedContext, "random" | "clock"> {
  /** The keys that the column may point to. */
  keys(): readonly JsonValue[];
  readonly index: number;
  /** What other rows have in this column, where no two may have the same. */
  readonly taken: Set<string>;
}

function isUnique({ maker }: ColumnBlueprint): boolean {
  return maker.type === "id" || (maker.type === "words" && maker.unique);
}

function makeValue({ maker }: ColumnBlueprint, { random, clock, keys, index, taken }: Making): JsonValue {
  switch (maker.type) {
    case "id": {
      const digits = drawFree(taken, () => drawDigits(random, KEY_DIGITS, 1));
      return maker.whole ? Number(digits) : `${maker.prefix}${digits}`;
    }
    case "reference":
      return drawKey(random, keys());
    case "choice":
      return random.pick(maker.of);
    case "integer":
      return random.integer(maker.minimum, maker.maximum);
    case "number":
      return drawNumber(random, maker.minimum, maker.maximum, maker.decimals);
    case "yes-no":
      return random.chance(0.5);
    case "date":
      return drawDay(random, clock, maker.from, maker.to);
    case "moment":
      return drawMoment(random, clock, maker.from, maker.to);
    case "words":
      return maker.unique ? drawUnique(taken, index, () => drawWords(maker.of, random)) : drawWords(maker.of, random);
    case "list":
      return drawSome(random, () => drawWords(maker.of, random));
  }
}
