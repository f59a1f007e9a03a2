import type { Domain, Task, TaskDraft } from "@toolworld/contracts";
import { recordTask } from "@toolworld/verifier";
import { openWorld, type World } from "@toolworld/world";
import { dataError } from "./data/data-error.ts";
import { readTasks, selectSplit } from "./data/read-tasks.ts";
import { findDomainFolder, type Tau2DomainName } from "./data/tau2-folder.ts";
import { createToolTable } from "./evaluation/tool-table.ts";
import { openTau2Environment } from "./open-tau2-environment.ts";
import { setupProblem } from "./setup-problem.ts";
import { toTaskDraft } from "./tasks/task-draft.ts";
import { toHistory, withHistory } from "./tasks/task-history.ts";
import type { Tau2Environment } from "./tau2-environment.ts";

/** Which tasks to load. */
export interface LoadTau2Options {
  /** A split of `split_tasks.json`: `base`, `train` or `test`. `base` when nothing is said. */
  readonly split?: string;
}

/** A gold call that fails when it is executed; the benchmark passes over it in silence. */
export interface ErringGoldCall {
  readonly task: string;
  /** The position of the call in the task's gold, from 0. */
  readonly position: number;
  readonly action: string;
  readonly tool: string;
  readonly message: string;
}

/** All that a runner needs: open worlds with `openWorld(domain, { seed: task.seed, state })`. */
export interface LoadedTau2 extends Pick<Tau2Environment, "domain" | "state"> {
  readonly tasks: readonly Task[];
  /** The gold calls that fail, each marked `expects: "error"` in its task. */
  readonly erringGold: readonly ErringGoldCall[];
}

/**
 * Loads a domain of τ²-bench: our domain with the benchmark's data and policy, and its tasks with gold as it was executed.
 *
 * @throws ToolworldError that names the file, the path in it, and what to do.
 *
 * @example
 * const { domain, state, tasks } = await loadTau2("tau2-bench/data/tau2", "airline", { split: "test" });
 */
export async function loadTau2(
  dataFolder: string,
  domainName: Tau2DomainName,
  { split = "base" }: LoadTau2Options = {},
): Promise<LoadedTau2> {
  const folder = findDomainFolder(dataFolder, domainName);
  const source = readTasks(folder);
  const selected = selectSplit(source, split);
  const { domain, state } = openTau2Environment(dataFolder, domainName);
  const splitsOf = (id: string) => Object.keys(source.splits).filter((name) => source.splits[name]?.includes(id));

  using root = openWorld(domain, { seed: SEED, state });
  const mayWrite = createToolTable({ domain }).changesState;
  const tasks: Task[] = [];
  const erringGold: ErringGoldCall[] = [];
  for (const task of selected) {
    const history = toHistory(task, `${source.file}, task "${task.id}"`);
    const draft = withHistory(toTaskDraft(task, { domain: domainName, splits: splitsOf(task.id) }), history, mayWrite);
    checkNames(draft, domain, source.file);
    const recorded = await record(draft, root, state).catch((error) => {
      const problem = setupProblem(error);
      if (problem === undefined) throw error;
      throw dataError("invalid-data", source.file, `at task "${task.id}", initial_state: ${problem}`, error);
    });
    tasks.push(history.length === 0 ? recorded : { ...recorded, history });
    recorded.gold.calls.forEach(({ name, result }, position) => {
      const action = task.evaluation_criteria?.actions?.[position]?.action_id ?? "";
      if (!result.ok) erringGold.push({ task: task.id, position, action, tool: name, message: result.error.message });
    });
  }
  return { domain, state, tasks, erringGold };
}

/** Loads τ²-bench's retail, as {@link loadTau2} does. */
export function loadTau2Retail(dataFolder: string, options: LoadTau2Options = {}): Promise<LoadedTau2> {
  return loadTau2(dataFolder, "retail", options);
}

/** A name that nobody knows is told with its place; what else is wrong with a call shows when it is made. */
function checkNames({ id, setup = [], calls, checks }: TaskDraft, domain: Domain, file: string): void {
  const tools = [...domain.tools, ...domain.userTools].map(({ name }) => name);
  const setupTools = domain.setupTools.map(({ name }) => name);
  const assertions = checks.flatMap((check) => (check.type === "assertions" ? check.assertions : []));
  const places = [
    {
      place: "initial_state",
      what: "function",
      names: setup.map(({ name }) => name),
      known: [...tools, ...setupTools],
    },
    { place: "evaluation_criteria.actions", what: "tool", names: calls.map(({ name }) => name), known: tools },
    {
      place: "evaluation_criteria.env_assertions",
      what: "assertion",
      names: assertions.map(({ name }) => name),
      known: Object.keys(domain.assertions),
    },
  ];
  for (const { place, what, names, known } of places) {
    const index = names.findIndex((name) => !known.includes(name));
    if (index === -1) continue;
    const at = place === "initial_state" ? place : `${place}[${index}].name`;
    throw dataError("invalid-data", file, `at task "${id}", ${at}: ${domain.name} has no ${what} "${names[index]}"`);
  }
}

/** The data are the benchmark's, so the seed only feeds identifiers and randomness, which these domains do not use. */
const SEED = 0;

async function record(draft: TaskDraft, root: World, state: Tau2Environment["state"]): Promise<Task> {
  const { setup } = draft;
  using world = setup ? openWorld(root.domain, { seed: SEED, state, setup }) : root.fork();
  return await recordTask(draft, {
    domain: root.reference,
    open: () => world,
    seed: SEED,
    state: root.stateDigest,
    known: argumentsInText(draft),
    unexpectedErrors: "mark",
  });
}

/** Arguments of gold that the user's own words hold, so that no call has to find them first. */
function argumentsInText({ intent, calls }: TaskDraft): string[] {
  const values = calls.flatMap((call) => Object.values(call.arguments)).flat();
  return values.filter((value): value is string => typeof value === "string" && intent.includes(value));
}
