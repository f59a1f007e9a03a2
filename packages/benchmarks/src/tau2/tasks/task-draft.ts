import type { Check, GoldCallDraft, JsonObject, TaskDraft, UserScript } from "@toolworld/contracts";
import { dataError } from "../data/data-error.ts";
import type { Tau2Action, Tau2Task } from "../data/tau2-task.ts";
import { knownFacts } from "./known-facts.ts";
import { scenarioText } from "./scenario-text.ts";

/** Where a task was found. */
export interface TaskOrigin {
  readonly domain: string;
  /** The file, for messages. */
  readonly file: string;
  /** The splits that the task is in. */
  readonly splits: readonly string[];
}

/**
 * A task of the benchmark in our words. Its state must equal gold's; what must be communicated must be told; what a
 * judge is to say is reported apart. What has no place here is kept in `source`.
 *
 * @throws ToolworldError of type `unsupported-data` for a task that asks for what is not there yet.
 */
export function toTaskDraft(task: Tau2Task, origin: TaskOrigin): TaskDraft {
  const basis = task.evaluation_criteria?.reward_basis ?? [];
  for (const reward of ["ENV_ASSERTION", "ACTION"] as const) {
    if (basis.includes(reward)) throw unsupported(task, origin, `the reward basis ${reward}`);
  }
  if (task.initial_state !== null) throw unsupported(task, origin, "an initial state of its own");
  return {
    id: task.id,
    intent: scenarioText(task.user_scenario),
    user: toUserScript(task),
    calls: (task.evaluation_criteria?.actions ?? []).map(toGoldCallDraft),
    checks: toChecks(task),
    labels: origin.splits.filter((split) => split !== "base"),
    source: toSource(task, origin),
  };
}

function toUserScript({ user_scenario: { persona, instructions } }: Tau2Task): UserScript {
  const [known, ...others] =
    typeof instructions === "string"
      ? [instructions]
      : [instructions.known_info ?? "", instructions.reason_for_call, instructions.task_instructions];
  return {
    facts: knownFacts(known ?? "", others.join("\n")),
    requests: [{ say: typeof instructions === "string" ? instructions : instructions.reason_for_call }],
    ...(persona !== null && { persona }),
  };
}

function toGoldCallDraft({ name, arguments: input, requestor, compare_args }: Tau2Action): GoldCallDraft {
  return {
    name,
    arguments: input,
    requestor: requestor === "assistant" ? "agent" : "user",
    ...(compare_args !== null && { material: compare_args }),
  };
}

function toChecks({ evaluation_criteria: criteria }: Tau2Task): Check[] {
  const told = criteria?.communicate_info ?? [];
  const judged = criteria?.nl_assertions ?? [];
  return [
    { type: "state" },
    ...(told.length > 0 ? [{ type: "communicate" as const, facts: told.map((text) => ({ text })) }] : []),
    ...(judged.length > 0 ? [{ type: "rubric" as const, criteria: judged, required: false }] : []),
  ];
}

function toSource(task: Tau2Task, { domain, splits }: TaskOrigin): JsonObject {
  const { description, user_scenario, evaluation_criteria, ticket, issues, required_documents, user_tools } = task;
  const kept: Readonly<Record<string, unknown>> = {
    benchmark: "tau2-bench",
    domain,
    splits,
    instructions: user_scenario.instructions,
    reward_basis: evaluation_criteria?.reward_basis ?? null,
    actions: (evaluation_criteria?.actions ?? []).map(({ action_id, info }) => ({ action_id, info })),
    description,
    ticket,
    issues,
    required_documents,
    user_tools,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null)) as JsonObject;
}

function unsupported(task: Tau2Task, { domain, file }: TaskOrigin, what: string) {
  return dataError("unsupported-data", file, `task "${task.id}" has ${what}, which cannot be run in ${domain} yet`);
}
