import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dataError } from "../data/data-error.ts";
import { readDataJson } from "../data/read-data-file.ts";
import { isPythonDict, type PythonDict, type PythonValue } from "../python-values/python-value.ts";

/** One episode of a results file, and where it was read, for messages. */
export interface EpisodeSource {
  readonly source: PythonValue;
  readonly from: string;
}

/**
 * The episodes of the file itself, or of the folder beside it where it holds none.
 *
 * @throws ToolworldError that names the file that is missing or no JSON, or the place in the index.
 */
export function readEpisodes(results: PythonDict, file: string): EpisodeSource[] {
  const inline = (results.get("simulations") ?? null) as readonly PythonValue[] | null;
  const index = (results.get("simulation_index") ?? null) as readonly PythonValue[] | null;
  const folder = join(dirname(file), "simulations");
  const isOwn = basename(file) === "results.json" && isFolder(folder);
  if (inline && (inline.length > 0 || (index === null && !isOwn))) {
    return inline.map((source, position) => ({ source, from: `${file}, simulations[${position}]` }));
  }
  if (index === null && !isFolder(folder)) {
    throw dataError("missing-data", file, `it has no "simulations", and there is no folder of that name beside it`);
  }
  const ids = index === null ? listIds(folder) : idsOf(index, file);
  return ids.map((id) => {
    const from = join(folder, `${id}.json`);
    if (!existsSync(from)) throw dataError("missing-data", from, `there is no such file, but ${file} names it`);
    return { source: readDataJson(from), from };
  });
}

/** The ids of the episodes in a folder, sorted: the names of its files. */
export function listIds(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => basename(name, ".json")).sort();
}

/** An index is a list of ids, or of things that have one. Ids are names of files, and nothing else. */
function idsOf(index: readonly PythonValue[], file: string): string[] {
  return index.map((entry, position) => {
    const id = isPythonDict(entry) ? (entry.get("id") ?? null) : entry;
    if (isFileName(id)) return id;
    throw dataError("invalid-data", file, `at simulation_index[${position}]: expected the id of an episode`);
  });
}

/** Whether an id can be the name of a file in a folder. */
export function isFileName(id: PythonValue): id is string {
  return typeof id === "string" && !/^\.*$|[/\\\0]/.test(id);
}

/** Tests whether there is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
