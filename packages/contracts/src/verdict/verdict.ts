import { z } from "zod";
import { type Digest, digestSchema } from "../digest/digest.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";

/** The version of the verdict contract. */
export const VERDICT_CONTRACT = "verdict/1";

/** What became of a check, or of a whole episode. */
export type Outcome = "passed" | "failed" | "undecided";

/** Who is to blame for an episode that did not pass: bad gold is the task's, a crash the world's. */
export type Blame = "agent" | "user" | "world" | "task";

/** One piece of evidence: what was expected, what was found, and where. */
export interface Evidence {
  /** Kinds are noun-verb: `change-missing`, `fact-untold`, `call-unmatched`. */
  readonly type: string;
  readonly message: string;
  readonly details?: JsonObject;
}

/** The verifier's word on one check. `end` is always checked: an episode that was cut off never passes. */
export interface CheckResult {
  readonly type: "end" | "state" | "calls" | "communicate" | "assertions" | "rubric";
  readonly outcome: Outcome;
  /** Whether it counts for the reward. */
  readonly required: boolean;
  readonly evidence: readonly Evidence[];
}

/** The verifier's word on an episode. It is data: anyone can make it again from task and episode, to the same bytes. */
export interface Verdict {
  readonly contract: typeof VERDICT_CONTRACT;
  readonly episode: string;
  readonly task: { readonly id: string; readonly digest: Digest };
  readonly outcome: Outcome;
  /** In [0, 1]: 1 when every required check passed, else 0. */
  readonly reward: number;
  readonly checks: readonly CheckResult[];
  /** Null exactly when the episode passed. */
  readonly blame: Blame | null;
  /** One sentence a reader can act on. */
  readonly reason: string;
  readonly counts: {
    readonly turns: number;
    readonly calls: number;
    readonly writes: number;
    readonly errors: number;
    readonly faults: number;
  };
}

/** What became of a check, as a zod schema. */
export const outcomeSchema: z.ZodType<Outcome> = z.enum(["passed", "failed", "undecided"]);

const count = z.int().min(0);

/** A verdict, as a zod schema. */
export const verdictSchema: z.ZodType<Verdict> = z.strictObject({
  contract: z.literal(VERDICT_CONTRACT),
  episode: z.string(),
  task: z.strictObject({ id: z.string(), digest: digestSchema }),
  outcome: outcomeSchema,
  reward: z.number().min(0).max(1),
  checks: z.array(
    z.strictObject({
      type: z.enum(["end", "state", "calls", "communicate", "assertions", "rubric"]),
      outcome: outcomeSchema,
      required: z.boolean(),
      evidence: z.array(
        z.strictObject({ type: z.string(), message: z.string(), details: jsonObjectSchema.exactOptional() }),
      ),
    }),
  ),
  blame: z.enum(["agent", "user", "world", "task"]).nullable(),
  reason: z.string(),
  counts: z.strictObject({ turns: count, calls: count, writes: count, errors: count, faults: count }),
});
