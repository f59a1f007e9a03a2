import type { PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import { isPlural, singular } from "./nouns.ts";
import type { PathShape } from "./path-shape.ts";
import type { NameReading } from "./read-name.ts";
import type { DropReason } from "./tool-reading.ts";
import { admitting, aggregating, computing, linking, moving } from "./verbs.ts";

/** What a tool's verbs say against it: for certain where they are verbs. */
export function findDropReason(tool: PoolTool, name: NameReading, path: PathShape | undefined): DropReason | undefined {
  const action = path?.action === undefined ? [] : splitWords(path.action);
  const verb = name.verb ?? "";
  if (action.some((word) => computing.has(word)) || computing.has(verb)) return "computes";
  // A function of a row gives what no row keeps.
  if (path?.action !== undefined && tool.method === "GET") return "computes";
  const first = name.words[0] ?? "";
  const tail = tailWords(path);
  if (linking.has(first) || linking.has(action[0] ?? "") || (tool.method !== "GET" && linking.has(tail[0] ?? "")))
    return "ties rows";
  if (moving.has(first) && name.words.length > 1) return "moves many rows or files";
  const isVerb = tool.method !== "GET" && tail.length > 0 && !isPlural(tail.at(-1) as string);
  if (isVerb && tail.some((word) => computing.has(word))) return "computes";
  if (moving.has(action[0] ?? "") || moving.has(verb)) return "moves many rows or files";
  if (isVerb && moving.has(tail[0] as string)) return "moves many rows or files";
  return undefined;
}

/** What a tool's noun says against it, unless other tools keep such things as rows: `reports`, `tokens`, `quotes`. */
export function findDoubt(name: NameReading, path: PathShape | undefined): DropReason | undefined {
  const words = path ? tailWords(path) : name.noun;
  if (words.some((word) => computing.has(singular(word)))) return "computes";
  if (words.some((word) => moving.has(singular(word)))) return "moves many rows or files";
  if (words.some((word) => admitting.has(word))) return "lets somebody in";
  return words.some((word, index) => aggregating.has(word) && (!path || index === words.length - 1))
    ? "counts or reports"
    : undefined;
}

function tailWords(path: PathShape | undefined): readonly string[] {
  const tail = path?.steps.at(-1);
  return tail === undefined || tail.parameter !== undefined ? [] : splitWords(tail.literal);
}
