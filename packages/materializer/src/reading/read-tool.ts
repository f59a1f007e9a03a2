import type { ToolAction } from "@toolworld/contracts";
import type { InputField, PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import { isPlural, nounWords, singular } from "./nouns.ts";
import { type PathShape, readPath } from "./path-shape.ts";
import { actionTargets, admitting, aggregating, computing, linking, moving, verbKinds } from "./verbs.ts";

/** Why a tool cannot become an operation on rows. The words stand in the materializer's report. */
export type DropReason =
  | "computes"
  | "counts or reports"
  | "moves many rows or files"
  | "lets somebody in"
  | "ties rows"
  | "unknown verb"
  | "no noun"
  | "no row in the output"
  | "no key"
  | "nothing to write"
  | "required parameter maps to nothing"
  | "unknown action"
  | "duplicate"
  | "too many tools"
  | "fails its examination";

/** A parent that a path names: the words of its noun and the parameter that holds its key. */
export interface ParentReading {
  readonly noun: readonly string[];
  readonly parameter: string;
}

/** What a tool's name, method and path say of it. */
export interface ToolReading {
  readonly tool: PoolTool;
  readonly kind: ToolAction;
  /** Words of the noun, the last in the singular: `payment method`. */
  readonly noun: readonly string[];
  /** The parameter that names the row, as far as the path says. */
  readonly key?: string;
  /** Nearest first. */
  readonly parents: readonly ParentReading[];
  /** The verb of an action. */
  readonly verb?: string;
  /** A part of the row that the tool is about: `GET /orders/{id}/address` reads `address`. */
  readonly part?: readonly string[];
  /** True for a list that only says how many rows there are. */
  readonly counts?: true;
  /** Why it is dropped unless other tools keep such things as rows with keys. */
  readonly doubt?: DropReason;
  /** Parameters with one value in a whole world. */
  readonly scope: readonly string[];
}

/** A tool that cannot be read as an operation on rows. */
export interface UnreadTool {
  readonly tool: PoolTool;
  readonly reason: DropReason;
}

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

interface NameReading {
  readonly words: readonly string[];
  readonly verb?: string;
  readonly noun: readonly string[];
  /** The noun's words as they stand, where they follow the verb. */
  readonly restOfNoun: string;
}

const nounEnds = new Set("by for with from of in on at to via using and or as".split(" "));

/** `ec2_DescribeInstances`, `projects.topics.list`, `Orders_List`, `createOrderV2` each say a verb and a noun. */
function readName(tool: PoolTool): NameReading {
  const parts = tool.name.split(/[./]/).filter(Boolean);
  const lastPart = parts.at(-1) ?? "";
  const lastWords = splitWords(lastPart);
  if (parts.length > 1 && lastWords[0] !== undefined && isVerb(lastWords[0])) {
    const noun = lastWords.length > 1 ? lastWords.slice(1) : splitWords(parts.at(-2) ?? "");
    return { words: lastWords, verb: lastWords[0], noun: untilEnd(noun), restOfNoun: lastWords.slice(1).join(" ") };
  }
  if (parts.length > 2 && tool.method === "POST" && !actionTargets.has(lastWords[0] ?? "")) {
    // A dotted name ends with its verb; this one is not known.
    return { words: lastWords, verb: lastPart, noun: [], restOfNoun: "" };
  }
  const groups = tool.name.split("_");
  const tail = splitWords(groups.at(-1) ?? "");
  const grouped = groups.length === 2 && tail[0] !== undefined && isVerb(tail[0]);
  const words = grouped ? tail : splitWords(tool.name).filter((word) => !/^v?\d+$/.test(word));
  const plain = words.findIndex((word) => verbKinds.has(word) || actionTargets.has(word));
  const at = plain < 0 && computing.has(words[0] ?? "") ? 0 : plain;
  if (at < 0) return { words, noun: [], restOfNoun: "" };
  const after = words.slice(at + 1);
  const noun = after.length > 0 ? after : grouped ? splitWords(groups[0] as string) : words.slice(0, at);
  return { words, verb: words[at] as string, noun: untilEnd(noun), restOfNoun: noun.join(" ") };
}

function untilEnd(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, index) => index > 0 && nounEnds.has(word));
  return nounWords((end < 0 ? words : words.slice(0, end)).join(" "));
}

