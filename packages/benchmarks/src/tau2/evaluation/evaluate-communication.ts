import type { Tau2Message } from "./message.ts";
import { type CommunicateCheck, type RewardInfo, rewardInfo } from "./reward-info.ts";

/**
 * COMMUNICATE: each piece of information stands in some message of the agent, case and the message's commas ignored. Commas
 * of the information itself are kept, so what holds one is never found.
 */
export function evaluateCommunication(
  expected: readonly string[] | null,
  messages: readonly Tau2Message[],
): RewardInfo {
  if (!expected || expected.length === 0) {
    const info = { note: "No communicate_info to evaluate" };
    return rewardInfo({ reward: 1, reward_breakdown: { COMMUNICATE: 1 }, info });
  }
  const told = messages.flatMap((message) => {
    const { role, content } = message;
    return role === "assistant" && content !== null && !isBlank(content)
      ? [{ content, plain: plainText(content) }]
      : [];
  });
  const checks = expected.map((info): CommunicateCheck => {
    const found = told.find(({ plain }) => plain.includes(info.toLowerCase()));
    return {
      info,
      met: found !== undefined,
      justification: found
        ? `Information '${info}' communicated in the message:\n '${found.content}'`
        : `Information '${info}' not communicated.`,
    };
  });
  const reward = checks.every(({ met }) => met) ? 1 : 0;
  return rewardInfo({ reward, communicate_checks: checks, reward_breakdown: { COMMUNICATE: reward } });
}

/** Whether Python's `strip` leaves nothing: separators of records are blanks there, a byte order mark is none. */
function isBlank(text: string): boolean {
  for (const character of text) {
    if (character === "\ufeff" || (character.trim() !== "" && !SEPARATORS.includes(character))) return false;
  }
  return true;
}

const SEPARATORS = "\u001c\u001d\u001e\u001f\u0085";

/** Whether no message whatever can tell a piece of information. */
export function canNeverBeTold(info: string): boolean {
  return info.includes(",");
}

function plainText(content: string): string {
  return content.toLowerCase().replaceAll(",", "");
}
