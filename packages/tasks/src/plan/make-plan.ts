import type { JsonValue } from "@toolworld/contracts";
import type { TaskTable, TaskTool } from "../domain/task-domain.ts";
import { isSpeakableTable } from "../words/speakable.ts";
import type { Plan } from "./goal.ts";
import { planAnswer } from "./plan-answer.ts";
import { PlanSession, type PlanSessionOptions } from "./plan-session.ts";
import { planWrite } from "./plan-write.ts";
import { prunePlan } from "./prune-plan.ts";
import type { Row } from "./row-view.ts";

/** A plan that could not be made, and why. */
export interface PlanRefusal {
  readonly refusal: string;
}

/** What kind of plan is wanted, and at least how long. */
export interface PlanWish {
  readonly kind: Plan["kind"];
  readonly long: boolean;
  readonly steps: number;
}

const TRIES_PER_WRITE = 6;
const MOST_OF_ONE_TOOL = 3;
const LONG_EXTRAS = 10;

/**
 * Makes one plan by acting in the world: writes on one row or on rows one reference apart, each with the searches that
 * its arguments come from; or a question. Reads that nothing is taken from are dropped at the end.
 */
export function makePlan({ kind, long, steps }: PlanWish, options: PlanSessionOptions): Plan | PlanRefusal {
  const session = new PlanSession(options);
  if (kind === "question") return askQuestion(session, steps);
  const wanted = countWrites(session, long);
  if (kind === "walk") walk(session);
  let writes = 0;
  for (let attempt = 0; attempt < wanted * TRIES_PER_WRITE && writes < wanted; attempt++) {
    if (session.steps.length >= session.settings.maximumSteps) break;
    const target = writes === 0 ? chooseFirst(session, kind) : chooseNext(session);
    if (!target) continue;
    const isPlanned = planWrite(session, target.tool, target.row) !== undefined;
    session.experience.add(target.tool.name, isPlanned);
    if (isPlanned) writes++;
  }
  if (writes === 0) return { refusal: `no write: ${session.problem}` };
  const least = long ? session.settings.longSteps.minimum : steps;
  const extras = long ? 0 : session.random.chance(session.settings.getShare) ? 1 : 0;
  for (let extra = 0; extra < (long ? LONG_EXTRAS : 4); extra++) {
    if (extra >= extras && prune(session, kind, long).steps.length >= least) break;
    askMore(session, long || extra > 1);
  }
  const { longSteps, longWrites, ordinarySteps } = session.settings;
  const pruned = prune(session, kind, long);
  const { length } = pruned.steps;
  const plan = { ...pruned, long: length >= longSteps.minimum };
  if (length < (long ? ordinarySteps + 1 : steps)) return { refusal: "too short" };
  if (length > longSteps.maximum) return { refusal: "too long" };
  return plan.long && writes < longWrites.minimum ? { refusal: "too few writes for its length" } : plan;
}

function prune(session: PlanSession, kind: Plan["kind"], long: boolean): Plan {
  return prunePlan({ ...session, kind, long, facts: session.facts.all() });
}

function countWrites({ random, settings }: PlanSession, long: boolean): number {
  if (long) return random.integer(settings.longWrites.minimum, settings.longWrites.maximum);
  let left = random.next() * settings.writeWeights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of settings.writeWeights.entries()) {
    left -= weight;
    if (left <= 0) return index + 1;
  }
  return settings.writeWeights.length;
}

interface Target {
  readonly tool: TaskTool;
  readonly row: Row | undefined;
}

function hopeful({ domain, experience }: PlanSession): readonly TaskTool[] {
  return domain.writers.filter(({ name }) => experience.isHopeful(name));
}

/** A walk starts with a list that needs nothing, and goes on from what it shows. */
function walk(session: PlanSession): void {
  const starts = [...session.domain.lookups.values()]
    .flat()
    .filter(
      ({ table, parameters }) =>
        parameters.every(({ required }) => !required) && isSpeakableTable(table, session.settings),
    );
  if (starts.length > 0) session.run(session.random.pick(starts), {});
}

