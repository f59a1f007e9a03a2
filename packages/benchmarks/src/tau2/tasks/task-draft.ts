import type {
  AssertionRequest,
  Call,
  Check,
  GoldCallDraft,
  JsonObject,
  TaskDraft,
  UserAction,
  UserScript,
} from "@toolworld/contracts";
import type { Tau2Action, Tau2Assertion, Tau2Task } from "../data/tau2-task.ts";
import { knownFacts } from "./known-facts.ts";
import { scenarioText } from "./scenario-text.ts";

/** Where a task was found. */
export interface TaskOrigin {
  readonly domain: string;
  /** The splits that the task is in. */
  readonly splits: readonly string[];
}

/**
 * A task of the benchmark in our words. Its reward basis says what is required: that the state equals gold's, that the domain's
 * assertions hold, that gold's calls were made. What must be communicated must be told; what a judge is to say is reported
 * apart. What has no place here is kept in `source`.
 */
export function toTaskDraft(task: Tau2Task, origin: TaskOrigin): TaskDraft {
  const setup = toSetup(task);
  return {
    id: task.id,
    intent: scenarioText(task.user_scenario),
    user: toUserScript(task),
    calls: (task.evaluation_criteria?.actions ?? []).map(toGoldCallDraft),
    checks: toChecks(task),
    ...(setup.length > 0 && { setup }),
    labels: origin.splits.filter((split) => split !== "base"),
    source: toSource(task, origin),
  };
}

/** Calls that bring about the task's initial state: its own data laid over the databases first, then its functions. */
function toSetup({ initial_state }: Tau2Task): Call[] {
  const data = initial_state?.initialization_data ?? null;
  const calls = (initial_state?.initialization_actions ?? []).map(({ env_type, func_name, arguments: input }): Call => {
    return { name: func_name, arguments: input, requestor: env_type === "user" ? "user" : "agent" };
  });
  return data === null ? calls : [{ name: LAY_OVER, arguments: { ...data } }, ...calls];
}

/** The setup tool of a domain whose tasks bring data of their own. */
const LAY_OVER = "lay_over";

function toUserScript(task: Tau2Task): UserScript {
  const { persona, instructions } = task.user_scenario;
  const actions = toUserActions(task);
  const [known, ...others] =
    typeof instructions === "string"
      ? [instructions]
      : [instructions.known_info ?? "", instructions.reason_for_call, instructions.task_instructions];
  return {
    facts: knownFacts(known ?? "", others.join("\n")),
    requests: [{ say: typeof instructions === "string" ? instructions : instructions.reason_for_call }],
    ...(actions.length > 0 && { actions }),
    ...(persona !== null && { persona }),
  };
}

/** What gold has the user do. Calls of one tool have the same words, so they are done together, at the first asking. */
function toUserActions({ evaluation_criteria }: Tau2Task): UserAction[] {
  return (evaluation_criteria?.actions ?? [])
    .filter(({ requestor }) => requestor === "user")
    .map(({ name, arguments: input }) => ({
      askedBy: [`${name.replaceAll("_", " ")} now`],
      call: { name, arguments: input },
    }));
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
  const basis = criteria?.reward_basis ?? ["DB"];
  const told = criteria?.communicate_info ?? [];
  const judged = criteria?.nl_assertions ?? [];
  const asserted = criteria?.env_assertions ?? [];
  const unless = (counts: boolean) => (counts ? {} : { required: false });
  return [
    { type: "state", ...unless(basis.includes("DB")) },
    ...(basis.includes("ACTION") ? [{ type: "calls" as const, mode: "subset" as const, reads: true }] : []),
    ...(asserted.length > 0
      ? [
          {
            type: "assertions" as const,
            assertions: asserted.map(toAssertion),
            ...unless(basis.includes("ENV_ASSERTION")),
          },
        ]
      : []),
    ...(told.length > 0 ? [{ type: "communicate" as const, facts: told.map((text) => ({ text })) }] : []),
    ...(judged.length > 0 ? [{ type: "rubric" as const, criteria: judged, required: false }] : []),
  ];
}

function toAssertion({ func_name, arguments: input, assert_value }: Tau2Assertion): AssertionRequest {
  return { name: func_name, arguments: input, ...(assert_value ? {} : { expects: false }) };
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
