import {
  type Call,
  type CallOutcome,
  EPISODE_CONTRACT,
  type Episode,
  NO_USAGE,
  type OpenWorldPort,
  type Step,
  type Task,
  taskDigest,
  type Verdict,
} from "@toolworld/contracts";
import { verify } from "../verify.ts";

/** What is done in a trial of a task: the calls in order, and whether the facts are told. */
export interface Trial {
  readonly calls: readonly Call[];
  readonly tells: boolean;
}

/** What a trial gave. */
export interface TrialResult {
  readonly verdict: Verdict;
  readonly outcomes: readonly CallOutcome[];
}

/** Runs calls in a fresh world and verifies the episode that they make. Calls that fail are part of it. */
export async function runTrial(task: Task, open: OpenWorldPort, { calls, tells }: Trial): Promise<TrialResult> {
  const world = await open();
  const steps: Step[] = [];
  const outcomes: CallOutcome[] = [];
  for (const [turn, call] of calls.entries()) {
    const outcome = await world.call(call);
    const id = `call-${turn}`;
    const { name, arguments: input, requestor = "agent" } = call;
    steps.push({ type: "tool-call", turn, id, requestor, name, arguments: input });
    steps.push({ type: "tool-result", turn, id, ...outcome });
    outcomes.push(outcome);
  }
  if (tells) {
    for (const fact of task.checks.flatMap((check) => (check.type === "communicate" ? check.facts : []))) {
      steps.push({ type: "message", turn: calls.length, role: "agent", content: fact.text });
    }
  }
  const assertions: Episode["assertions"][number][] = [];
  for (const { name, arguments: input } of task.checks.flatMap((check) =>
    check.type === "assertions" ? check.assertions : [],
  )) {
    assertions.push({ name, arguments: input, answer: await world.assert({ name, arguments: input }) });
  }
  const episode: Episode = {
    contract: EPISODE_CONTRACT,
    id: "trial",
    task: { id: task.id, digest: taskDigest(task) },
    domain: task.domain,
    trial: 0,
    seed: task.seed,
    agent: { name: "trial" },
    user: { name: "trial" },
    steps,
    end: { reason: "user-done" },
    changes: await world.changes(),
    minted: outcomes.flatMap(({ footprint, coupled }) => [...(footprint?.minted ?? []), ...(coupled?.minted ?? [])]),
    assertions,
    usage: { agent: NO_USAGE, user: NO_USAGE },
  };
  return { verdict: verify({ task, episode }), outcomes };
}

/** Gold's calls in an order, by position. */
export function goldCalls(task: Task, order?: readonly number[]): Call[] {
  const calls = task.gold.calls.map(({ name, arguments: input, requestor }) => ({ name, arguments: input, requestor }));
  return order ? order.map((position) => calls[position] as Call) : calls;
}
