import type { ToolAction } from "@toolworld/contracts";
import type { InputField, PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import { isPlural, nounWords, singular } from "./nouns.ts";
import type { PathShape } from "./path-shape.ts";
import type { NameReading } from "./read-name.ts";
import type { ParentReading, ToolReading, UnreadTool } from "./tool-reading.ts";
import { actionTargets, verbKinds } from "./verbs.ts";

/** Reads a tool by the steps of its path; its name only decides where these leave a choice. */
export function readByPath(tool: PoolTool, path: PathShape, name: NameReading): ToolReading | UnreadTool {
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

/** The parents that steps name, nearest first. */
export function parentsOf(steps: readonly { literal: string; parameter?: string }[]): ParentReading[] {
  return steps
    .flatMap(({ literal, parameter }) => (parameter === undefined ? [] : [{ noun: nounWords(literal), parameter }]))
    .reverse();
}
