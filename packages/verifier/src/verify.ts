import {
  type Blame,
  type Check,
  type CheckResult,
  type Episode,
  type JudgeAnswer,
  type Outcome,
  type Task,
  ToolworldError,
  taskDigest,
  VERDICT_CONTRACT,
  type Verdict,
} from "@toolworld/contracts";
import { assignBlame } from "./blame.ts";
import { checkAssertions } from "./checks/assertions-check.ts";
import { checkCalls } from "./checks/calls-check.ts";
import { checkCommunicate } from "./checks/communicate-check.ts";
import { checkEnd } from "./checks/end-check.ts";
import { checkRubric } from "./checks/rubric-check.ts";
import { checkState } from "./checks/state-check.ts";

/** What a verdict is made from: data only. */
export interface VerifyInput {
  readonly task: Task;
  readonly episode: Episode;
  /** A judge's answers, one for each rubric check of the task, in order; see `askJudge`. */
  readonly judgement?: readonly (JudgeAnswer | undefined)[];
}

/**
 * The verdict on an episode, from the changes stored with task and episode; nothing is run, and the same input gives the
 * same bytes anywhere. The reward is 1 when the conversation came to an end of its own and every required check passed,
 * else 0.
 *
 * @throws ToolworldError of type `wrong-task` when the episode is of another task, or of another version of this one.
 */
export function verify({ task, episode, judgement = [] }: VerifyInput): Verdict {
  assertSameTask(task, episode);
  let rubrics = 0;
  const checks: CheckResult[] = [
    { ...checkEnd(episode), required: true },
    ...task.checks.map((check) => ({
      ...runCheck(check, task, episode, check.type === "rubric" ? judgement[rubrics++] : undefined),
      required: check.required ?? true,
    })),
  ];
  const outcome = combine(checks);
  const blame = outcome === "passed" ? null : assignBlame(task, episode, checks);
  return {
    contract: VERDICT_CONTRACT,
    episode: episode.id,
    task: episode.task,
    outcome,
    reward: outcome === "passed" ? 1 : 0,
    checks,
    blame,
    reason: explain(outcome, blame, checks),
    counts: count(episode),
  };
}

function assertSameTask(task: Task, episode: Episode): void {
  const digest = taskDigest(task);
  if (episode.task.id === task.id && episode.task.digest === digest) return;
  throw new ToolworldError({
    room: "verifier",
    type: "wrong-task",
    message:
      episode.task.id === task.id
        ? `episode "${episode.id}" was made with another version of task "${task.id}"; verify it with the tasks it was run on`
        : `episode "${episode.id}" is of task "${episode.task.id}", not of "${task.id}"`,
    details: { episode: episode.task, task: { id: task.id, digest } },
  });
}

function runCheck(check: Check, task: Task, episode: Episode, answer: unknown): Omit<CheckResult, "required"> {
  switch (check.type) {
    case "state":
      return checkState(task, episode);
    case "calls":
      return checkCalls(check, task, episode);
    case "communicate":
      return checkCommunicate(check, episode);
    case "assertions":
      return checkAssertions(check, episode);
    case "rubric":
      return checkRubric(check, answer);
  }
}

/** One failure fails, one doubt leaves it undecided; a task that requires nothing decides nothing. */
function combine(checks: readonly CheckResult[]): Outcome {
  const required = checks.filter((check) => check.required);
  if (required.some((check) => check.outcome === "failed")) return "failed";
  const isDecided = required.length > 1 && required.every((check) => check.outcome === "passed");
  return isDecided ? "passed" : "undecided";
}

function explain(outcome: Outcome, blame: Blame | null, checks: readonly CheckResult[]): string {
  if (outcome === "passed") return "Every required check passed.";
  const first = checks.find((check) => check.required && check.outcome === outcome);
  const why = first?.evidence[0]?.message ?? "the task requires no check besides a proper end";
  const prefix = outcome === "failed" ? `${blame}` : "undecided";
  return `${prefix}: ${first ? `${first.type}: ` : ""}${why}`;
}

function count(episode: Episode): Verdict["counts"] {
  let calls = 0;
  let writes = 0;
  let errors = 0;
  let faults = 0;
  for (const step of episode.steps) {
    if (step.type === "tool-call") calls++;
    if (step.type !== "tool-result") continue;
    if ((step.footprint?.writes.length ?? 0) > 0) writes++;
    if (!step.result.ok) errors++;
    if (step.fault) faults++;
  }
  return { turns: (episode.steps.at(-1)?.turn ?? -1) + 1, calls, writes, errors, faults };
}
