import { toColumnName } from "../rows/row-fields.ts";
import { keyParameter } from "../tables/choose-key.ts";
import type { ToolReading } from "./tool-reading.ts";

/**
 * Sees that some nouns are only parts of others: `UpdateServerReplicationType(serverId)` is about a server that has a
 * replication type, where other tools are about servers. Reads and updates go to the owner; a part is never deleted, for
 * that would delete the owner.
 */
export function retargetParts(readings: readonly ToolReading[]): ToolReading[] {
  const nouns = new Map(readings.map((reading) => [nameOf(reading), reading.noun]));
  return readings.map((reading) => {
    if (reading.key !== undefined || (reading.kind !== "update" && reading.kind !== "get")) return reading;
    if (keyParameter(reading) !== undefined) return reading;
    for (const { path, required } of reading.tool.inputs) {
      if (required !== true || path.includes("[]")) continue;
      const stem = /^(\w+?)_(?:id|identifier|arn|name|uuid)$/.exec(toColumnName(path))?.[1];
      const owner = stem === undefined ? undefined : nouns.get(`${reading.tool.api} ${stem.replaceAll("_", " ")}`);
      if (!owner || owner.join(" ") === reading.noun.join(" ")) continue;
      const part = startsWith(reading.noun, owner) ? reading.noun.slice(owner.length) : reading.noun;
      return { ...reading, noun: owner, key: path, part };
    }
    return reading;
  });
}

function nameOf({ tool, noun }: ToolReading): string {
  return `${tool.api} ${noun.join(" ")}`;
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return words.length > start.length && start.every((word, index) => words[index] === word);
}