function chooseFirst(session: PlanSession, kind: Plan["kind"]): Target | undefined {
  const writers = hopeful(session);
  const shown = kind === "walk" ? writers.filter(({ table }) => session.shownKeys(table).length > 0) : [];
  const tools = shown.length > 0 ? shown : writers;
  if (tools.length === 0) return undefined;
  const tool = session.random.pick(tools);
  return { tool, row: pickRow(session, tool.table) };
}

/** Something on a row of the plan, or on rows one reference apart. */
function chooseNext(session: PlanSession): Target | undefined {
  const { random, domain } = session;
  const near = new Set(session.goals.flatMap(({ tool }) => [...(domain.neighbours.get(tool.table.name) ?? [])]));
  const counts = new Map<string, number>();
  for (const { tool } of session.goals) counts.set(tool.name, (counts.get(tool.name) ?? 0) + 1);
  const tools = hopeful(session).filter(
    ({ table, name }) => near.has(table.name) && (counts.get(name) ?? 0) < MOST_OF_ONE_TOOL,
  );
  if (tools.length === 0) return undefined;
  const fresh = tools.filter(({ name }) => !counts.has(name));
  const repeatable = tools.filter(({ semantics }) => semantics.action === "delete" || semantics.action === "act");
  const pool = fresh.length > 0 && (repeatable.length === 0 || random.chance(0.75)) ? fresh : repeatable;
  if (pool.length === 0) return undefined;
  const tool = random.pick(pool);
  return { tool, row: pickRow(session, tool.table) };
}

/** A row that the plan has touched, one that is related to such a row, or any. */
function pickRow(session: PlanSession, table: TaskTable): Row | undefined {
  const { random, rows } = session;
  const all = rows.all(table);
  if (all.length === 0) return undefined;
  const touched = all.filter((row) => session.isTouched(table, row[table.key] as JsonValue));
  if (touched.length > 0 && random.chance(0.4)) return random.pick(touched);
  const related = all.filter((row) => isRelated(session, table, row));
  if (related.length > 0 && random.chance(0.8)) return random.pick(related);
  return random.pick(all);
}

function isRelated(session: PlanSession, table: TaskTable, row: Row): boolean {
  for (const { name, references } of table.columns.values()) {
    const parent = session.domain.tables.get(references ?? "");
    const value = row[name];
    if (parent && value !== null && value !== undefined && session.isTouched(parent, value)) return true;
  }
  return false;
}

/** A question about a row of the plan, or, to make a plan longer, about one near by. */
function askMore(session: PlanSession, anyRow: boolean): void {
  const targets = session.goals.flatMap(({ mention, type }) =>
    mention && type !== "delete" && type !== "create" && type !== "tell" ? [mention] : [],
  );
  if (targets.length === 0) return;
  const { table, key } = session.random.pick(targets);
  if (anyRow && session.random.chance(0.7)) {
    const near = nearTable(session, table) ?? table;
    const rows = session.rows.all(near);
    if (rows.length > 0) planAnswer(session, near, session.random.pick(rows));
    return;
  }
  const row = session.rows.get(table, key);
  if (row) planAnswer(session, table, row);
}

function askQuestion(session: PlanSession, steps: number): Plan | PlanRefusal {
  const { random, domain, settings } = session;
  const tables = [...domain.tables.values()].filter(
    (table) => isSpeakableTable(table, settings) && (domain.lookups.has(table.name) || domain.getters.has(table.name)),
  );
  if (tables.length === 0) return { refusal: "no question" };
  const wanted = steps <= 2 ? 1 : random.pick([2, 3]);
  for (let attempt = 0; attempt < wanted * TRIES_PER_WRITE && session.goals.length < wanted; attempt++) {
    const first = session.goals[0]?.mention?.table;
    const table = first ? (random.chance(0.5) ? first : (nearTable(session, first) ?? first)) : random.pick(tables);
    const rows = session.rows.all(table);
    if (rows.length > 0) planAnswer(session, table, random.pick(rows));
  }
  if (session.goals.length === 0) return { refusal: "no question" };
  return prune(session, "question", false);
}

function nearTable(session: PlanSession, table: TaskTable): TaskTable | undefined {
  const near = [...(session.domain.neighbours.get(table.name) ?? [])].flatMap(
    (name) => session.domain.tables.get(name) ?? [],
  );
  return near.length > 0 ? session.random.pick(near) : undefined;
}
