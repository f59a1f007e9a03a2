import { type JsonObject, type JsonValue, keyText, type Random } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import type { TaskDomain, TaskTable, TaskTool } from "../domain/task-domain.ts";
import type { TaskSettings } from "../settings/task-settings.ts";
import type { ArgumentSource, PlanStep, SourcedValue } from "./argument-source.ts";
import type { Experience } from "./experience.ts";
import { FactBook } from "./fact-book.ts";
import type { Answer, Goal, Mention } from "./goal.ts";
import type { NamingPlace } from "./name-row.ts";
import type { OpeningReads } from "./opening-reads.ts";
import { type ResultRow, readResultRows } from "./result-rows.ts";
import { type OpeningRows, RowView } from "./row-view.ts";

/** What a plan is made in. The world is used up; whoever opened it resets it. */
export interface PlanSessionOptions {
  readonly domain: TaskDomain;
  readonly world: World;
  readonly opening: OpeningRows;
  /** Rows of another seed: where fresh values come from. */
  readonly other: OpeningRows;
  readonly random: Random;
  readonly settings: TaskSettings;
  readonly experience: Experience;
  /** What reads give in this world before anything is written. */
  readonly reads: OpeningReads;
}

/** Where a value was first shown, with the row that shows it and the columns that can be seen there. */
export interface Sighting {
  readonly step: number;
  readonly path: string;
  readonly tool: TaskTool;
  readonly row: ResultRow;
}

/**
 * A plan in the making: every step is executed at once, and all that its result shows is remembered by table and column,
 * so that a later argument can be taken from there, never by its value alone.
 */
export class PlanSession {
  readonly domain: TaskDomain;
  readonly rows: RowView;
  readonly other: OpeningRows;
  readonly random: Random;
  readonly settings: TaskSettings;
  readonly experience: Experience;
  readonly facts = new FactBook();
  readonly steps: PlanStep[] = [];
  readonly goals: Goal[] = [];
  readonly answers: Answer[] = [];
  /** What stood in the way of the last write that could not be planned. */
  problem = "no tool that writes";
  /** How each row is spoken of, by row. */
  readonly mentions = new Map<string, Mention>();
  /** Columns that a goal set, rows that one made, deleted or acted on. */
  readonly touched = new Set<string>();
  readonly #world: World;
  readonly #sightings = new Map<string, Sighting>();
  readonly #results = new Map<string, readonly ResultRow[]>();
  readonly #reads: OpeningReads;
  #hasWritten = false;

  constructor({ domain, world, opening, other, random, settings, experience, reads }: PlanSessionOptions) {
    this.domain = domain;
    this.#world = world;
    this.#reads = reads;
    this.rows = new RowView(opening);
    this.other = other;
    this.random = random;
    this.settings = settings;
    this.experience = experience;
  }

  get naming(): NamingPlace {
    return { rows: this.rows, facts: this.facts, settings: this.settings };
  }

  /** Runs one step; gives the rows that its result shows, or nothing where the world refuses or a write changes nothing. */
  run(tool: TaskTool, input: Readonly<Record<string, SourcedValue>>): readonly ResultRow[] | undefined {
    const values: JsonObject = Object.fromEntries(Object.entries(input).map(([name, { value }]) => [name, value]));
    const signature = `${tool.name}${JSON.stringify(values)}`;
    const known = this.#results.get(signature);
    if (known !== undefined) return tool.writes ? undefined : known;
    const rows =
      tool.writes || this.#hasWritten
        ? this.#call(tool, values)
        : this.#reads.read(this.#world, tool, values, signature);
    if (!rows) return undefined;
    this.#results.set(signature, rows);
    const step = this.steps.push({ tool: tool.name, arguments: input, writes: tool.writes }) - 1;
    if (tool.writes) this.rows.update(this.#world.changes());
    for (const row of rows) this.#see(tool, row, step);
    return rows;
  }

  #call(tool: TaskTool, values: JsonObject): readonly ResultRow[] | undefined {
    this.#hasWritten ||= tool.writes;
    const { result, footprint } = this.#world.call({ name: tool.name, arguments: values });
    if (!result.ok) return undefined;
    const changing = footprint?.writes.filter(({ type, columns }) => type !== "update" || (columns?.length ?? 1) > 0);
    return tool.writes === (changing?.length ?? 0) > 0 ? readResultRows(tool, result.value) : undefined;
  }

  /** Where a value of a column was first shown. */
  sighting(table: TaskTable, column: string, value: JsonValue): Sighting | undefined {
    return this.#sightings.get(sightingId(table.name, column, value));
  }

  source(table: TaskTable, column: string, value: JsonValue): ArgumentSource | undefined {
    const seen = this.sighting(table, column, value);
    return seen && { type: "result", step: seen.step, path: seen.path };
  }

  /** The rows of a table whose keys were shown so far. */
  shownKeys(table: TaskTable): JsonValue[] {
    const prefix = `${table.name}\u0000${table.key}\u0000`;
    return [...this.#sightings.keys()].flatMap((id) =>
      id.startsWith(prefix) ? [JSON.parse(id.slice(prefix.length)) as JsonValue] : [],
    );
  }

  /** Remembers what stood in the way. */
  fail(problem: string): undefined {
    this.problem = problem;
    return undefined;
  }

  isTouched(table: TaskTable, key: JsonValue, what = ""): boolean {
    return this.touched.has(`${rowId(table, key)}\u0000${what}`);
  }

  touch(table: TaskTable, key: JsonValue, what = ""): void {
    this.touched.add(`${rowId(table, key)}\u0000${what}`);
    this.touched.add(`${rowId(table, key)}\u0000`);
  }

  #see(tool: TaskTool, row: ResultRow, step: number): void {
    for (const { id, path } of this.#shown(tool, row)) {
      if (!this.#sightings.has(id)) this.#sightings.set(id, { step, path, tool, row });
    }
  }

  /** What a row shows: each value by its own column, and by the key of the table that it points to. */
  #shown(tool: TaskTool, row: ResultRow): readonly Shown[] {
    const known = shownBy.get(row);
    if (known) return known;
    const shown: Shown[] = [];
    for (const [column, value] of Object.entries(row.columns)) {
      if (value === null || typeof value === "object") continue;
      const path = row.paths[column] as string;
      shown.push({ id: sightingId(tool.table.name, column, value), path });
      const target = this.domain.tables.get(tool.table.columns.get(column)?.references ?? "");
      if (target) shown.push({ id: sightingId(target.name, target.key, value), path });
    }
    shownBy.set(row, shown);
    return shown;
  }
}

interface Shown {
  readonly id: string;
  readonly path: string;
}

const shownBy = new WeakMap<ResultRow, readonly Shown[]>();

/** One text for a row of a table. */
export function rowId(table: TaskTable, key: JsonValue): string {
  return `${table.name}\u0000${keyText(key as string)}`;
}

function sightingId(table: string, column: string, value: JsonValue): string {
  return `${table}\u0000${column}\u0000${JSON.stringify(value)}`;
}
