import { z } from "zod";
import { type JsonObject, jsonObjectSchema } from "../json.ts";

/** The episode's changes equal gold's, minted identifiers compared up to renaming. */
export interface StateCheck {
  readonly type: "state";
  readonly required?: boolean;
}

/**
 * The episode's calls contain gold's: in gold's order and nothing else (`exact`), in any order that respects the
 * dependencies (`partial-order`), or anywhere (`subset`).
 */
export interface CallsCheck {
  readonly type: "calls";
  readonly mode: "exact" | "partial-order" | "subset";
  /** Whether gold's reads are required too. When nothing is said: where gold writes nothing. */
  readonly reads?: boolean;
  readonly required?: boolean;
}

/** A thing that the agent must have told the user. */
export interface CommunicatedFact {
  /** The words or the number; a number is compared by value, so `1,234.50` tells `1234.5`. */
  readonly text: string;
  /** Other ways to say it. */
  readonly alternatives?: readonly string[];
}

/** The agent told the user every fact, in its messages to the user. */
export interface CommunicateCheck {
  readonly type: "communicate";
  readonly facts: readonly CommunicatedFact[];
  readonly required?: boolean;
}

/** A question that the domain answers about the final state. */
export interface AssertionRequest {
  readonly name: string;
  readonly arguments: JsonObject;
  /** The answer that passes. True when nothing is said. */
  readonly expects?: boolean;
}

/** The domain's assertions hold in the final state. */
export interface AssertionsCheck {
  readonly type: "assertions";
  readonly assertions: readonly AssertionRequest[];
  readonly required?: boolean;
}

/** A judge, usually a model, finds that every criterion is met. Undecided without a judge. */
export interface RubricCheck {
  readonly type: "rubric";
  readonly criteria: readonly string[];
  readonly required?: boolean;
}

/**
 * What must hold at the end of an episode. A check is required unless it says `required: false`: then it is reported
 * apart and does not touch the reward.
 */
export type Check = StateCheck | CallsCheck | CommunicateCheck | AssertionsCheck | RubricCheck;

const required = z.boolean().exactOptional();

/** A check, as a zod schema. */
export const checkSchema: z.ZodType<Check> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("state"), required }),
  z.strictObject({
    type: z.literal("calls"),
    mode: z.enum(["exact", "partial-order", "subset"]),
    reads: z.boolean().exactOptional(),
    required,
  }),
  z.strictObject({
    type: z.literal("communicate"),
    facts: z.array(
      z.strictObject({ text: z.string().min(1), alternatives: z.array(z.string().min(1)).exactOptional() }),
    ),
    required,
  }),
  z.strictObject({
    type: z.literal("assertions"),
    assertions: z.array(
      z.strictObject({ name: z.string(), arguments: jsonObjectSchema, expects: z.boolean().exactOptional() }),
    ),
    required,
  }),
  z.strictObject({ type: z.literal("rubric"), criteria: z.array(z.string().min(1)), required }),
]);
