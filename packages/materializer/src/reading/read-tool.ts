import type { PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import { findDoubt, findDropReason } from "./find-drop-reason.ts";
import { isPlural, nounWords } from "./nouns.ts";
import { readPath } from "./path-shape.ts";
import { parentsOf, readByPath } from "./read-by-path.ts";
import { type NameReading, readName } from "./read-name.ts";
import type { ToolReading, UnreadTool } from "./tool-reading.ts";
import { actionTargets, verbKinds } from "./verbs.ts";

/** Reads a tool's kind and noun from path, method and name, in the order in which they can be trusted. */
export function readTool(tool: PoolTool): ToolReading | UnreadTool {
  const counted = readCount(tool);
  if (counted) return counted;
  const name = readName(tool);
  const path = tool.path === undefined || isRemoteProcedure(tool) ? undefined : readPath(tool.path, tool.method);
  const drop = findDropReason(tool, name, path);
  if (drop) return { tool, reason: drop };
  const reading = path && path.steps.length > 0 ? readByPath(tool, path, name) : readByName(tool, name);
  if ("reason" in reading) return reading;
  if (reading.noun.length === 0) return { tool, reason: "no noun" };
  const doubt = findDoubt(name, path);
  return doubt ? { ...reading, doubt } : reading;
}

/** `GET /orders/count` and `/orders/$count` say how many orders there are. */
function readCount(tool: PoolTool): ToolReading | undefined {
  if (tool.method !== "GET" || !/\/\$?count(\.json)?\/?$/i.test(tool.path ?? "")) return undefined;
  const path = (tool.path as string).replace(/\/\$?count(\.json)?\/?$/i, "");
  const { steps, scope } = readPath(path);
  const last = steps.at(-1);
  if (!last || last.parameter !== undefined) return undefined;
  const noun = nounWords(last.literal);
  return noun.length === 0
    ? undefined
    : { tool, kind: "list", counts: true, noun, parents: parentsOf(steps.slice(0, -1)), scope };
}

/** Amazon's, and whatever else sends every call to one path: only the name tells. */
function isRemoteProcedure(tool: PoolTool): boolean {
  if (tool.path === undefined) return true;
  if (/[#?](x-amz-target|action)=/i.test(tool.path) || /^\/?(#.*)?$/.test(tool.path)) return true;
  const shape = readPath(tool.path);
  if (tool.format === "aws" && tool.method === "POST" && shape.scope.length === 0) {
    return shape.steps.length === 1 && shape.steps[0]?.parameter === undefined;
  }
  // `v1/{+name}` and `v1/{parent}/notes`: the document's own names say more.
  if (shape.steps.length === 0) return true;
  // `/CreateStage`, `/list-things`: the path repeats the name of the call.
  const only =
    shape.steps.length === 1 && shape.steps[0]?.parameter === undefined
      ? splitWords(shape.steps[0]?.literal ?? "")
      : [];
  return only.length > 1 && tool.method === "POST" && verbKinds.has(only[0] as string);
}

function readByName(tool: PoolTool, name: NameReading): ToolReading | UnreadTool {
  if (name.verb === undefined) return { tool, reason: "unknown verb" };
  const base = { tool, noun: name.noun, parents: [], scope: [] };
  const kind = verbKinds.get(name.verb);
  if (kind === "get" && isPlural(name.restOfNoun.split(" ")[name.noun.length - 1] ?? ""))
    return { ...base, kind: "list" };
  if (kind !== undefined && kind !== "other") return { ...base, kind };
  if (actionTargets.has(name.verb)) {
    // "StartJob" without a job's key starts a new one; with it, it is an action. Grounding decides by the key.
    return { ...base, kind: "act", verb: name.verb };
  }
  return { tool, reason: "unknown verb" };
}
