import type { Check, JsonObject, JsonValue, TaskDraft } from "@toolworld/contracts";
import type { Answer, Plan } from "../plan/goal.ts";
import { sayValue } from "../words/value-words.ts";

/** What a draft is made of besides its plan. */
export interface DraftParts {
  readonly id: string;
  readonly seed: string | number;
  readonly intent: string;
}

/** Makes a draft of a plan: gold's calls, what the user knows and says, what must hold, and where each argument comes from. */
export function assembleDraft(plan: Plan, { id, seed, intent }: DraftParts): TaskDraft {
  return {
    id,
    intent,
    user: { facts: plan.facts, requests: [{ say: intent }] },
    calls: plan.steps.map((step) => ({
      name: step.tool,
      arguments: Object.fromEntries(Object.entries(step.arguments).map(([name, { value }]) => [name, value])),
    })),
    checks: toChecks(plan),
    seed,
    labels: labelsOf(plan),
    source: toSource(plan),
  };
}

/** The state is compared, also where nothing may change; what was asked must be told, and in a question looked up. */
function toChecks({ steps, answers }: Plan): Check[] {
  const checks: Check[] = [{ type: "state" }];
  if (!steps.some((step) => step.writes)) checks.push({ type: "calls", mode: "subset", reads: true });
  if (answers.length > 0) checks.push({ type: "communicate", facts: answers.map(toFact) });
  return checks;
}

function toFact({ column, value }: Answer) {
  const text = String(value);
  const spoken = sayValue(value, column.speech)?.replace(/^"|"$/g, "");
  return spoken === undefined || spoken === text ? { text } : { text, alternatives: [spoken] };
}

function labelsOf({ kind, long, steps, answers }: Plan): string[] {
  return [
    kind,
    ...(kind === "question" ? [] : ["write"]),
    ...(long ? ["long"] : []),
    ...(answers.length > 0 && kind !== "question" ? ["tells"] : []),
    ...(steps.length > 1 ? ["multi-step"] : []),
  ];
}

function toSource({ kind, steps, answers }: Plan): JsonObject {
  return {
    maker: "@toolworld/tasks",
    plan: kind,
    arguments: steps.map(({ arguments: input }) =>
      Object.fromEntries(Object.entries(input).map(([name, { source }]): [string, JsonValue] => [name, { ...source }])),
    ),
    ...(answers.length > 0 ? { answers: answers.map(({ step, path }) => ({ step, path })) } : {}),
  };
}
