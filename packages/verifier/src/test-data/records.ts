import {
  type Call,
  type Check,
  EPISODE_CONTRACT,
  type Episode,
  NO_USAGE,
  type Step,
  type Task,
  type TaskDraft,
  taskDigest,
} from "@toolworld/contracts";
import { recordTask } from "../gold/record-task.ts";
import { openShelf } from "./shelf-world.ts";

const DOMAIN = { name: "shelf", version: "1.0.0", digest: "0".repeat(64) };

/** A task on the shelf. */
export function shelfTask(
  calls: TaskDraft["calls"],
  checks: readonly Check[],
  rest: Partial<TaskDraft> = {},
): Promise<Task> {
  const draft: TaskDraft = {
    id: "t",
    intent: "Books a, b and c.",
    user: { facts: [], requests: [{ say: "Hello." }] },
    calls,
    checks,
    ...rest,
  };
  return recordTask(draft, { domain: DOMAIN, seed: 0, open: () => openShelf() });
}

/** A call of a shelf's tool. */
export function call(name: string, args: Call["arguments"]): Call {
  return { name, arguments: args };
}

/** An episode in which these calls were made and these things said. */
export async function shelfEpisode(
  task: Task,
  calls: readonly Call[],
  { says = [], mintedFrom = 0, ...rest }: Partial<Episode> & { says?: readonly string[]; mintedFrom?: number } = {},
): Promise<Episode> {
  const world = openShelf(mintedFrom);
  const steps: Step[] = [{ type: "message", turn: 0, role: "user", content: "Hello." }];
  const minted: string[] = [];
  for (const [index, { name, arguments: input }] of calls.entries()) {
    const outcome = await world.call({ name, arguments: input });
    const id = `call-${index}`;
    steps.push({ type: "tool-call", turn: index + 1, id, requestor: "agent", name, arguments: input });
    steps.push({ type: "tool-result", turn: index + 1, id, ...outcome });
    minted.push(...(outcome.footprint?.minted ?? []));
  }
  const turn = calls.length + 1;
  steps.push(...[...says, "Goodbye."].map((content): Step => ({ type: "message", turn, role: "agent", content })));
  const asked = task.checks.flatMap((check) => (check.type === "assertions" ? check.assertions : []));
  return {
    contract: EPISODE_CONTRACT,
    id: "e",
    task: { id: task.id, digest: taskDigest(task) },
    domain: task.domain,
    trial: 0,
    seed: 0,
    agent: { name: "test" },
    user: { name: "test" },
    steps,
    end: { reason: "user-done" },
    changes: await world.changes(),
    minted,
    assertions: asked.map(({ name, arguments: input }) => ({
      name,
      arguments: input,
      answer: world.assert({ name, arguments: input }) as boolean,
    })),
    usage: { agent: NO_USAGE, user: NO_USAGE },
    ...rest,
  };
}
