import type { ColumnSpeech, JsonValue } from "@toolworld/contracts";
import type { TaskColumn, TaskTable } from "../domain/task-domain.ts";
import type { TaskSettings } from "../settings/task-settings.ts";
import { isNameLike, isSpeakableColumn } from "../words/speakable.ts";
import { sayValue } from "../words/value-words.ts";
import type { FactBook } from "./fact-book.ts";
import type { Row, RowView } from "./row-view.ts";

/** What singles a row out, in words that follow the entity, and the facts that say it. */
export interface RowName {
  readonly words: string;
  readonly facts: readonly string[];
}

/** Columns whose values single a row out as people do it, best first. */
const NAMING: readonly ColumnSpeech[] = ["name", "email", "phone", "text", "date", "money"];
const PAIRING: readonly ColumnSpeech[] = ["name", "date", "choice", "money"];
const MOST_WORDS = 6;
const MOST_PAIR_WORDS = 2;
const MOST_PAIRS = 12;

/** What a row is named with: the rows that it must differ from, and what can be seen of them. */
export interface NamingPlace {
  readonly rows: RowView;
  readonly facts: FactBook;
  readonly settings: TaskSettings;
}

/**
 * Names a row as a person would: by its label, by a key that is a name, by one other value that no other row has, or by
 * two. Only columns that a search can see are used, so that whoever is told the words can find the row.
 */
export function nameRow(
  table: TaskTable,
  row: Row,
  visible: ReadonlySet<string>,
  place: NamingPlace,
): RowName | undefined {
  const label = table.label === undefined ? undefined : table.columns.get(table.label);
  if (label && visible.has(label.name)) {
    const named = byOne(table, label, row, place, (spoken) => spoken);
    if (named) return named;
  }
  const key = nameByKey(table, row, place);
  if (key) return key;
  const candidates = [...table.columns.values()].filter(
    (column) =>
      visible.has(column.name) && column.references === undefined && isSpeakableColumn(column, place.settings),
  );
  for (const speech of NAMING) {
    for (const column of candidates.filter((one) => one.speech === speech)) {
      const isBare = isNameLike(column) || column.speech === "email";
      const named = byOne(table, column, row, place, (spoken) =>
        isBare ? spoken : `with the ${column.phrase} ${spoken}`,
      );
      if (named) return named;
    }
  }
  return byTwo(table, candidates, row, place);
}

/** Names a row by its key where the key is a name that people give: no search is needed then. */
export function nameByKey(table: TaskTable, row: Row, place: NamingPlace): RowName | undefined {
  const key = table.columns.get(table.key);
  if (!key || (key.speech !== "name" && key.speech !== "email")) return undefined;
  return byOne(table, key, row, place, (spoken) => spoken);
}

function byOne(
  table: TaskTable,
  column: TaskColumn,
  row: Row,
  { rows, facts }: NamingPlace,
  say: (spoken: string) => string,
): RowName | undefined {
  const value = row[column.name] as JsonValue;
  const spoken = sayValue(value, column.speech);
  if (spoken === undefined || spoken.split(" ").length > MOST_WORDS || rows.count(table, column.name, value) !== 1)
    return undefined;
  return { words: say(spoken), facts: [facts.add(`${table.singular} ${column.phrase}`, value, spoken)] };
}

function byTwo(
  table: TaskTable,
  candidates: readonly TaskColumn[],
  row: Row,
  { rows, facts }: NamingPlace,
): RowName | undefined {
  const spoken = candidates.flatMap((column) => {
    const isShort = column.phrase.split(" ").length <= MOST_PAIR_WORDS;
    const words =
      isShort && PAIRING.includes(column.speech) ? sayValue(row[column.name] as JsonValue, column.speech) : undefined;
    return words === undefined || words.length > 40 ? [] : [{ column, words }];
  });
  spoken.sort((one, other) => PAIRING.indexOf(one.column.speech) - PAIRING.indexOf(other.column.speech));
  const pairs = spoken.flatMap((one, index) => spoken.slice(index + 1).map((other) => [one, other] as const));
  for (const [one, other] of pairs.slice(0, MOST_PAIRS)) {
    const same = rows
      .all(table)
      .filter((each) => [one, other].every(({ column }) => each[column.name] === row[column.name]));
    if (same.length !== 1) continue;
    return {
      words: `with the ${one.column.phrase} ${one.words} and the ${other.column.phrase} ${other.words}`,
      facts: [one, other].map(({ column, words }) =>
        facts.add(`${table.singular} ${column.phrase}`, row[column.name] as JsonValue, words),
      ),
    };
  }
  return undefined;
}
