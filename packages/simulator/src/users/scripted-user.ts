import {
  canonicalJson,
  type Observation,
  type User,
  type UserAction,
  type UserScript,
  type UserSession,
  type UserStart,
  type UserTurn,
} from "@toolworld/contracts";
import { mentionsAny, readMessage } from "./message-signals.ts";

const DEFAULT_PATIENCE = 3;

/**
 * A user without a model: asks for one thing after the other, tells a fact when asked for it, confirms, does on the own
 * device what the agent asks for, and leaves when everything is settled, done or refused. It understands plain English
 * by a few phrases; an agent that leads nowhere uses up its patience.
 */
export function createScriptedUser(): User {
  return { name: "scripted", start: ({ script }: UserStart) => new ScriptedSession(script) };
}

class ScriptedSession implements UserSession {
  readonly #script: UserScript;
  readonly #undone: Set<UserAction>;
  readonly #told = new Set<string>();
  #request = 0;
  #refused = false;
  #patience: number;

  constructor(script: UserScript) {
    this.#script = script;
    this.#undone = new Set(script.actions ?? []);
    this.#patience = script.patience ?? DEFAULT_PATIENCE;
  }

  next(observations: readonly Observation[]): UserTurn {
    const messages = observations.flatMap((observation) =>
      observation.type === "message" ? [observation.content] : [],
    );
    const results = observations.filter((observation) => observation.type === "tool-result");
    if (results.length > 0) return { message: results.map(describeResult).join(" ") };
    if (messages.length === 0) return { message: this.#script.requests[0]?.say ?? "Hello." };
    return this.#answer(messages.join("\n"));
  }

  #answer(message: string): UserTurn {
    const { asksFor, asksToConfirm, refuses, closes } = readMessage(message, this.#script.facts);
    const actions = oncePerCall([...this.#undone].filter((action) => mentionsAny(message, action.askedBy)));
    if (actions.length > 0) {
      for (const action of actions) this.#undone.delete(action);
      return { calls: actions.map((action) => action.call) };
    }
    const news = asksFor.some((fact) => !this.#told.has(fact.name));
    const words = asksFor.map((fact) => fact.say);
    for (const fact of asksFor) this.#told.add(fact.name);
    if (asksToConfirm)
      words.push((this.#script.confirms ?? true) ? "Yes, please go ahead." : "No, please leave it as it is.");
    if (words.length > 0)
      return news || asksToConfirm ? this.#progress(words.join(" ")) : this.#standstill(words.join(" "));
    if (refuses || closes) return this.#settle(refuses);
    return this.#standstill("I have nothing to add. Please go on.");
  }

  #settle(refused: boolean): UserTurn {
    this.#refused ||= refused;
    this.#request++;
    const next = this.#script.requests[this.#request];
    if (next) return this.#progress(next.say);
    return this.#refused
      ? { message: "I see. Thank you anyway, goodbye.", end: "user-refused" }
      : { message: "That is all. Thank you, goodbye.", end: "user-done" };
  }

  #progress(message: string): UserTurn {
    this.#patience = this.#script.patience ?? DEFAULT_PATIENCE;
    return { message };
  }

  #standstill(message: string): UserTurn {
    this.#patience--;
    if (this.#patience > 0) return { message };
    const unasked = this.#script.requests.slice(this.#request + 1).map((request) => request.say);
    return { message: "This leads nowhere. Goodbye.", end: "user-gave-up", ...(unasked.length > 0 ? { unasked } : {}) };
  }
}

/** What is in the script twice is asked for twice. */
function oncePerCall(actions: readonly UserAction[]): UserAction[] {
  const first = new Map<string, UserAction>();
  for (const action of actions) {
    const call = canonicalJson([action.call.name, action.call.arguments]);
    if (!first.has(call)) first.set(call, action);
  }
  return [...first.values()];
}

function describeResult(observation: Observation): string {
  if (observation.type !== "tool-result") return "";
  const { result } = observation;
  if (!result.ok) return `I tried, but it says: ${result.error.message}`;
  return `Done. It says: ${typeof result.value === "string" ? result.value : JSON.stringify(result.value)}`;
}
