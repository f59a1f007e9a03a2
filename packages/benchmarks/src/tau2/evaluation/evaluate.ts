import type { Tau2Environment } from "../tau2-environment.ts";
import { evaluateActions } from "./evaluate-actions.ts";
import { evaluateAssertions, type Tau2Judge } from "./evaluate-assertions.ts";
import { evaluateCommunication } from "./evaluate-communication.ts";
import { type EnvironmentContext, evaluateEnvironment, type GoldEnds } from "./evaluate-environment.ts";
import { type EvaluationError, EvaluationFailure } from "./evaluation-error.ts";
import type { Tau2Message } from "./message.ts";
import { type RewardInfo, type RewardType, rewardInfo } from "./reward-info.ts";
import type { SourcedTask } from "./sourced-task.ts";
import { createTaskWorlds } from "./task-worlds.ts";
import { createToolTable } from "./tool-table.ts";

/** Every way to evaluate. Those that ignore the basis multiply all components. */
export const EVALUATION_TYPES = [
  "env",
  "communicate",
  "action",
  "all",
  "nl_assertions",
  "all_with_nl_assertions",
  "all_ignore_basis",
  "all_with_nl_assertions_ignore_basis",
] as const;

/** One way to evaluate. */
export type EvaluationType = (typeof EVALUATION_TYPES)[number];

/** One episode of the reference. */
export interface EvaluateInput {
  readonly task: SourcedTask;
  /** The whole trajectory, the task's own history included. */
  readonly messages: readonly Tau2Message[];
  /** Why the episode ended, in the reference's words: `user_stop`. */
  readonly terminationReason: string;
  /** `all` when nothing is said, as in the reference. */
  readonly type?: EvaluationType;
  /** Needed where NL assertions are to be judged. */
  readonly judge?: Tau2Judge;
  /** The agent worked alone, with the user's tools too. */
  readonly solo?: boolean;
}

/** What an evaluation gave. */
export type Evaluation =
  | { readonly ok: true; readonly rewardInfo: RewardInfo }
  | { readonly ok: false; readonly error: EvaluationError };

/** Evaluates episodes of one domain, on worlds that it keeps open. */
export interface Evaluator extends Disposable {
  readonly environment: Tau2Environment;
  /** Gives what the reference would give; where it raises, an error of the same reason. */
  evaluate(input: EvaluateInput): Promise<Evaluation>;
}

/** Opens an evaluator. Dispose of it when it is no longer needed: it holds worlds. */
export function openEvaluator(environment: Tau2Environment): Evaluator {
  const worlds = createTaskWorlds(environment);
  const tools = createToolTable(environment);
  const goldEnds: GoldEnds = new WeakMap();
  return {
    environment,
    async evaluate(input) {
      try {
        return {
          ok: true,
          rewardInfo: await evaluate(input, { environment, worlds, tools, goldEnds, solo: input.solo ?? false }),
        };
      } catch (error) {
        if (error instanceof EvaluationFailure) return { ok: false, error: error.error };
        throw error;
      }
    },
    [Symbol.dispose]: () => worlds[Symbol.dispose](),
  };
}

async function evaluate(input: EvaluateInput, context: EnvironmentContext): Promise<RewardInfo> {
  const { task, messages, terminationReason, type = "all", judge } = input;
  if (terminationReason !== "agent_stop" && terminationReason !== "user_stop") {
    const note = `Simulation terminated prematurely. Termination reason: ${terminationReason}`;
    return rewardInfo({ reward: 0, reward_basis: null, info: { note } });
  }
  const criteria = task.task.evaluation_criteria;
  if (!criteria) return rewardInfo({ reward: 1, reward_basis: null, info: { note: "No evaluation criteria" } });
  if (context.solo && context.environment.domain.userTools.length === 0) {
    const name = `${context.environment.name[0]?.toUpperCase()}${context.environment.name.slice(1)}`;
    throw new EvaluationFailure("solo-mode", `${name} domain does not support solo mode`);
  }
  const parts = {
    env: () => evaluateEnvironment(task, messages, context),
    action: () => evaluateActions(task.actions, messages, context.tools.types),
    nl: () => evaluateAssertions(criteria.nl_assertions, messages, judge),
    communicate: () => evaluateCommunication(criteria.communicate_info, messages),
  };
  switch (type) {
    case "env":
    case "action":
    case "communicate":
      return parts[type]();
    case "nl_assertions":
      return parts.nl();
    default:
      return combine(parts, combinationOf(type, criteria.reward_basis));
  }
}

/** Which components are evaluated, and which of them count. */
interface Combination {
  readonly basis: readonly RewardType[];
  readonly withAssertions: boolean;
  counts(component: Component): boolean;
}

type Component = "env" | "action" | "nl" | "communicate";
type Parts = Readonly<Record<Component, () => RewardInfo | Promise<RewardInfo>>>;

/** What each component stands for in a basis. */
const COVERS: Readonly<Record<Component, readonly RewardType[]>> = {
  env: ["DB", "ENV_ASSERTION"],
  action: ["ACTION"],
  nl: ["NL_ASSERTION"],
  communicate: ["COMMUNICATE"],
};

function combinationOf(type: EvaluationType, basis: readonly RewardType[]): Combination {
  if (type.endsWith("_ignore_basis")) {
    const withAssertions = type === "all_with_nl_assertions_ignore_basis";
    const all: RewardType[] = ["DB", "ENV_ASSERTION", "ACTION", "COMMUNICATE"];
    return { basis: withAssertions ? [...all, "NL_ASSERTION"] : all, withAssertions, counts: () => true };
  }
  return {
    basis,
    withAssertions: type === "all_with_nl_assertions" || basis.includes("NL_ASSERTION"),
    counts: (component) => COVERS[component].some((covered) => basis.includes(covered)),
  };
}

/** The product of what counts; the checks of everything. */
async function combine(parts: Parts, { basis, withAssertions, counts }: Combination): Promise<RewardInfo> {
  const env = await parts.env();
  const action = await parts.action();
  const communicate = await parts.communicate();
  const nl = withAssertions ? await parts.nl() : null;
  const found = Object.entries({ env, action, nl, communicate }) as [Component, RewardInfo | null][];
  const counted = found.flatMap(([component, info]) => (info && counts(component) ? [info] : []));
  return rewardInfo({
    reward: counted.reduce((product, info) => product * info.reward, 1),
    db_check: env.db_check,
    env_assertions: env.env_assertions,
    action_checks: action.action_checks,
    nl_assertions: nl?.nl_assertions ?? null,
    communicate_checks: communicate.communicate_checks,
    reward_basis: basis,
    reward_breakdown: Object.assign({}, ...counted.map((info) => info.reward_breakdown)),
    info: { env: noteOf(env), nl: nl && noteOf(nl), communicate: noteOf(communicate), action: noteOf(action) },
  });
}

function noteOf({ info }: RewardInfo): { readonly note: string } | null {
  return info && "note" in info ? info : null;
}
