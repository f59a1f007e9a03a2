import { type JsonObject, type JsonValue, jsonEquals } from "@toolworld/contracts";
import type { Evaluation } from "./evaluate.ts";
import { partialActionReward } from "./evaluate-actions.ts";
import type { RecordedResult } from "./evaluation-case.ts";

/** What must be equal. Words of judges and notes are not in it. */
const COMPARED_FIELDS = [
  "reward",
  "reward_basis",
  "reward_breakdown",
  "db_check",
  "action_checks",
  "env_assertions",
  "communicate_checks",
] as const;

/** A field that came out otherwise than recorded; `error` where one side raised. */
export interface FieldDifference {
  readonly field: string;
  readonly expected: JsonValue;
  readonly found: JsonValue;
}

/**
 * Compares an evaluation of ours with what the reference gave. Where it raised in words of its own, ours must begin with the
 * same ones; where Python raised, any error of ours is equal.
 */
export function compareEvaluations(found: Evaluation, recorded: RecordedResult): FieldDifference[] {
  if (!recorded.ok || !found.ok) {
    const expectedText = recorded.ok ? null : `${recorded.exception}: ${recorded.message}`;
    const foundText = found.ok ? null : found.error.message;
    if (!recorded.ok && !found.ok && isSameReason(found.error.message, recorded)) return [];
    return [{ field: "error", expected: expectedText, found: foundText }];
  }
  const { rewardInfo } = found;
  const ours: Readonly<Record<string, unknown>> = {
    ...rewardInfo,
    [PARTIAL]: partialActionReward(rewardInfo.action_checks),
  };
  const fields = [...COMPARED_FIELDS, ...("partial_action_reward" in recorded.rewardInfo ? [PARTIAL] : [])];
  return fields.flatMap((field) => {
    const expected = recorded.rewardInfo[field] ?? null;
    const value = ours[field] as JsonValue;
    return jsonEquals(expected, value) ? [] : [{ field, expected, found: value }];
  });
}

const PARTIAL = "partial_action_reward";

/** The reference's own errors are `ValueError`s and assertions with a text. */
function isSameReason(message: string, { exception, message: recorded }: { exception: string; message: string }) {
  if (exception !== "ValueError" && exception !== "AssertionError") return true;
  return message.split("\n")[0]?.slice(0, MAXIMUM_TEXT) === recorded;
}

/** How much of an error's first line a recording keeps. */
const MAXIMUM_TEXT = 200;

/** A recorded reward info as a result. */
export function toRecordedResult(rewardInfo: JsonObject): RecordedResult {
  return { ok: true, rewardInfo };
}
