import { openRunStore } from "@toolworld/runs";
import { compareRuns, type RunRewards } from "@toolworld/verifier";
import type { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { usageError } from "../usage-error.ts";
import { naturalNumber } from "./options.ts";

interface CompareOptions extends CommonOptions {
  readonly store: readonly string[];
  readonly agent?: string;
  readonly seed: number;
}

/** `toolworld compare`: did it get better? */
export function defineCompare(command: Command): Command {
  return command
    .requiredOption("--store <file>", "a run store; give it twice", (value: string, before: string[] = []) => [
      ...before,
      value,
    ])
    .option("--agent <name>", "only this agent's episodes")
    .option("--seed <n>", "seed of the resampling", naturalNumber, 0)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld compare --store before.sqlite --store after.sqlite")
    .action(defineAction(compare));
}

async function compare({ store, agent, seed }: CompareOptions): Promise<CommandResult> {
  const [left, right, ...more] = store;
  if (left === undefined || right === undefined || more.length > 0)
    throw usageError("usage", "give --store twice: the run before and the run after");
  const comparison = compareRuns(await readRewards(left, agent), await readRewards(right, agent), { seed });
  if (comparison.tasks === 0) throw usageError("usage", `${left} and ${right} have no task in common`);
  const [low, high] = comparison.difference.interval;
  const signed = (value: number) => `${value >= 0 ? "+" : ""}${value.toFixed(3)}`;
  return {
    json: { stores: [left, right], ...comparison },
    lines: [
      ...formatTable(
        ["run", "reward"],
        [
          [left, comparison.left.toFixed(3)],
          [right, comparison.right.toFixed(3)],
        ],
      ),
      "",
      `${comparison.tasks} tasks in both: ${comparison.better.length} better, ${comparison.worse.length} worse, ${comparison.same} the same`,
      `difference ${signed(comparison.difference.value)}, 95 % interval ${signed(low)} to ${signed(high)}: ${comparison.significant ? "significant" : "not significant"}`,
      ...(comparison.onlyLeft.length + comparison.onlyRight.length > 0
        ? [
            `left out: ${comparison.onlyLeft.length} tasks only in the first, ${comparison.onlyRight.length} only in the second`,
          ]
        : []),
    ],
  };
}

async function readRewards(path: string, agent: string | undefined): Promise<RunRewards> {
  const store = await openRunStore(path, { readOnly: true });
  try {
    const rewards = new Map<string, number[]>();
    for await (const { job, verdict } of store.verdicts()) {
      if (agent !== undefined && job.agent.name !== agent) continue;
      const trials = rewards.get(job.task) ?? [];
      trials.push(verdict.reward);
      rewards.set(job.task, trials);
    }
    if (rewards.size === 0)
      throw usageError("empty-store", `${path} holds no episodes${agent ? ` of agent "${agent}"` : ""}`);
    return rewards;
  } finally {
    await store.close();
  }
}
