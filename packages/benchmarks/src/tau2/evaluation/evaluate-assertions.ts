import { type Judge, judgeAnswerSchema, type MaybePromise, type Step } from "@toolworld/contracts";
import { EvaluationFailure } from "./evaluation-error.ts";
import type { Tau2Message } from "./message.ts";
import { type NlAssertionCheck, type RewardInfo, rewardInfo } from "./reward-info.ts";

/** What a judge is asked. */
export interface Tau2JudgeRequest {
  readonly assertions: readonly string[];
  /** The conversation as text, `role: content` a line. */
  readonly conversation: string;
  readonly messages: readonly Tau2Message[];
}

/** Says which assertions a conversation meets. As in the reference, it may answer more or fewer than it was asked. */
export type Tau2Judge = (request: Tau2JudgeRequest) => MaybePromise<readonly NlAssertionCheck[]>;

/** A judge to try things with: every assertion is met. */
export const stubJudge: Tau2Judge = ({ assertions }) =>
  assertions.map((nl_assertion) => ({ nl_assertion, met: true, justification: "stub" }));

/** NL_ASSERTION: a judge, usually a model, finds that every assertion is met. */
export async function evaluateAssertions(
  assertions: readonly string[] | null,
  messages: readonly Tau2Message[],
  judge: Tau2Judge | undefined,
): Promise<RewardInfo> {
  if (!assertions || assertions.length === 0) {
    const info = { note: "No nl_assertions to evaluate" };
    return rewardInfo({ reward: 1, nl_assertions: [], reward_breakdown: { NL_ASSERTION: 1 }, info });
  }
  if (!judge) throw new EvaluationFailure("judge", "the task has NL assertions and there is no judge; give one");
  const checks = await judge({ assertions, conversation: conversationText(messages), messages });
  const reward = checks.every(({ met }) => met) ? 1 : 0;
  return rewardInfo({ reward, nl_assertions: checks, reward_breakdown: { NL_ASSERTION: reward } });
}

/** A judge of ours (see contracts) in the place of one of the reference's. An answer of another length is none. */
export function toTau2Judge(judge: Judge, intent: string): Tau2Judge {
  return async ({ assertions, messages }) => {
    const answer = judgeAnswerSchema.safeParse(await judge({ criteria: assertions, intent, steps: toSteps(messages) }));
    if (!answer.success || answer.data.criteria.length !== assertions.length) {
      throw new EvaluationFailure("judge", `the judge gave no word on each of ${assertions.length} assertions`);
    }
    return answer.data.criteria.map(({ met, reason }, index) => {
      return { nl_assertion: assertions[index] as string, met, justification: reason };
    });
  };
}

function conversationText(messages: readonly Tau2Message[]): string {
  return messages.map(({ role, content }) => `${role}: ${content ?? "None"}`).join("\n");
}

/** What was said and called, as steps; the results stay with the world. */
function toSteps(messages: readonly Tau2Message[]): Step[] {
  return messages.flatMap((message, turn): Step[] => {
    if (message.role === "tool" || message.role === "system") return [];
    const role = message.role === "user" ? "user" : "agent";
    return message.content === null ? [] : [{ type: "message", turn, role, content: message.content }];
  });
}
