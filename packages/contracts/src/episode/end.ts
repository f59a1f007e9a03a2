import { z } from "zod";

/**
 * Why a conversation ended.
 *
 * | reason | meaning |
 * |---|---|
 * | `user-done` | the user has what they came for |
 * | `user-refused` | the agent refused, and the user accepts it |
 * | `agent-done` | the agent ended the conversation |
 * | `transferred` | the agent handed over to a human |
 * | `user-gave-up` | the agent led the user nowhere |
 * | `turn-limit`, `call-limit`, `error-limit`, `time-limit` | a limit of the run was reached |
 * | `agent-error`, `user-error`, `world-error` | that side broke: an exception, an answer that is not one |
 */
export type EndReason =
  | "user-done"
  | "user-refused"
  | "agent-done"
  | "transferred"
  | "user-gave-up"
  | "turn-limit"
  | "call-limit"
  | "error-limit"
  | "time-limit"
  | "agent-error"
  | "user-error"
  | "world-error";

/** How an episode ended. */
export interface End {
  readonly reason: EndReason;
  readonly message?: string;
  /** What the user had not come to ask for yet. */
  readonly unasked?: readonly string[];
}

/** How an episode ended, as a zod schema. */
export const endSchema: z.ZodType<End> = z.strictObject({
  reason: z.enum([
    "user-done",
    "user-refused",
    "agent-done",
    "transferred",
    "user-gave-up",
    "turn-limit",
    "call-limit",
    "error-limit",
    "time-limit",
    "agent-error",
    "user-error",
    "world-error",
  ]),
  message: z.string().exactOptional(),
  unasked: z.array(z.string()).exactOptional(),
});

/** Tests whether a conversation came to an end of its own, rather than broke or was cut off. */
export function isNaturalEnd(reason: EndReason): boolean {
  return reason === "user-done" || reason === "user-refused" || reason === "agent-done" || reason === "transferred";
}
