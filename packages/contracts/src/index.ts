export { type Call, callSchema } from "./call/call.ts";
export type { CallOutcome } from "./call/call-outcome.ts";
export {
  type CallError,
  type CallErrorType,
  type CallResult,
  callErrorSchema,
  callResultSchema,
} from "./call/call-result.ts";
export { FAULT_KINDS, type FaultKind, type FaultRates, faultKindSchema, faultRatesSchema } from "./call/fault.ts";
export { type Requestor, requestorSchema } from "./call/requestor.ts";
export { type ToolDescription, type ToolKind, toolDescriptionSchema } from "./call/tool-description.ts";
export { canonicalJson, jsonEquals } from "./canonical-json.ts";
export { type Digest, digest, digestSchema, keyedDigest } from "./digest/digest.ts";
export { type Hasher, portableHasher } from "./digest/hasher.ts";
export { hmacSha256, Sha256, sha256 } from "./digest/sha256.ts";
export type { Clock } from "./domain/clock.ts";
export { DOMAIN_CONTRACT, type Domain, type SeedContext, type SeedRows } from "./domain/domain.ts";
export { type DomainReference, domainReferenceSchema } from "./domain/domain-reference.ts";
export type { ExternalTool } from "./domain/external-tool.ts";
export type { IdPattern, Ids } from "./domain/ids.ts";
export type {
  ColumnSemantics,
  ColumnSpeech,
  ParameterSemantics,
  TableSemantics,
  ToolAction,
  ToolSemantics,
} from "./domain/semantics.ts";
export type {
  DeepReadonly,
  FindOptions,
  NewRowOf,
  RowOf,
  Side,
  State,
  Table,
  TableState,
  Tables,
  Where,
} from "./domain/table.ts";
export type { Assertion, Tool, ToolContext } from "./domain/tool.ts";
export { type End, type EndReason, endSchema, isNaturalEnd } from "./episode/end.ts";
export { type AssertionAnswer, EPISODE_CONTRACT, type Episode, episodeSchema, type Seal } from "./episode/episode.ts";
export { readEpisode } from "./episode/read-episode.ts";
export { type CheckSealOptions, checkSeal, type SealState, sealEpisode } from "./episode/seal.ts";
export {
  type MessageStep,
  type Step,
  stepSchema,
  type ThoughtStep,
  type ToolCallStep,
  type ToolResultStep,
} from "./episode/step.ts";
export { addUsage, NO_USAGE, type Usage, usageSchema } from "./episode/usage.ts";
export {
  findJsonProblem,
  isJsonObject,
  isJsonValue,
  type JsonObject,
  type JsonProblem,
  type JsonValue,
  jsonObjectSchema,
  jsonValueSchema,
  MAXIMUM_JSON_DEPTH,
} from "./json.ts";
export { describeIssues, type IssueDescription, type ParseSource, parse, pathText } from "./parse.ts";
export type { Agent, AgentSession, AgentStart, AgentTurn, Observation, Turn } from "./ports/agent-port.ts";
export { type Judge, type JudgeAnswer, type JudgeRequest, judgeAnswerSchema } from "./ports/judge-port.ts";
export {
  MODEL_CONTRACT,
  type Model,
  type ModelCall,
  type ModelMessage,
  type ModelRequest,
  type ModelResponse,
} from "./ports/model-port.ts";
export type { User, UserSession, UserStart, UserTurn } from "./ports/user-port.ts";
export type { MaybePromise, OpenWorldPort, WorldPort } from "./ports/world-port.ts";
export { createRandom, type Random, type RandomState, restoreRandom } from "./random.ts";
export { type SchemaName, schemas, toContractJsonSchema } from "./schemas.ts";
export {
  type Change,
  type Changes,
  changeSchema,
  changesSchema,
  compareChanges,
  type DeleteChange,
  type InsertChange,
  type UpdateChange,
} from "./state/changes.ts";
export { type Footprint, footprintSchema, type RowRead, type RowWrite, type Scan } from "./state/footprint.ts";
export { type Key, type KeyPart, keySchema, keyText } from "./state/key.ts";
export {
  type Comparison,
  matchesPredicate,
  type Predicate,
  predicateSchema,
  type Scalar,
  toComparison,
  valueAtPath,
} from "./state/predicate.ts";
export {
  type AssertionRequest,
  type AssertionsCheck,
  type CallsCheck,
  type Check,
  type CommunicateCheck,
  type CommunicatedFact,
  checkSchema,
  type RubricCheck,
  type StateCheck,
} from "./task/check.ts";
export { type Gold, type GoldCall, goldCallSchema, goldSchema } from "./task/gold.ts";
export { drawArguments, otherValue, SeenValues } from "./task/seen-values.ts";
export { TASK_CONTRACT, type Task, taskDigest, taskSchema } from "./task/task.ts";
export { type GoldCallDraft, type TaskDraft, taskDraftSchema } from "./task/task-draft.ts";
export {
  type Fact,
  factSchema,
  type UserAction,
  type UserRequest,
  type UserScript,
  userScriptSchema,
} from "./task/user-script.ts";
export { ToolworldError, type ToolworldErrorOptions } from "./toolworld-error.ts";
export {
  CERTIFICATE_CONTRACT,
  type Certificate,
  type Claim,
  type ClaimName,
  certificateSchema,
} from "./verdict/certificate.ts";
export {
  type Blame,
  type CheckResult,
  type Evidence,
  type Outcome,
  outcomeSchema,
  VERDICT_CONTRACT,
  type Verdict,
  verdictSchema,
} from "./verdict/verdict.ts";
