import type { ToolDescription } from "../call/tool-description.ts";
import type { JsonObject } from "../json.ts";
import type { UserScript } from "../task/user-script.ts";
import type { Observation, Turn } from "./agent-port.ts";
import type { MaybePromise } from "./world-port.ts";

/** What a user is told at the start. */
export interface UserStart {
  readonly intent: string;
  readonly script: UserScript;
  /** The tools on the user's own device. */
  readonly tools: readonly ToolDescription[];
  readonly seed: string | number;
}

/** What a user does in one turn. */
export interface UserTurn extends Turn {
  /** Ends the conversation after this turn. */
  readonly end?: "user-done" | "user-refused" | "user-gave-up";
  /** With an end: what the user had not come to ask for yet. */
  readonly unasked?: readonly string[];
}

/** One conversation of a user. */
export interface UserSession {
  /** Takes what happened since its last turn; nothing on the first turn, in which the user opens the conversation. */
  next(observations: readonly Observation[]): MaybePromise<UserTurn>;
  close?(): MaybePromise<void>;
}

/** Anything that can play the user. */
export interface User {
  readonly name: string;
  readonly settings?: JsonObject;
  start(input: UserStart): MaybePromise<UserSession>;
}
