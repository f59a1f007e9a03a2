import type { Agent, AgentStart, AgentTurn, Observation, User, UserStart, UserTurn } from "@toolworld/contracts";
import { type Line, openScript } from "./script.ts";

/** An agent that does what it was told to, and remembers what it saw, conversation by conversation. */
export interface ScriptedAgent extends Agent {
  readonly sessions: readonly ScriptedSession<AgentStart>[];
}

/** A user that does what it was told to, and remembers what it saw, conversation by conversation. */
export interface ScriptedUser extends User {
  readonly sessions: readonly ScriptedSession<UserStart>[];
}

/** What a scripted side was told at the start and saw turn by turn. */
export interface ScriptedSession<Start> {
  readonly start: Start;
  readonly observations: readonly (readonly Observation[])[];
  readonly closed: boolean;
}

/**
 * An agent from a list of turns; every conversation begins at the first. Errors in the list are thrown; a function gets
 * what happened since the turn before.
 *
 * @example
 * const agent = scriptedAgent([{ calls: [{ name: "get_book", arguments: { book_id: "B1" } }] }, { message: "It is in.", end: "agent-done" }]);
 */
export function scriptedAgent(
  turns: readonly Line<AgentTurn, readonly Observation[]>[],
  name = "scripted",
): ScriptedAgent {
  return scriptedSide<AgentStart, AgentTurn>(turns, name);
}

/** A user from a list of turns, like {@link scriptedAgent}; its first turn opens the conversation. */
export function scriptedUser(
  turns: readonly Line<UserTurn, readonly Observation[]>[],
  name = "scripted",
): ScriptedUser {
  return scriptedSide<UserStart, UserTurn>(turns, name);
}

function scriptedSide<Start, Turn extends object>(turns: readonly Line<Turn, readonly Observation[]>[], name: string) {
  const sessions: ScriptedSession<Start>[] = [];
  return {
    name,
    sessions,
    start(start: Start) {
      const script = openScript<Turn, readonly Observation[]>(name, turns);
      const session = { start, observations: [] as (readonly Observation[])[], closed: false };
      sessions.push(session);
      return {
        next(observations: readonly Observation[]): Turn {
          session.observations.push([...observations]);
          return script.next(observations);
        },
        close(): void {
          session.closed = true;
        },
      };
    },
  };
}
