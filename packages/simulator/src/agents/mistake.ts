import {
  type Call,
  drawArguments,
  type JsonValue,
  otherValue,
  type Random,
  SeenValues,
  type Task,
  type ToolDescription,
} from "@toolworld/contracts";
import { type Plan, type PlannedCall, taskToPlan } from "./plan.ts";

/**
 * A kind of mistake, as agents make them: a call left out, an argument wrong, something done that nobody asked for, the
 * work broken off, nothing said.
 */
export type Mistake = "drop-call" | "wrong-argument" | "extra-write" | "stop-early" | "say-nothing";

/** Every kind of mistake. */
export const MISTAKES: readonly Mistake[] = ["drop-call", "wrong-argument", "extra-write", "stop-early", "say-nothing"];

/** Gold's plan with one mistake in it. A mistake that a task leaves no room for leaves the plan as it is. */
export function planMistake(task: Task, mistake: Mistake, tools: readonly ToolDescription[], random: Random): Plan {
  const plan = taskToPlan(task);
  const targets = plan.calls.some((call) => call.writes)
    ? plan.calls.filter((call) => call.writes)
    : plan.calls.filter(({ gold }) => gold?.expects === undefined);
  if (mistake === "say-nothing") return { ...plan, tellings: [] };
  if (mistake === "extra-write") return { ...plan, calls: [...plan.calls, ...extraWrites(task, tools, random)] };
  if (targets.length === 0) return plan;
  const target = random.pick(targets);
  const position = plan.calls.indexOf(target);
  switch (mistake) {
    case "drop-call":
      return { ...plan, calls: plan.calls.toSpliced(position, 1) };
    case "wrong-argument":
      return { ...plan, calls: plan.calls.with(position, withWrongArgument(task, target, random)) };
    case "stop-early":
      return { ...plan, calls: plan.calls.slice(0, position), tellings: [] };
  }
}

function withWrongArgument(task: Task, planned: PlannedCall, random: Random): PlannedCall {
  const names = Object.keys(planned.call.arguments).filter((name) => planned.gold?.material?.includes(name) ?? true);
  if (names.length === 0) return planned;
  const name = random.pick(names);
  const wrong = otherValue(name, planned.call.arguments[name] as JsonValue, new SeenValues(task), random);
  return { ...planned, call: { ...planned.call, arguments: { ...planned.call.arguments, [name]: wrong } } };
}

const MAXIMUM_TRIES = 24;

/** Writes that nobody asked for, tried one after the other until one succeeds: other tools and gold's own, with values that were seen. */
function extraWrites(task: Task, tools: readonly ToolDescription[], random: Random): PlannedCall[] {
  const seen = new SeenValues(task);
  const writers = tools.filter((tool) => tool.kind === "write" && !tool.external);
  if (writers.length === 0) return [];
  return Array.from({ length: MAXIMUM_TRIES }, () => {
    const tool = random.pick(writers);
    const call: Call = { name: tool.name, arguments: drawArguments(tool, seen, random), requestor: "agent" };
    return { call, writes: true, alternative: true };
  });
}
