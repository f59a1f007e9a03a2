import type { Claim, JsonObject, JsonValue, Task, ToolDescription } from "@toolworld/contracts";
import { textsIn } from "../order/partial-order.ts";
import type { ClaimInput } from "./certify.ts";

/** Every identifier that gold's calls need stands in what the user tells, or in an earlier result. */
export function claimIdentifiersReachable({ task, tools }: ClaimInput): Promise<Claim> {
  const missing = unreachable(task, tools, true);
  return Promise.resolve({
    name: "identifiers-reachable",
    holds: missing.length === 0,
    runs: 0,
    evidence:
      missing.length === 0 ? "every identifier stands in the user's words or in an earlier result" : missing.join("; "),
  });
}

/** Everything else that gold's calls say can be taken from the user's words, the tool's description, or earlier results. */
export function claimScriptTellsEnough({ task, tools }: ClaimInput): Promise<Claim> {
  const missing = unreachable(task, tools, false);
  return Promise.resolve({
    name: "script-tells-enough",
    holds: missing.length === 0,
    runs: 0,
    evidence:
      missing.length === 0
        ? "the user's words, the tools' descriptions and earlier results say all that gold says"
        : missing.join("; "),
  });
}

function unreachable(task: Task, tools: readonly ToolDescription[], identifiers: boolean): string[] {
  const known = new KnownTexts();
  known.add(userTexts(task));
  return task.gold.calls.flatMap((call, position) => {
    const tool = tools.find(({ name, requestor }) => name === call.name && requestor === call.requestor);
    const described = new KnownTexts(known);
    if (tool) described.add([tool.description, ...textsIn(tool.parameters)]);
    const missing = (call.material ?? Object.keys(call.arguments)).flatMap((name) => {
      const isIdentifier = refersToRows(tool, name);
      if (isIdentifier !== identifiers) return [];
      return leaves(call.arguments[name] as JsonValue)
        .filter((text) => !(isIdentifier ? known.hasIdentifier(text) : described.has(text)))
        .map((text) => `call ${position} (${call.name}) needs ${name} ${JSON.stringify(text)}, which nobody tells`);
    });
    if (call.result.ok) known.add(textsAndNumbers(call.result.value));
    else known.add([call.result.error.message]);
    return missing;
  });
}

/** All that the user may say. */
function userTexts({ intent, user, history }: Task): string[] {
  return [
    intent,
    user.persona ?? "",
    ...user.facts.flatMap((fact) => [fact.value, fact.say]),
    ...user.requests.map((request) => request.say),
    ...(history ?? []).flatMap((step) => (step.type === "message" ? [step.content] : [])),
  ];
}

/** Whether a parameter says that its values come from rows; without a schema, whether its name says so. */
function refersToRows(tool: ToolDescription | undefined, name: string): boolean {
  const properties = (tool?.parameters.properties ?? {}) as Record<string, JsonObject>;
  const schema = properties[name];
  if (!schema) return /(^|_)ids?$/.test(name);
  const items = schema.items as JsonObject | undefined;
  return "references" in schema || (items !== undefined && "references" in items) || /(^|_)ids?$/.test(name);
}

function leaves(value: JsonValue): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((item: JsonValue) => leaves(item));
}

function textsAndNumbers(value: JsonValue): string[] {
  return [...textsIn(value), ...leaves(value)];
}

/** Texts that are known so far, whole and by their words. */
class KnownTexts {
  readonly #texts: Set<string>;
  readonly #words: Set<string>;

  constructor(base?: KnownTexts) {
    this.#texts = new Set(base ? base.#texts : []);
    this.#words = new Set(base ? base.#words : []);
  }

  add(texts: Iterable<string>): void {
    for (const text of texts) {
      const lower = text.toLowerCase();
      this.#texts.add(lower);
      for (const word of wordsOf(lower)) this.#words.add(word);
    }
  }

  /** Whether an identifier stands somewhere as a whole. */
  hasIdentifier(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#texts.has(lower) || [...this.#texts].some((known) => containsWhole(known, lower));
  }

  /** Whether a text stands somewhere, or can be put together from words that do. */
  has(text: string): boolean {
    return this.hasIdentifier(text) || wordsOf(text.toLowerCase()).every((word) => this.#words.has(word));
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function containsWhole(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + part.length] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
