import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { JsonObject, ToolworldError } from "@toolworld/contracts";
import { dataError } from "../data/data-error.ts";
import { checkData, keepMembers, readDataJson } from "../data/read-data-file.ts";
import { readMessages, type Tau2Message } from "../evaluation/message.ts";
import { readSourcedTask, type SourcedTask } from "../evaluation/sourced-task.ts";
import { indentedPythonJson } from "../python-values/indented-json.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import { isFileName, isFolder, listIds, readEpisodes } from "./episode-files.ts";
import { outlineOf, resultsSchema, simulationSchema } from "./results-schema.ts";

/** A results file of the reference: the tasks of a run, and every episode with its reward. */
export interface Tau2Results {
  /** Everything that the file holds, unknown keys and kinds of numbers included; in the "dir" format with its episodes. */
  readonly source: PythonDict;
  readonly domain: string;
  readonly trials: number;
  readonly tasks: readonly SourcedTask[];
  readonly simulations: readonly Tau2Simulation[];
}

/** One episode of a results file. */
export interface Tau2Simulation {
  readonly id: string;
  /** Where it was read, for messages: the file and the place in it. */
  readonly from: string;
  readonly taskId: string;
  readonly trial: number | null;
  readonly terminationReason: string;
  readonly agentCost: number | null;
  readonly rewardInfo: JsonObject | null;
  readonly messages: readonly Tau2Message[];
  /** The agent worked alone. */
  readonly solo: boolean;
}

/**
 * Reads a results file: one file, or the "dir" format, whose episodes lie next to `results.json` in `simulations/`. Give the
 * file, or the folder that it is in.
 *
 * @throws ToolworldError in one line that names the file, the place in it and what was found there.
 */
export function readResults(path: string): Tau2Results {
  const file = isFolder(path) ? join(path, "results.json") : path;
  if (!existsSync(file)) {
    throw dataError("missing-data", file, "there is no such file; give a results file, or the folder that it is in");
  }
  const value = readDataJson(file) as PythonDict;
  const { info } = checkData(resultsSchema, outlineOf(value), { what: "results file", from: file });
  const episodes = readEpisodes(value, file);
  const tasks = (value.get("tasks") as readonly PythonValue[]).map((task, index) =>
    readSourcedTask(task, `${file}, tasks[${index}]`),
  );
  const solo = info.agent_info.implementation.includes("solo");
  const simulations = episodes.map(({ source, from }) => readSimulation(source, from, solo));
  refuseTwins(tasks.map(({ task, from }) => ({ id: task.id, from })));
  refuseTwins(simulations);
  return {
    source: new Map([...value, ["simulations", episodes.map(({ source }) => source)]]),
    domain: info.environment_info.domain_name,
    trials: info.num_trials,
    tasks,
    simulations,
  };
}

function refuseTwins(things: readonly { readonly id: string; readonly from: string }[]): void {
  const seen = new Map<string, string>();
  for (const { id, from } of things) {
    const first = seen.get(id);
    if (first !== undefined) throw dataError("invalid-data", from, `at id: "${id}" is the id of ${first} as well`);
    seen.set(id, from);
  }
}

/** How a results file is laid out. */
export type ResultsFormat = "file" | "dir";

/** Writes results, whole or not at all: a reader never sees half a file. With "dir" the path is a folder. */
export function writeResults(path: string, results: PythonDict, format: ResultsFormat = "file"): void {
  if (format === "file") writeJson(path, results);
  else writeFolder(path, results);
}

/**
 * Sees that results can be written to a path, before hours are spent on them.
 *
 * @throws ToolworldError of type `missing-data` when the folder that it should lie in is not there, `unwritable-data` when
 * something else is in its place, `output-exists` when episodes lie in the folder that would be taken for its own.
 */
export function checkResultsPath(path: string, format: ResultsFormat = "file"): void {
  if (!isFolder(dirname(path))) {
    throw dataError("missing-data", dirname(path), "there is no such folder; make it first");
  }
  if (format === "file") {
    if (isFolder(path)) throw dataError("unwritable-data", path, "it is a folder; give a file, or --format dir");
    return;
  }
  if (existsSync(path) && !isFolder(path)) {
    throw dataError("unwritable-data", path, "it is a file; with --format dir give a folder");
  }
  const folder = join(path, "simulations");
  if (!isFolder(folder) || listIds(folder).length === 0) return;
  throw dataError("output-exists", folder, "there are episodes of another run in it; give another folder");
}

function writeFolder(folder: string, results: PythonDict): void {
  const simulations = (results.get("simulations") ?? []) as readonly PythonDict[];
  const index = simulations.map((simulation) => {
    return new Map(INDEXED.map((key): [string, PythonValue] => [key, simulation.get(key) ?? null]));
  });
  const ids = simulations.map((simulation, position) => {
    const id = simulation.get("id") ?? null;
    if (isFileName(id)) return id;
    throw dataError("invalid-data", folder, `at simulations[${position}].id: expected an id that can name a file`);
  });
  refuseTwins(ids.map((id, position) => ({ id, from: `${folder}, simulations[${position}]` })));
  makeFolder(folder);
  makeFolder(join(folder, "simulations"));
  simulations.forEach((simulation, position) => {
    writeJson(join(folder, "simulations", `${ids[position]}.json`), simulation);
  });
  writeJson(join(folder, "results.json"), new Map([...results, ["simulations", []], ["simulation_index", index]]));
}

/** What the index of the "dir" format tells of an episode. */
const INDEXED = ["id", "task_id", "trial"] as const;

/**
 * Reads one episode as results files hold it.
 *
 * @throws ToolworldError that names the place, and what was found there.
 */
export function readSimulation(source: PythonValue, from: string, solo: boolean): Tau2Simulation {
  const members = keepMembers(source, Object.keys(simulationSchema.shape));
  const read = checkData(simulationSchema, members, { what: "simulation", from });
  if (read.mode && read.mode !== "half_duplex") {
    throw dataError(
      "unsupported-data",
      from,
      `at mode: episodes of text can be scored, those of "${read.mode}" cannot`,
    );
  }
  return {
    id: read.id,
    from,
    taskId: read.task_id,
    trial: read.trial ?? null,
    terminationReason: read.termination_reason,
    agentCost: read.agent_cost ?? null,
    rewardInfo: (read.reward_info ?? null) as JsonObject | null,
    messages: readMessages((source as PythonDict).get("messages") ?? null, `${from}, messages`),
    solo,
  };
}

function writeJson(path: string, value: PythonValue): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, `${indentedPythonJson(value)}\n`);
    renameSync(part, path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** One level only: whoever mistypes a path should hear of it. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): ToolworldError {
  return dataError("unwritable-data", path, `cannot be written (${(cause as NodeJS.ErrnoException).code})`, cause);
}
