import { isDeepStrictEqual } from "node:util";
import {
  type Call,
  canonicalJson,
  type Domain,
  drawArguments,
  EPISODE_CONTRACT,
  type Episode,
  type JsonObject,
  jsonEquals,
  NO_USAGE,
  otherValue,
  type Random,
  SeenValues,
  type Step,
  type Task,
  type ToolDescription,
  taskDigest,
  type Verdict,
} from "@toolworld/contracts";
import { openTaskWorld } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import type { Rows } from "@toolworld/world";

/** What is done to gold. The first five change what was asked for, as a rule; the last three never should. */
export const MUTATION_KINDS = [
  "call-dropped",
  "argument-changed",
  "write-added",
  "write-doubled",
  "broken-off",
  "independent-calls-reordered",
  "reads-added",
  "failed-first-then-right",
] as const;

/** A kind of mutation. */
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** A mutation that was run: what the verifier says, and what an oracle says that never sees the verifier's inputs. */
export interface MutationResult {
  readonly kind: MutationKind;
  readonly verdict: Verdict;
  /** Whether all rows at the end (or what must hold in them), the words said and the reads that the task requires are as after gold. */
  readonly isAsAsked: boolean;
}

/** The calls of a mutation, and whether what must be told is told. */
export function mutate(
  task: Task,
  kind: MutationKind,
  tools: readonly ToolDescription[],
  random: Random,
): { readonly calls: readonly Call[]; readonly tells: boolean } {
  const calls: Call[] = task.gold.calls.map(({ name, arguments: input, requestor }) => ({
    name,
    arguments: input,
    requestor,
  }));
  const writes = calls.flatMap((_, index) =>
    (task.gold.calls[index]?.footprint?.writes.length ?? 0) > 0 ? [index] : [],
  );
  const targets = writes.length > 0 ? writes : calls.map((_, index) => index);
  const target = targets.length > 0 ? random.pick(targets) : 0;
  const seen = new SeenValues(task);
  const draw = (kinds: readonly string[]): Call | undefined => {
    const choices = tools.filter((tool) => kinds.includes(tool.kind) && tool.requestor === "agent");
    if (choices.length === 0) return undefined;
    const tool = random.pick(choices);
    return { name: tool.name, arguments: drawArguments(tool, seen, random), requestor: "agent" };
  };
  const insert = (call: Call | undefined) => (call ? calls.toSpliced(random.integer(0, calls.length), 0, call) : calls);
  switch (kind) {
    case "call-dropped":
      return { calls: calls.toSpliced(target, 1), tells: true };
    case "argument-changed":
      return { calls: calls.with(target, changeArgument(calls[target] as Call, seen, random)), tells: true };
    case "write-added":
      return { calls: insert(draw(["write"])), tells: true };
    case "write-doubled":
      return { calls: calls.toSpliced(target, 0, calls[target] as Call), tells: true };
    case "broken-off":
      return { calls: calls.slice(0, target), tells: false };
    case "independent-calls-reordered":
      return { calls: reorder(task, calls, random), tells: true };
    case "reads-added":
      return {
        calls: [draw(["read"]), draw(["read"])].reduce(
          (all: Call[], call) => (call ? all.toSpliced(random.integer(0, all.length), 0, call) : all),
          calls,
        ),
        tells: true,
      };
    case "failed-first-then-right":
      return {
        calls: calls.toSpliced(target, 0, { ...(calls[target] as Call), arguments: { unknown: true } }),
        tells: true,
      };
  }
}

/** Runs calls as an episode, each by the hand that it belongs to, and asks both the verifier and the oracle. */
export async function confront(
  domain: Domain,
  task: Task,
  kind: MutationKind,
  { calls, tells }: { readonly calls: readonly Call[]; readonly tells: boolean },
  goldRows: FinalRows,
): Promise<MutationResult> {
  using opened = openTaskWorld(domain, task);
  const { world } = opened;
  const steps: Step[] = [{ type: "message", turn: 0, role: "user", content: "Hello." }];
  const succeeded = calls.map(({ name, arguments: input, requestor = "agent" }, index) => {
    const outcome = world.call({ name, arguments: input, requestor });
    const made = { turn: index + 1, id: `call-${index}` };
    steps.push({ type: "tool-call", ...made, requestor, name, arguments: input });
    steps.push({ type: "tool-result", ...made, ...outcome });
    return outcome.result.ok;
  });
  const content = ["Here you are.", ...(tells ? factsOf(task) : [])].join("\n");
  steps.push({ type: "message", turn: calls.length + 1, role: "agent", content });
  const asked = task.checks.flatMap((check) => (check.type === "assertions" ? check.assertions : []));
  const assertions = asked.map(({ name, arguments: input }) => ({
    name,
    arguments: input,
    answer: world.assert({ name, arguments: input }),
  }));
  const episode: Episode = {
    contract: EPISODE_CONTRACT,
    id: "mutation",
    task: { id: task.id, digest: taskDigest(task) },
    domain: task.domain,
    trial: 0,
    seed: task.seed,
    agent: { name: "mutant" },
    user: { name: "mutant" },
    steps,
    end: { reason: "agent-done" },
    changes: world.changes(),
    minted: [...world.minted],
    assertions,
    usage: { agent: NO_USAGE, user: NO_USAGE },
  };
  const isAsAsked =
    (comparesState(task)
      ? sameRows({ rows: world.dump(), minted: world.minted }, goldRows)
      : assertions.every(({ answer }, index) => answer === (asked[index]?.expects ?? true))) &&
    (tells || factsOf(task).length === 0) &&
    (!requiresReads(task) || containsInOrder(task, calls, succeeded));
  return { kind, verdict: verify({ task, episode }), isAsAsked };
}

