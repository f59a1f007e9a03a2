import { findMissingOutputs } from "./find-missing-outputs.ts";
import { readV1Trajectories } from "./v1-trajectories.ts";

/** What comparing τ-bench v1's output rule with its rewards gave. */
export interface V1OutputCheck {
  readonly trajectories: number;
  /** Trajectories of tasks that ask for outputs. */
  readonly withOutputs: number;
  /** How many of these have told them all. */
  readonly told: number;
  /** Trajectories that were rewarded although, by our rule, an output is missing. */
  readonly contradictions: readonly { readonly trajectory: string; readonly missing: readonly string[] }[];
}

/**
 * Applies the output rule of τ-bench v1 to its recorded trajectories. The other half of the reward, the equality of
 * databases, needs v1's own data; so a trajectory that got nothing contradicts no answer of the rule.
 */
export async function checkV1Outputs(file: string): Promise<V1OutputCheck> {
  const contradictions: V1OutputCheck["contradictions"][number][] = [];
  let [trajectories, withOutputs, told] = [0, 0, 0];
  for await (const trajectory of readV1Trajectories(file)) {
    trajectories++;
    if (trajectory.outputs.length === 0) continue;
    withOutputs++;
    const missing = findMissingOutputs(trajectory);
    if (missing.length === 0) told++;
    else if (trajectory.reward > 0) contradictions.push({ trajectory: trajectory.id, missing });
  }
  return { trajectories, withOutputs, told, contradictions };
}
