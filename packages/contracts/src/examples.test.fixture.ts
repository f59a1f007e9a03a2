import type { Call } from "./call/call.ts";
import type { CallResult } from "./call/call-result.ts";
import type { ToolDescription } from "./call/tool-description.ts";
import { digest } from "./digest/digest.ts";
import type { DomainReference } from "./domain/domain-reference.ts";
import type { Episode } from "./episode/episode.ts";
import type { Step } from "./episode/step.ts";
import type { JudgeAnswer } from "./ports/judge-port.ts";
import type { SchemaName } from "./schemas.ts";
import type { Changes } from "./state/changes.ts";
import type { Footprint } from "./state/footprint.ts";
import type { Predicate } from "./state/predicate.ts";
import type { Check } from "./task/check.ts";
import type { Gold } from "./task/gold.ts";
import type { Task } from "./task/task.ts";
import type { TaskDraft } from "./task/task-draft.ts";
import type { UserScript } from "./task/user-script.ts";
import type { Certificate } from "./verdict/certificate.ts";
import type { Verdict } from "./verdict/verdict.ts";

const domain: DomainReference = { name: "retail", version: "0.1.0", digest: digest("retail") };
const task = { id: "cancel-1", digest: digest("cancel-1") };

const calls: Call[] = [
  { name: "cancel_pending_order", arguments: { order_id: "#W1", reason: "no longer needed" } },
  { name: "toggle_data", arguments: {}, requestor: "user" },
];
const callResults: CallResult[] = [
  { ok: true, value: { order_id: "#W1", total: 25.5, items: [null, true] } },
  { ok: false, error: { type: "refused", message: "Non-pending order cannot be cancelled" } },
  { ok: false, error: { type: "invalid-arguments", message: "order_id", details: { issues: [{ path: "order_id" }] } } },
];
const changes: Changes = [
  { type: "update", table: "orders", key: "#W1", before: { status: "pending" }, after: { status: "cancelled" } },
  { type: "insert", table: "refunds", key: ["#W1", 1], after: { order_id: "#W1", position: 1 } },
  { type: "delete", table: "reservations", key: 7, before: { id: 7 } },
];
const footprint: Footprint = {
  reads: [{ table: "orders", key: "#W1" }],
  scans: [{ table: "users", where: { email: { equalsIgnoringCase: "a@b.c" } } }],
  writes: [
    { type: "update", table: "orders", key: "#W1", columns: ["status"] },
    { type: "insert", table: "refunds", key: ["#W1", 1] },
  ],
  minted: ["r-1"],
};
const steps: Step[] = [
  { type: "message", turn: 0, role: "user", content: "Please cancel my order." },
  { type: "thought", turn: 1, role: "agent", content: "Which one?" },
  {
    type: "tool-call",
    turn: 1,
    id: "c1",
    requestor: "agent",
    name: "cancel_pending_order",
    arguments: { order_id: "#W1" },
  },
  {
    type: "tool-result",
    turn: 1,
    id: "c1",
    result: callResults[1] as CallResult,
    footprint,
    coupled: footprint,
    fault: "timeout-after",
  },
];
const script: UserScript = {
  facts: [{ name: "order number", value: "#W1", say: "It is #W1.", askedBy: ["order id"] }],
  requests: [{ say: "Please cancel my order." }],
  confirms: false,
  actions: [{ askedBy: ["mobile data"], call: calls[1] as Call }],
  patience: 2,
  persona: "Terse.",
};
const checks: Check[] = [
  { type: "state" },
  { type: "calls", mode: "partial-order", reads: true, required: false },
  { type: "communicate", facts: [{ text: "25.50", alternatives: ["twenty-five fifty"] }] },
  { type: "assertions", assertions: [{ name: "is_cancelled", arguments: { order_id: "#W1" }, expects: false }] },
  { type: "rubric", criteria: ["was polite"], required: true },
];
const gold: Gold = {
  calls: [
    {
      name: "get_order",
      arguments: { order_id: "#W1" },
      requestor: "agent",
      result: callResults[0] as CallResult,
      after: [],
    },
    {
      name: "cancel_pending_order",
      arguments: { order_id: "#W1" },
      requestor: "agent",
      result: callResults[1] as CallResult,
      expects: "error",
      footprint,
      after: [0],
      material: ["order_id"],
    },
  ],
  changes,
  minted: ["r-1"],
};
const certificate: Certificate = {
  contract: "certificate/1",
  task,
  domain,
  certified: false,
  claims: [
    { name: "gold-passes", holds: true, runs: 1, evidence: "reward 1" },
    { name: "extra-write-fails", holds: false, runs: 12, evidence: "an extra refund passed" },
  ],
};
const usage = { modelCalls: 3, inputTokens: 1200, outputTokens: 80 };

