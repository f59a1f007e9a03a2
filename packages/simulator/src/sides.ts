import {
  type AgentSession,
  addUsage,
  callSchema,
  describeIssues,
  type End,
  type EndReason,
  NO_USAGE,
  type Observation,
  type Requestor,
  type Turn,
  type Usage,
  type UserSession,
  usageSchema,
} from "@toolworld/contracts";
import { z } from "zod";
import type { SimulateInput } from "./simulate.ts";

/** A turn of either side, once it was read. */
export interface SideTurn extends Turn {
  readonly end?: EndReason;
  readonly unasked?: readonly string[];
}

/** One side of a conversation: it gathers what it sees between its turns, and reads its answers through a schema. */
export class Side {
  readonly role: Requestor;
  readonly #session: AgentSession | UserSession;
  #observations: Observation[] = [];
  #usage: Usage = NO_USAGE;

  constructor(role: Requestor, session: AgentSession | UserSession) {
    this.role = role;
    this.#session = session;
  }

  get usage(): Usage {
    return this.#usage;
  }

  observe(observation: Observation): void {
    this.#observations.push(observation);
  }

  takeObservations(): readonly Observation[] {
    const observations = this.#observations;
    this.#observations = [];
    return observations;
  }

  /** The side's next turn, or why there is none. */
  async next(observations: readonly Observation[]): Promise<SideTurn | { readonly error: string }> {
    let answer: unknown;
    try {
      answer = await this.#session.next(observations);
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
    const parsed = turnSchemas[this.role].safeParse(answer);
    if (!parsed.success) {
      const [issue] = describeIssues(parsed.error, answer);
      return { error: `not a turn: at ${issue?.path || "the top"}: ${issue?.message}, found ${issue?.found}` };
    }
    const turn = parsed.data as SideTurn;
    if (turn.usage) this.#usage = addUsage(this.#usage, turn.usage);
    return turn;
  }

  async close(): Promise<void> {
    await this.#session.close?.();
  }
}

/** Opens both sides, or says which one could not be opened. */
export async function createSides(
  input: SimulateInput,
  seed: string | number,
): Promise<{ readonly user: Side; readonly agent: Side } | End> {
  const { task, tools, policy } = input;
  const toolsOf = (requestor: Requestor) => tools.filter((tool) => tool.requestor === requestor);
  try {
    const session = await input.user.start({ intent: task.intent, script: task.user, tools: toolsOf("user"), seed });
    try {
      const agent = await input.agent.start({ policy, tools: toolsOf("agent"), seed });
      return { user: new Side("user", session), agent: new Side("agent", agent) };
    } catch (error) {
      await session.close?.();
      return { reason: "agent-error", message: messageOf(error) };
    }
  } catch (error) {
    return { reason: "user-error", message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const turn = {
  thought: z.string().optional(),
  calls: z.array(callSchema).optional(),
  message: z.string().optional(),
  usage: usageSchema.optional(),
};

const turnSchemas = {
  agent: z.strictObject({ ...turn, end: z.enum(["agent-done", "transferred"]).optional() }),
  user: z.strictObject({
    ...turn,
    end: z.enum(["user-done", "user-refused", "user-gave-up"]).optional(),
    unasked: z.array(z.string()).optional(),
  }),
};
