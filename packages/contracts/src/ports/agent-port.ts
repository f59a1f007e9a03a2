import type { Call } from "../call/call.ts";
import type { CallResult } from "../call/call-result.ts";
import type { ToolDescription } from "../call/tool-description.ts";
import type { Usage } from "../episode/usage.ts";
import type { JsonObject } from "../json.ts";
import type { MaybePromise } from "./world-port.ts";

/** What a side sees between two of its turns. */
export type Observation =
  | { readonly type: "message"; readonly content: string }
  | { readonly type: "tool-result"; readonly id: string; readonly call: Call; readonly result: CallResult };

/** What a side does in one turn: think, call tools, or speak. With calls, their results come next; else the other side's turn. */
export interface Turn {
  readonly thought?: string;
  readonly calls?: readonly Call[];
  readonly message?: string;
  readonly usage?: Usage;
}

/** What an agent is told at the start. */
export interface AgentStart {
  readonly policy: string;
  readonly tools: readonly ToolDescription[];
  /** Seeds whatever the agent draws. */
  readonly seed: string | number;
}

/** What an agent does in one turn. */
export interface AgentTurn extends Turn {
  /** Ends the conversation after this turn. */
  readonly end?: "agent-done" | "transferred";
}

/** One conversation of an agent. */
export interface AgentSession {
  /** Takes what happened since its last turn; nothing on the first turn of an agent that speaks first. */
  next(observations: readonly Observation[]): MaybePromise<AgentTurn>;
  close?(): MaybePromise<void>;
}

/** Anything that can act for a user in a world: a model in a loop, or a script. */
export interface Agent {
  readonly name: string;
  readonly settings?: JsonObject;
  start(input: AgentStart): MaybePromise<AgentSession>;
}