/** Whether a task wants one state in the end, or only that some things hold in it. */
function comparesState(task: Task): boolean {
  return task.checks.some((check) => check.type === "state" && (check.required ?? true));
}

/** All rows at the end of a run, and the identifiers that it made. */
export interface FinalRows {
  readonly rows: Rows;
  readonly minted: readonly string[];
}

/** Whether two runs end with the same rows, in any order and under any names for the identifiers that they made. */
function sameRows(left: FinalRows, right: FinalRows): boolean {
  const tables = Object.keys(right.rows);
  if (Object.keys(left.rows).length !== tables.length) return false;
  const [here, there]: [string[], string[]] = [[], []];
  for (const table of tables) {
    const [some, others] = differingRows(left.rows[table] ?? [], right.rows[table] ?? []);
    for (const row of some) here.push(textOf(table, row));
    for (const row of others) there.push(textOf(table, row));
  }
  if (here.length !== there.length) return false;
  const wanted = there.sort().join("\n");
  for (const minted of ordersOf(left.minted)) {
    const renamed = here.map((row) => rename(row, minted, right.minted)).sort();
    if (renamed.join("\n") === wanted) return true;
  }
  return false;
}

/** The rows that differ, place by place. Of equal columns most are one object, so that is asked first. */
function differingRows(
  left: readonly JsonObject[],
  right: readonly JsonObject[],
): readonly [JsonObject[], JsonObject[]] {
  const differs = (others: readonly JsonObject[]) => (row: JsonObject, place: number) =>
    !others[place] || !sameRow(row, others[place]);
  return [left.filter(differs(right)), right.filter(differs(left))];
}

function textOf(table: string, row: JsonObject): string {
  return `${table}: ${canonicalJson(row)}`;
}

/** A row's text with each identifier, in quotes, under the name of the other list's at its place. */
function rename(row: string, from: readonly string[], to: readonly string[]): string {
  return from
    .reduce((text, id, place) => {
      const other = to[place];
      return other === undefined || other === id ? text : text.replaceAll(JSON.stringify(id), `"\u0000${other}"`);
    }, row)
    .replaceAll('"\u0000', '"');
}

function* ordersOf(ids: readonly string[]): Generator<readonly string[]> {
  if (ids.length < 2) yield ids;
  else
    for (const [place, id] of ids.entries()) for (const rest of ordersOf(ids.toSpliced(place, 1))) yield [id, ...rest];
}

function sameRow(left: JsonObject, right: JsonObject): boolean {
  for (const column in right) {
    const [here, there] = [left[column], right[column]];
    if (!Object.is(here, there) && !isDeepStrictEqual(here, there)) return false;
  }
  return Object.keys(left).length === Object.keys(right).length;
}

/** How gold ends. */
export function rowsAfterGold(domain: Domain, task: Task): FinalRows {
  using opened = openTaskWorld(domain, task);
  for (const { name, arguments: input, requestor } of task.gold.calls)
    opened.world.call({ name, arguments: input, requestor });
  return { rows: opened.world.dump(), minted: opened.world.minted };
}

function factsOf(task: Task): string[] {
  return task.checks.flatMap((check) => (check.type === "communicate" ? check.facts.map(({ text }) => text) : []));
}

function changeArgument(call: Call, seen: SeenValues, random: Random): Call {
  const names = Object.keys(call.arguments);
  if (names.length === 0) return call;
  const name = random.pick(names);
  return {
    ...call,
    arguments: { ...call.arguments, [name]: otherValue(name, call.arguments[name] ?? null, seen, random) },
  };
}

/** A random order among those that gold's dependencies allow. */
function reorder(task: Task, calls: readonly Call[], random: Random): Call[] {
  const done = new Set<number>();
  while (done.size < calls.length) {
    const ready = task.gold.calls.flatMap(({ after }, index) =>
      !done.has(index) && after.every((earlier) => done.has(earlier)) ? [index] : [],
    );
    done.add(random.pick(ready));
  }
  return [...done].map((index) => calls[index] as Call);
}

function requiresReads(task: Task): boolean {
  return task.checks.some((check) => check.type === "calls" && (check.required ?? true));
}

/** By plain search, apart from the verifier's: can gold's calls be found among those made, in an allowed order? */
function containsInOrder(task: Task, made: readonly Call[], succeeded: readonly boolean[]): boolean {
  const { calls } = task.gold;
  const place = (index: number, taken: ReadonlyMap<number, number>): boolean => {
    const gold = calls[index];
    if (!gold) return true;
    return made.some((call, position) => {
      const fits =
        ![...taken.values()].includes(position) &&
        call.name === gold.name &&
        succeeded[position] === (gold.expects !== "error") &&
        (gold.material ?? Object.keys({ ...gold.arguments, ...call.arguments })).every((name) =>
          jsonEquals(call.arguments[name], gold.arguments[name]),
        ) &&
        gold.after.every((earlier) => (taken.get(earlier) as number) < position);
      return fits && place(index + 1, new Map([...taken, [index, position]]));
    });
  };
  return place(0, new Map());
}
