import {
  type Agent,
  type AgentTurn,
  type Check,
  type GoldCall,
  TASK_CONTRACT,
  type Task,
  type UserScript,
} from "@toolworld/contracts";
import { defineDomain, defineTool, referToDomain, table } from "@toolworld/kit";
import { openWorld } from "@toolworld/world";
import { z } from "zod";

const notes = table(z.object({ id: z.string(), text: z.string() }), { key: "id" });
const tables = { notes };
type Desk = typeof tables;

const id = z.string().meta({ references: "notes.id" });

const read = defineTool<Desk>()({
  name: "read",
  kind: "read",
  description: "Read a note.",
  parameters: z.object({ id }),
  execute: ({ state, refuse }, input) => (state.notes.get(input.id) ?? refuse("No such note")).text,
});

const write = defineTool<Desk>()({
  name: "write",
  kind: "write",
  description: "Write a note.",
  parameters: z.object({ text: z.string() }),
  execute: ({ state, ids }, { text }) => state.notes.insert({ id: ids.mint({ prefix: "n" }), text }),
});

const change = defineTool<Desk>()({
  name: "change",
  kind: "write",
  description: "Change a note.",
  parameters: z.object({ id, text: z.string() }),
  execute: ({ state, refuse }, { id: key, text }) =>
    state.notes.get(key) ? state.notes.update(key, { text }) : refuse("No such note"),
});

const ring = defineTool<Desk>()({
  name: "ring",
  kind: "read",
  description: "Ring the bell.",
  parameters: z.object({}),
  execute: () => "ding",
});

/** A desk with notes: the agent reads and writes them, the user has a bell. */
export const desk = defineDomain({
  name: "desk",
  version: "1.0.0",
  policy: "Be kind.",
  tables,
  tools: [read, write, change],
  userTools: [ring],
  seed: () => ({ notes: [{ id: "a", text: "Apples" }] }),
});

/** A task on the desk whose gold makes these calls. */
export function deskTask(
  calls: readonly Pick<GoldCall, "name" | "arguments" | "expects" | "requestor">[],
  options: {
    readonly user?: Partial<UserScript>;
    readonly checks?: readonly Check[];
    readonly labels?: readonly string[];
  } = {},
): Task {
  using world = openWorld(desk, { seed: 1 });
  const executed = calls.map((call): GoldCall => ({ ...call, ...world.call(call), after: [] }) as GoldCall);
  return {
    contract: TASK_CONTRACT,
    id: "t",
    domain: referToDomain(desk),
    seed: 1,
    intent: "Notes.",
    user: { facts: [], requests: [{ say: "Hello." }], ...options.user },
    gold: { calls: executed, changes: world.changes(), minted: [...world.minted] },
    checks: options.checks ?? [{ type: "state" }],
    ...(options.labels ? { labels: options.labels } : {}),
  };
}

/** A turn, or what makes one, be it a turn or not. */
export type EachTurn = AgentTurn | (() => unknown);

/** An agent that takes these turns, and then repeats the last. */
export function turns(...each: readonly EachTurn[]): Agent {
  let index = 0;
  return {
    name: "turns",
    start: () => ({
      next() {
        const turn = each[Math.min(index++, each.length - 1)];
        return (typeof turn === "function" ? turn() : turn) as AgentTurn;
      },
    }),
  };
}