/** Realistic examples of everything that has a schema: the least, and one with every optional part. */
export const EXAMPLES: {
  readonly call: Call[];
  readonly callResult: CallResult[];
  readonly certificate: Certificate[];
  readonly changes: Changes[];
  readonly check: Check[];
  readonly domainReference: DomainReference[];
  readonly episode: Episode[];
  readonly footprint: Footprint[];
  readonly gold: Gold[];
  readonly judgeAnswer: JudgeAnswer[];
  readonly predicate: Predicate[];
  readonly step: Step[];
  readonly task: Task[];
  readonly taskDraft: TaskDraft[];
  readonly toolDescription: ToolDescription[];
  readonly userScript: UserScript[];
  readonly verdict: Verdict[];
} & Readonly<Record<SchemaName, readonly unknown[]>> = {
  call: calls,
  callResult: callResults,
  certificate: [certificate],
  changes: [changes],
  check: checks,
  domainReference: [domain],
  episode: [
    {
      contract: "episode/1",
      id: "e1",
      task,
      domain,
      trial: 0,
      seed: 7,
      agent: { name: "gold" },
      user: { name: "scripted" },
      steps: [],
      end: { reason: "user-done" },
      changes: [],
      minted: [],
      assertions: [],
      usage: { agent: usage, user: usage },
    },
    {
      contract: "episode/1",
      id: "e2",
      task,
      domain,
      trial: 3,
      seed: "s",
      agent: { name: "model", settings: { temperature: 0.5 } },
      user: { name: "scripted", settings: {} },
      steps,
      end: { reason: "user-gave-up", message: "three times nothing", unasked: ["the refund"] },
      changes,
      minted: ["r-1"],
      assertions: [
        { name: "is_cancelled", arguments: { order_id: "#W1" }, answer: true },
        { name: "is_lost", arguments: {}, answer: { error: "no such order" } },
      ],
      faults: { "timeout-after": 0.5, "stale-read": 0.25 },
      usage: { agent: usage, user: usage },
      seal: { digest: digest(1), keyed: true },
    },
  ],
  footprint: [footprint, { reads: [], scans: [], writes: [], minted: [] }],
  gold: [gold],
  judgeAnswer: [{ criteria: [{ met: true, reason: "it said please" }] }],
  predicate: [
    {},
    { status: "open", "address.zip": { in: ["1", null], not: true }, total: { atLeast: 5, lessThan: 9 } },
  ],
  step: steps,
  task: [
    {
      contract: "task/1",
      id: "t",
      domain,
      seed: 1,
      intent: "Cancel it.",
      user: { facts: [], requests: [{ say: "Hi" }] },
      gold,
      checks: [],
    },
    {
      contract: "task/1",
      id: "t2",
      domain,
      seed: "s",
      state: digest("rows"),
      setup: calls,
      history: steps,
      intent: "Cancel it.",
      user: script,
      gold,
      checks,
      certificate,
      labels: ["refusal"],
      difficulty: 0.5,
      source: { file: "tasks.json", line: 3 },
    },
  ],
  taskDraft: [
    { id: "t", intent: "Cancel it.", user: script, calls: [], checks: [] },
    {
      id: "t2",
      intent: "Cancel it.",
      user: script,
      calls: [{ name: "cancel_pending_order", arguments: {}, requestor: "agent", expects: "error", material: [] }],
      checks,
      seed: 3,
      setup: calls,
      labels: [],
      source: {},
    },
  ],
  toolDescription: [
    { name: "get_order", description: "Looks up.", kind: "read", requestor: "agent", parameters: { type: "object" } },
    { name: "weather", description: "", kind: "write", requestor: "user", parameters: {}, external: true },
  ],
  userScript: [script, { facts: [], requests: [{ say: "Hi" }] }],
  verdict: [
    {
      contract: "verdict/1",
      episode: "e1",
      task,
      outcome: "failed",
      reward: 0,
      checks: [
        { type: "end", outcome: "passed", required: true, evidence: [] },
        {
          type: "state",
          outcome: "failed",
          required: true,
          evidence: [{ type: "change-missing", message: "no refund", details: { table: "refunds" } }],
        },
      ],
      blame: "agent",
      reason: "The refund is missing.",
      counts: { turns: 4, calls: 2, writes: 1, errors: 1, faults: 0 },
    },
  ],
};
