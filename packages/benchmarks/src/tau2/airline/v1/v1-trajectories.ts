import { jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";
import { checkData } from "../../data/read-data-file.ts";
import { readRecordingLines } from "../../replay/recording-lines.ts";

const reward = z.number().min(0).max(1);

const trajectorySchema = z
  .object({
    task_id: z.int(),
    trial: z.int(),
    outputs: z.array(z.string()),
    actions: z.array(z.object({ name: z.string(), kwargs: jsonObjectSchema })),
    recorded_reward: reward,
  })
  .transform(({ task_id, trial, outputs, actions, recorded_reward }) => ({
    id: `${task_id}#${trial}`,
    /** What the agent must have told the user. */
    outputs,
    /** What the agent did, in order; `respond` is what it said to the user. */
    actions,
    /** The reward that was given then: 1 when the database is as gold leaves it and every output was told, else 0. */
    reward: recorded_reward,
  }));

/** One conversation of τ-bench v1's airline, as it was published. */
export type V1Trajectory = z.output<typeof trajectorySchema>;

/**
 * The trajectories of a gzipped JSON Lines file, one at a time.
 *
 * @throws ToolworldError that names file and line when the file is missing, cut off, or holds something else.
 */
export async function* readV1Trajectories(file: string): AsyncGenerator<V1Trajectory> {
  for await (const { value, from } of readRecordingLines(file)) {
    yield checkData(trajectorySchema, value, { what: "trajectory of τ-bench v1", from });
  }
}
