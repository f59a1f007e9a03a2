import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type JsonObject, jsonObjectSchema, type ToolworldError } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData, readDataJson } from "../data/read-data-file.ts";
import { readMessages, type Tau2Message } from "../evaluation/message.ts";
import { readSourcedTask, type SourcedTask } from "../evaluation/sourced-task.ts";
import { indentedPythonJson } from "../python-values/indented-json.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";

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
  readonly taskId: string;
  readonly trial: number | null;
  readonly terminationReason: string;
  readonly agentCost: number | null;
  readonly rewardInfo: JsonObject | null;
  readonly messages: readonly Tau2Message[];
  /** The agent worked alone. */
  readonly solo: boolean;
}

const simulationSchema = z.looseObject({
  id: z.string(),
  task_id: z.string(),
  termination_reason: z.string(),
  agent_cost: z.number().nullish(),
  reward_info: jsonObjectSchema.nullish(),
  trial: z.int().nullish(),
  mode: z.string().nullish(),
  messages: z.array(jsonObjectSchema),
});

const resultsSchema = z.looseObject({
  info: z.looseObject({
    num_trials: z.int(),
    environment_info: z.looseObject({ domain_name: z.string() }),
    agent_info: z.looseObject({ implementation: z.string() }),
  }),
  tasks: z.array(jsonObjectSchema),
  simulations: z.array(z.unknown()).nullish(),
});

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
  const { info, tasks } = checkData(resultsSchema, value, { what: "results file", from: file });
  const inline = value.get("simulations") as readonly PythonValue[] | null | undefined;
  const episodes = inline?.length
    ? inline.map((source, index) => ({ source, from: `${file}, simulations[${index}]` }))
    : readFolder(value, file);
  const taskSources = value.get("tasks") as readonly PythonValue[];
  return {
    source: new Map([...value, ["simulations", episodes.map(({ source }) => source)]]),
    domain: info.environment_info.domain_name,
    trials: info.num_trials,
    tasks: tasks.map((_, index) => readSourcedTask(taskSources[index] as PythonValue, `${file}, tasks[${index}]`)),
    simulations: episodes.map(({ source, from }) =>
      readSimulation(source, from, info.agent_info.implementation.includes("solo")),
    ),
  };
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
 * @throws ToolworldError of type `missing-data` when the folder that it should lie in is not there.
 */
export function checkResultsPath(path: string): void {
  if (isFolder(dirname(path))) return;
  throw dataError("missing-data", dirname(path), "there is no such folder; make it first");
}

function writeFolder(folder: string, results: PythonDict): void {
  const simulations = (results.get("simulations") ?? []) as readonly PythonDict[];
  const index = simulations.map((simulation) => {
    return new Map(INDEXED.map((key): [string, PythonValue] => [key, simulation.get(key) ?? null]));
  });
  makeFolder(folder);
  makeFolder(join(folder, "simulations"));
  for (const simulation of simulations) {
    writeJson(join(folder, "simulations", `${basename(String(simulation.get("id")))}.json`), simulation);
  }
  writeJson(join(folder, "results.json"), new Map([...results, ["simulations", []], ["simulation_index", index]]));
}

/** What the index of the "dir" format tells of an episode. */
const INDEXED = ["id", "task_id", "trial"] as const;

function readFolder(results: PythonDict, file: string): { readonly source: PythonValue; readonly from: string }[] {
  const folder = join(dirname(file), "simulations");
  const index = results.get("simulation_index") ?? null;
  const ids = index === null ? listIds(folder) : idsOf(index, file);
  return ids.map((id) => {
    const from = join(folder, `${id}.json`);
    if (!existsSync(from)) throw dataError("missing-data", from, `there is no such file, but ${file} names it`);
    return { source: readDataJson(from), from };
  });
}

function listIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => basename(name, ".json")).sort();
}

/** An index is a list of ids, or of things that have one. Ids are names of files, and nothing else. */
function idsOf(index: PythonValue, file: string): string[] {
  const entries: readonly PythonValue[] = Array.isArray(index) ? index : [];
  return entries.map((entry, position) => {
    const id = entry instanceof Map ? entry.get("id") : entry;
    if (typeof id === "string" && id !== "" && id === basename(id)) return id;
    throw dataError("invalid-data", file, `at simulation_index[${position}]: expected the id of an episode`);
  });
}

function readSimulation(source: PythonValue, from: string, solo: boolean): Tau2Simulation {
  const read = checkData(simulationSchema, source, { what: "simulation", from });
  return {
    id: read.id,
    taskId: read.task_id,
    trial: read.trial ?? null,
    terminationReason: read.termination_reason,
    agentCost: read.agent_cost ?? null,
    rewardInfo: read.reward_info ?? null,
    messages: readMessages((source as PythonDict).get("messages") ?? [], `${from}, messages`),
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function unwritable(path: string, cause: unknown): ToolworldError {
  return dataError("unwritable-data", path, `cannot be written (${(cause as NodeJS.ErrnoException).code})`, cause);
}
