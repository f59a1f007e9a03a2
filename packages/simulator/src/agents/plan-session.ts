import type {
  AgentSession,
  AgentTurn,
  Call,
  CallResult,
  JsonObject,
  JsonValue,
  Observation,
  Task,
} from "@toolworld/contracts";
import { type Plan, type PlannedCall, replaceTexts } from "./plan.ts";

const MAXIMUM_RETRIES = 8;
const MORE = "Is there anything else I can help you with?";

/**
 * Carries out a plan as a polite agent would: asks for the facts, looks things up, asks before it changes anything, does
 * it, and says what must be said. Calls that fail for a passing reason are tried again.
 */
export class PlanSession implements AgentSession {
  readonly #task: Task;
  readonly #plan: Plan;
  readonly #renamed = new Map<string, string>();
  #next = 0;
  #retries = 0;
  #stage: "greet" | "act" | "told" = "greet";
  #confirmed = false;
  /** The user was asked to make the next call. */
  #instructed = false;

  constructor(task: Task, plan: Plan) {
    this.#task = task;
    this.#plan = plan;
  }

  next(observations: readonly Observation[]): AgentTurn {
    for (const observation of observations) {
      if (observation.type === "tool-result") this.#learn(observation.result);
      else if (this.#instructed) this.#goOn();
    }
    switch (this.#stage) {
      case "greet":
        this.#stage = "act";
        return this.#greet() ?? this.#act();
      case "act":
        return this.#act();
      case "told":
        return { message: `That is taken care of as well. ${MORE}` };
    }
  }

  #greet(): AgentTurn | undefined {
    const names = this.#task.user.facts.map((fact) => fact.name);
    if (names.length === 0) return undefined;
    return { message: `Of course. Could you please tell me your ${listOf(names)}?` };
  }

  #act(): AgentTurn {
    const planned = this.#plan.calls[this.#next];
    if (!planned) return this.#finish();
    if (planned.call.requestor === "user") {
      this.#instructed = true;
      return { message: this.#instruct(planned.call) };
    }
    if (planned.writes && !this.#confirmed && (this.#task.user.confirms ?? true)) {
      this.#confirmed = true;
      return { message: `${this.#announce()} Do you confirm (yes/no)?` };
    }
    const input = replaceTexts(planned.call.arguments, this.#renamed) as JsonObject;
    return { calls: [{ name: planned.call.name, arguments: input }] };
  }

  #announce(): string {
    const names = this.#plan.calls.slice(this.#next).flatMap(({ call, writes }) => (writes ? [call.name] : []));
    return `I am about to do this for you: ${listOf([...new Set(names)].map((name) => name.replaceAll("_", " ")))}.`;
  }

  /** Asks the user to do something on their own device, in the words that their script listens for. */
  #instruct(call: Call): string {
    const action = this.#task.user.actions?.find((candidate) => candidate.call.name === call.name);
    return `Please ${action?.askedBy[0] ?? call.name.replaceAll("_", " ")} and tell me what you see.`;
  }

  #goOn(): void {
    this.#instructed = false;
    this.#next++;
  }

  #finish(): AgentTurn {
    this.#stage = "told";
    const { refuses, transfers, tellings } = this.#plan;
    const told =
      tellings.length > 0
        ? `Here is what there is to know: ${tellings.map((text) => this.#rename(text)).join("; ")}.`
        : "";
    if (transfers) return { message: `${told} I am handing you over to a human colleague.`.trim(), end: "transferred" };
    const opening = refuses ? "I am sorry, but I cannot do that." : "All of this is done.";
    return { message: [opening, told, MORE].filter(Boolean).join(" ") };
  }

  #rename(text: string): string {
    return this.#renamed.get(text) ?? text;
  }

  #learn(result: CallResult): void {
    const planned = this.#plan.calls[this.#next] as PlannedCall;
    if (
      !result.ok &&
      ["timeout", "unavailable", "rate-limited"].includes(result.error.type) &&
      this.#retries < MAXIMUM_RETRIES
    ) {
      this.#retries++;
      return;
    }
    this.#retries = 0;
    this.#next++;
    if (!result.ok) return;
    if (planned.alternative) while (this.#plan.calls[this.#next]?.alternative) this.#next++;
    const { gold } = planned;
    if (gold?.result.ok) learnRenaming(gold.result.value, result.value, new Set(this.#task.gold.minted), this.#renamed);
  }
}

/** Walks two results of the same call side by side to see what the identifiers of one are called in the other. */
function learnRenaming(
  gold: JsonValue,
  found: JsonValue,
  minted: ReadonlySet<string>,
  renamed: Map<string, string>,
): void {
  if (minted.size === 0) return;
  if (typeof gold === "string") {
    if (typeof found === "string" && minted.has(gold)) renamed.set(gold, found);
  } else if (Array.isArray(gold)) {
    if (!Array.isArray(found)) return;
    for (const [index, item] of gold.entries()) learnRenaming(item, found[index] ?? null, minted, renamed);
  } else if (typeof gold === "object" && gold !== null && typeof found === "object" && found !== null) {
    for (const [key, item] of Object.entries(gold)) {
      learnRenaming(item, (found as JsonObject)[key] ?? null, minted, renamed);
    }
  }
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
