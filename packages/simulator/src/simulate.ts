import {
  type Agent,
  type AssertionAnswer,
  type DomainReference,
  type End,
  type EndReason,
  EPISODE_CONTRACT,
  type Episode,
  type FaultRates,
  type Footprint,
  NO_USAGE,
  type Observation,
  type Step,
  sealEpisode,
  type Task,
  type ToolDescription,
  taskDigest,
  type User,
  type WorldPort,
} from "@toolworld/contracts";
import { Conversation } from "./conversation.ts";
import { createSides, type Side } from "./sides.ts";

/** When a conversation is cut off. */
export interface Limits {
  /** Turns of both sides together. 200 when nothing is said. */
  readonly turns?: number;
  /** Calls of both sides together. 200 when nothing is said. */
  readonly calls?: number;
  /** Failed calls that were not injected faults. 20 when nothing is said. */
  readonly errors?: number;
  /** Wall-clock milliseconds. No limit when nothing is said: such a limit makes runs differ from one another. */
  readonly milliseconds?: number;
}

/** One conversation to be had. */
export interface SimulateInput {
  readonly task: Task;
  /** The world in the task's initial state, with faults if any are wanted. */
  readonly world: WorldPort;
  /** The tools of both hands. */
  readonly tools: readonly ToolDescription[];
  readonly domain: DomainReference;
  readonly policy: string;
  readonly agent: Agent;
  readonly user: User;
  /** Unique in its store. */
  readonly id: string;
  readonly trial?: number;
  /** Seeds agent and user. */
  readonly seed?: string | number;
  readonly limits?: Limits;
  /** The faults that the world puts in, for the record. */
  readonly faults?: FaultRates;
  /** Seals the episode under this key; without one it is sealed against damage only. */
  readonly key?: string;
}

/**
 * One conversation: user ⇄ agent ⇄ world. It never throws for what a side does: a side that breaks ends the episode,
 * and everything up to there is kept. The user speaks first.
 */
export async function simulate(input: SimulateInput): Promise<Episode> {
  const { task, world, seed = task.seed } = input;
  const conversation = new Conversation(input.world, input.limits ?? {}, task.history ?? []);
  const { end, usage } = await runSides(input, seed, conversation);
  const closing = await close(world, task);
  return sealEpisode(
    {
      contract: EPISODE_CONTRACT,
      id: input.id,
      task: { id: task.id, digest: taskDigest(task) },
      domain: input.domain,
      trial: input.trial ?? 0,
      seed,
      agent: participant(input.agent),
      user: participant(input.user),
      steps: conversation.steps,
      end: closing.error ? { reason: "world-error", message: closing.error } : end,
      changes: closing.changes,
      minted: mintedIn(conversation.steps),
      assertions: closing.assertions,
      ...(input.faults ? { faults: input.faults } : {}),
      usage,
    },
    input.key,
  );
}

async function runSides(
  input: SimulateInput,
  seed: string | number,
  conversation: Conversation,
): Promise<{ readonly end: End; readonly usage: Episode["usage"] }> {
  const sides = await createSides(input, seed);
  if ("reason" in sides) return { end: sides, usage: { agent: NO_USAGE, user: NO_USAGE } };
  const { user, agent } = sides;
  try {
    const end = await converse(conversation, user, agent);
    return { end, usage: { agent: agent.usage, user: user.usage } };
  } finally {
    await Promise.allSettled([user.close(), agent.close()]);
  }
}

/** Lets the sides take turns until one ends it, breaks, or a limit is reached. */
async function converse(conversation: Conversation, user: Side, agent: Side): Promise<End> {
  let speaker = user;
  let listener = agent;
  for (;;) {
    const limit = conversation.limitReached();
    if (limit) return { reason: limit };
    const observations: readonly Observation[] = speaker.takeObservations();
    const answer = await speaker.next(observations);
    if ("error" in answer) return { reason: `${speaker.role}-error` as EndReason, message: answer.error };
    conversation.beginTurn();
    if (answer.thought !== undefined)
      conversation.add({ type: "thought", role: speaker.role, content: answer.thought });
    if (answer.message !== undefined) {
      conversation.add({ type: "message", role: speaker.role, content: answer.message });
      listener.observe({ type: "message", content: answer.message });
    }
    for (const call of answer.calls ?? []) {
      const made = await conversation.call(speaker.role, call);
      if ("reason" in made) return made;
      speaker.observe(made);
    }
    if (answer.end) return toEnd(answer.end, answer.unasked);
    if ((answer.calls ?? []).length > 0) continue;
    if (answer.message === undefined)
      return { reason: `${speaker.role}-error` as EndReason, message: "said and did nothing" };
    [speaker, listener] = [listener, speaker];
  }
}

function toEnd(reason: EndReason, unasked: readonly string[] | undefined): End {
  return unasked && unasked.length > 0 ? { reason, unasked } : { reason };
}

async function close(
  world: WorldPort,
  task: Task,
): Promise<{ changes: Episode["changes"]; assertions: AssertionAnswer[]; error?: string }> {
  const assertions: AssertionAnswer[] = [];
  try {
    const changes = await world.changes();
    for (const check of task.checks) {
      for (const { name, arguments: input } of check.type === "assertions" ? check.assertions : []) {
        assertions.push({ name, arguments: input, answer: await answerOf(world, name, input) });
      }
    }
    return { changes, assertions };
  } catch (error) {
    return { changes: [], assertions, error: error instanceof Error ? error.message : String(error) };
  }
}

async function answerOf(
  world: WorldPort,
  name: string,
  input: AssertionAnswer["arguments"],
): Promise<AssertionAnswer["answer"]> {
  try {
    return await world.assert({ name, arguments: input });
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function participant({ name, settings }: Agent | User): Episode["agent"] {
  return settings ? { name, settings } : { name };
}

function mintedIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) =>
    step.type === "tool-result" && step.fault !== "stale-read"
      ? [step.footprint, step.coupled].flatMap((footprint: Footprint | undefined) => footprint?.minted ?? [])
      : [],
  );
}
