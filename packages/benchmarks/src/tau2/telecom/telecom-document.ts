import { createHash } from "node:crypto";
import type { Changes, JsonObject } from "@toolworld/contracts";
import { pythonJson, pythonJsonString } from "../python-values/python-json.ts";
import type { PythonValue } from "../python-values/python-value.ts";
import { applyChanges, type ChangedRows, type RowsByKey, rowsByKey } from "../state-hash/apply-changes.ts";
import type { Tau2Hashes } from "../tau2-environment.ts";
import type { NumberKinds } from "./number-kinds.ts";
import type { TelecomRows } from "./telecom-database.ts";
import {
  billShape,
  customerShape,
  deviceShape,
  lineShape,
  planShape,
  surroundingsShape,
  toDevice,
} from "./telecom-shapes.ts";

/** Names of rows that the world minted, by what the reference would have called them. */
export type MintedNames = ReadonlyMap<string, string>;

/** Rows of the telecom domain, seen as the benchmark's two databases. */
export interface TelecomDocument {
  /** The reference's hashes after a world's changes. Costs what changed, and two hashings of some kilobytes. */
  hashes(changes: Changes, kinds: NumberKinds, minted: MintedNames): Tau2Hashes;
}

/** A section of the agent's database: a list of entities, in their order. */
interface Section {
  readonly name: keyof typeof KEYS;
  shape(row: JsonObject, kinds: NumberKinds): PythonValue;
}

const KEYS = {
  bills: "bill_id",
  customers: "customer_id",
  devices: "device_id",
  lines: "line_id",
  plans: "plan_id",
} as const;

/** Sorted, as the keys of the hashed text are. */
const SECTIONS: readonly Section[] = [
  {
    name: "bills",
    shape: (row, kinds) => {
      const describe = (text: string, position: number) => kinds.describe(row.bill_id as string, text, position);
      return billShape(describe)(row);
    },
  },
  { name: "customers", shape: customerShape },
  { name: "devices", shape: deviceShape },
  { name: "lines", shape: (row, kinds) => lineShape(kinds.usageOf(row.line_id as string))(row) },
  { name: "plans", shape: planShape },
];

/** The texts of rows that worlds open with: they share most of them. */
export type WrittenRows = WeakMap<JsonObject, string>;

/** Writes each row of the opening state once, and after that what has changed. */
export function createTelecomDocument(rows: TelecomRows, written: WrittenRows): TelecomDocument {
  const base: Readonly<Record<string, RowsByKey>> = {
    ...Object.fromEntries(SECTIONS.map(({ name }) => [name, rowsByKey(rows[name], KEYS[name])])),
    phone: rowsByKey(rows.phone, "id"),
    apps: rowsByKey(rows.apps, "app_name"),
    surroundings: rowsByKey(rows.surroundings, "id"),
  };
  const write = (section: Section, row: JsonObject, kinds: NumberKinds) => {
    const text = written.get(row) ?? pythonJson(section.shape(row, kinds), { sortKeys: true });
    written.set(row, text);
    return text;
  };

  function agentText(changed: ChangedRows, kinds: NumberKinds, minted: MintedNames): string {
    const sections = SECTIONS.map((section) => {
      const now = changed.get(section.name);
      const entities = Array.from(base[section.name] as RowsByKey, ([key, row]) => {
        const other = now?.get(key);
        return other ? pythonJson(section.shape(other, kinds), { sortKeys: true }) : write(section, row, kinds);
      });
      const added = addedRows(now, base[section.name] as RowsByKey, minted).map((row) => {
        return pythonJson(section.shape(row, kinds), { sortKeys: true });
      });
      return `${pythonJsonString(section.name)}: [${[...entities, ...added].join(", ")}]`;
    });
    return renamed(`{${sections.join(", ")}}`, minted);
  }

  function userText(changed: ChangedRows, minted: MintedNames): string {
    const rowsOf = (table: string) => {
      const now = changed.get(table);
      return Array.from(base[table] as RowsByKey, ([key, row]) => now?.get(key) ?? row);
    };
    const [phone] = rowsOf("phone");
    const [surroundings] = rowsOf("surroundings");
    const database = new Map([
      ["device", toDevice(phone as JsonObject, rowsOf("apps"))],
      ["surroundings", surroundingsShape(surroundings as JsonObject)],
    ]);
    return renamed(pythonJson(database, { sortKeys: true }), minted);
  }

  return {
    hashes(changes, kinds, minted) {
      const changed = applyChanges(changes, base);
      return { agent: sha256(agentText(changed, kinds, minted)), user: sha256(userText(changed, minted)) };
    },
  };
}

/** Rows that were not there at the start, in the order in which their names were minted. */
function addedRows(now: ReadonlyMap<string, JsonObject | undefined> | undefined, base: RowsByKey, minted: MintedNames) {
  const order = [...minted.keys()];
  return [...(now ?? [])]
    .flatMap(([key, row]) => (row && !base.has(key) ? [{ rank: order.indexOf(key), row }] : []))
    .sort((left, right) => left.rank - right.rank)
    .map(({ row }) => row);
}

/** A text with what the world minted under the reference's names. */
export function renamed(text: string, minted: MintedNames): string {
  let result = text;
  for (const [ours, theirs] of minted) result = result.replaceAll(ours, theirs);
  return result;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
