import { callResultSchema } from "../call/call-result.ts";
import { faultKindSchema, faultRatesSchema } from "../call/fault.ts";
import { endSchema } from "../episode/end.ts";
import { EPISODE_CONTRACT, type Episode } from "../episode/episode.ts";
import { isJsonObject, isJsonValue } from "../json.ts";
import { acceptsChanges, acceptsFootprint } from "./accept-state.ts";
import {
  countKey,
  type Fields,
  hasKeys,
  isCount,
  isDigest,
  isListOf,
  isName,
  isNumber,
  isRecord,
  isSide,
  isText,
} from "./accept-values.ts";

/**
 * Tells in a fraction of the schema's time that a value is certainly an episode. It is for values fresh from
 * `JSON.parse`, which nothing else holds and which are taken as they are; whatever it does not know goes to
 * `episodeSchema`, which has the last word and says why. What is rare is left to the schemas of its parts.
 */
export function acceptsEpisode(value: unknown): value is Episode {
  if (!isRecord(value)) return false;
  const { task, domain, seed, usage, faults, seal } = value;
  return (
    hasKeys(value, 14 + countKey(value, "faults") + countKey(value, "seal")) &&
    value.contract === EPISODE_CONTRACT &&
    isName(value.id) &&
    isRecord(task) &&
    hasKeys(task, 2) &&
    isText(task.id) &&
    isDigest(task.digest) &&
    isRecord(domain) &&
    hasKeys(domain, 3) &&
    isText(domain.name) &&
    isText(domain.version) &&
    isDigest(domain.digest) &&
    isCount(value.trial) &&
    (isText(seed) || isNumber(seed)) &&
    isParticipant(value.agent) &&
    isParticipant(value.user) &&
    areSteps(value.steps) &&
    isEnd(value.end) &&
    acceptsChanges(value.changes) &&
    isListOf(value.minted, isText) &&
    isListOf(value.assertions, isAssertion) &&
    isRecord(usage) &&
    hasKeys(usage, 2) &&
    isUsage(usage.agent) &&
    isUsage(usage.user) &&
    (faults === undefined || faultRatesSchema.safeParse(faults).success) &&
    (seal === undefined || isSeal(seal))
  );
}

/** Every step is one, and calls and results belong together. */
function areSteps(steps: unknown): boolean {
  if (!Array.isArray(steps)) return false;
  const waiting = new Set<unknown>();
  const seen = new Set<unknown>();
  for (const step of steps) {
    if (!isRecord(step) || !isCount(step.turn)) return false;
    switch (step.type) {
      case "message":
      case "thought":
        if (!hasKeys(step, 4) || !isSide(step.role) || !isText(step.content)) return false;
        break;
      case "tool-call":
        if (!isToolCall(step) || seen.has(step.id)) return false;
        seen.add(step.id);
        waiting.add(step.id);
        break;
      case "tool-result":
        if (!isToolResult(step) || !waiting.delete(step.id)) return false;
        break;
      default:
        return false;
    }
  }
  return waiting.size === 0;
}

function isToolCall(step: Fields): boolean {
  return (
    hasKeys(step, 6) && isName(step.id) && isSide(step.requestor) && isText(step.name) && isJsonObject(step.arguments)
  );
}

function isToolResult(step: Fields): boolean {
  const { result, footprint, coupled, fault } = step;
  return (
    hasKeys(step, 4 + countKey(step, "footprint") + countKey(step, "coupled") + countKey(step, "fault")) &&
    isName(step.id) &&
    isRecord(result) &&
    (result.ok === true
      ? hasKeys(result, 2) && isJsonValue(result.value)
      : callResultSchema.safeParse(result).success) &&
    (footprint === undefined || acceptsFootprint(footprint)) &&
    (coupled === undefined || acceptsFootprint(coupled)) &&
    (fault === undefined || faultKindSchema.safeParse(fault).success)
  );
}

function isEnd(value: unknown): boolean {
  return isRecord(value) && value.reason === "user-done" && hasKeys(value, 1)
    ? true
    : endSchema.safeParse(value).success;
}

function isAssertion(value: unknown): boolean {
  if (!isRecord(value) || !hasKeys(value, 3) || !isText(value.name) || !isJsonObject(value.arguments)) return false;
  const { answer } = value;
  return typeof answer === "boolean" || (isRecord(answer) && hasKeys(answer, 1) && isText(answer.error));
}

function isParticipant(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasKeys(value, 1 + countKey(value, "settings")) &&
    isText(value.name) &&
    (value.settings === undefined || isJsonObject(value.settings))
  );
}

function isUsage(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasKeys(value, 3) &&
    isCount(value.modelCalls) &&
    isCount(value.inputTokens) &&
    isCount(value.outputTokens)
  );
}

function isSeal(value: unknown): boolean {
  return isRecord(value) && hasKeys(value, 2) && isDigest(value.digest) && typeof value.keyed === "boolean";
}