function isVerb(word: string): boolean {
  return verbKinds.has(word) || actionTargets.has(word) || computing.has(word);
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

/** What a tool's verbs say against it: for certain where they are verbs. */
function findDropReason(tool: PoolTool, name: NameReading, path: PathShape | undefined): DropReason | undefined {
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
function findDoubt(name: NameReading, path: PathShape | undefined): DropReason | undefined {
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

function readByPath(tool: PoolTool, path: PathShape, name: NameReading): ToolReading | UnreadTool {
  const steps = [...path.steps];
  let action = path.action === undefined ? undefined : splitWords(path.action);
  const last = steps.at(-1);
  const lastWords = last && last.parameter === undefined ? splitWords(last.literal) : [];
  if (!action && steps.length > 1 && lastWords.length > 0 && lastWords.length <= 3 && isActionWord(lastWords, steps)) {
    action = lastWords;
    steps.pop();
  }
  const target = steps.at(-1);
  if (!target) return { tool, reason: "no noun" };
  const before = steps.slice(0, -1);
  const parents = parentsOf(before);
  const base = { tool, scope: path.scope, parents };
  if (/^(me|self)$/i.test(target.literal)) return { tool, reason: "no noun" };
  const noun = nounWords(target.literal);
  const key = target.parameter;
  if (action) return readAction({ ...base, noun, ...(key === undefined ? {} : { key }) }, action);
  if (key !== undefined) {
    const kind = kindOnItem(tool, name);
    return kind === undefined ? { tool, reason: "unknown verb" } : { ...base, noun, key, kind };
  }
  if (tool.method !== "GET" && lastWords.length > 1 && SURE_VERBS.test(lastWords[0] as string)) {
    return { tool, reason: "unknown action" };
  }
  const owner = before.at(-1);
  const isSingleton = owner?.parameter !== undefined && !isPlural(lastWords.at(-1) ?? "") && !givesList(tool);
  if (isSingleton && (tool.method !== "POST" || name.verb === "update")) {
    const kind = tool.method === "GET" ? "get" : tool.method === "DELETE" ? undefined : "update";
    if (kind === undefined) return { tool, reason: "no key" };
    return {
      tool,
      scope: path.scope,
      parents: parentsOf(before.slice(0, -1)),
      noun: nounWords(owner.literal),
      key: owner.parameter as string,
      kind,
      part: nounWords(target.literal),
    };
  }
  const kind = kindOnCollection(tool, name);
  if (
    kind === "create" &&
    owner?.parameter !== undefined &&
    isSingular(lastWords.at(-1)) &&
    verbKinds.get(name.verb ?? "") !== "create"
  ) {
    // `POST /orders/{id}/something`: a verb that is not known, rather than a thing that there is one of.
    return { tool, reason: "unknown action" };
  }
  return kind === undefined ? { tool, reason: "unknown verb" } : { ...base, noun, kind };
}

/** A literal at the end is an action where it is a verb that stands for no noun: `/orders/{id}/cancel`, `/orders/search`. */
function isActionWord(words: readonly string[], steps: readonly { literal: string; parameter?: string }[]): boolean {
  const [first = ""] = words;
  if (actionTargets.has(words.join(""))) return true;
  const owner = steps.at(-2);
  if (actionTargets.has(first) && !isPlural(words.at(-1) as string))
    return owner?.parameter !== undefined || words.length === 1;
  return (
    verbKinds.has(first) && !isPlural(words.at(-1) as string) && (words.length === 1 || owner?.parameter === undefined)
  );
}

function readAction(base: Omit<ToolReading, "kind">, words: readonly string[]): ToolReading | UnreadTool {
  const verb = [words.join(""), words[0] as string].find((word) => actionTargets.has(word));
  const kind = verbKinds.get(words[0] as string);
  if (kind !== undefined && kind !== "other" && !verb) {
    const rest = words.slice(1);
    const same = rest.length === 0 || singular(rest.at(-1) as string) === base.noun.at(-1);
    if (!same) return { tool: base.tool, reason: "unknown verb" };
    if ((kind === "get" || kind === "update" || kind === "delete") && base.key === undefined && kind !== "get") {
      return { ...base, kind };
    }
    // A copy of a row is no row that the call describes.
    if (kind === "create" && base.key !== undefined) return { tool: base.tool, reason: "unknown action" };
    return { ...base, kind: kind === "get" && base.key === undefined && base.tool.method === "GET" ? "search" : kind };
  }
  if (!verb) return { tool: base.tool, reason: "unknown action" };
  if (words.length > 1 && verb === words[0] && singular(words.at(-1) as string) !== base.noun.at(-1)) {
    return { tool: base.tool, reason: "unknown action" };
  }
  return { ...base, kind: "act", verb };
}

function kindOnItem(tool: PoolTool, name: NameReading): ToolAction | undefined {
  switch (tool.method) {
    case "GET":
    case "HEAD":
      return "get";
    case "DELETE":
      return "delete";
    case "PATCH":
      return "update";
    case "PUT":
      return (name.verb !== undefined && ["create", "upsert"].includes(verbKinds.get(name.verb) ?? "")) ||
        tool.inputs.every((input) => input.in !== "body")
        ? "upsert"
        : "update";
    case "POST": {
      const kind = name.verb === undefined ? undefined : verbKinds.get(name.verb);
      return kind === "delete" || kind === "get" || kind === "upsert" ? kind : "update";
    }
    default:
      return undefined;
  }
}

function kindOnCollection(tool: PoolTool, name: NameReading): ToolAction | undefined {
  const said = name.verb === undefined ? undefined : verbKinds.get(name.verb);
  switch (tool.method) {
    case "GET":
      return said === "search" || needsText(tool.inputs) ? "search" : "list";
    case "POST":
      if (said === undefined && name.verb !== undefined && !actionTargets.has(name.verb)) return undefined;
      return said !== undefined && said !== "other" && said !== "act" && said !== "upsert" ? said : "create";
    case "PUT":
    case "PATCH":
      return said === "create" && tool.method === "PUT" ? "create" : "update";
    case "DELETE":
      return "delete";
    default:
      return undefined;
  }
}

/** Verbs that begin no noun: `POST /keys/regenerateKey` makes no "regenerate key". */
const SURE_VERBS =
  /^(add|create|delete|remove|update|get|regenerate|generate|migrate|authorize|enable|disable|start|stop|restart|cancel|assign|register|unregister|retrieve|fetch|convert|reset|rotate|submit|apply|move|copy|send|replace)$/;

function isSingular(word: string | undefined): boolean {
  return word !== undefined && !isPlural(word) && !UNCOUNTED.test(word);
}

/** Nouns that are one and many at once. */
const UNCOUNTED =
  /(ing|ment|ion|data|media|info|feedback|inventory|access|history|staff|news|content|payment|message|comment)$/;

function needsText(inputs: readonly InputField[]): boolean {
  return inputs.some(
    ({ path, required }) => required === true && /^(q|query|search|keyword|keywords|term|text)$/i.test(path),
  );
}

function givesList(tool: PoolTool): boolean {
  return (
    /^(lists?|retrieves? all|returns? (a list|all)|gets? (a list|all))\b/i.test(tool.description) ||
    (tool.outputs ?? []).some(({ path }) => /^\[\]/.test(path))
  );
}

function parentsOf(steps: readonly { literal: string; parameter?: string }[]): ParentReading[] {
  return steps
    .flatMap(({ literal, parameter }) => (parameter === undefined ? [] : [{ noun: nounWords(literal), parameter }]))
    .reverse();
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
