import { z } from "zod";
import { type FaultRates, faultRatesSchema } from "../call/fault.ts";
import { type Digest, digestSchema } from "../digest/digest.ts";
import { type DomainReference, domainReferenceSchema } from "../domain/domain-reference.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Changes, changesSchema } from "../state/changes.ts";
import { type End, endSchema } from "./end.ts";
import { type Step, stepSchema } from "./step.ts";
import { type Usage, usageSchema } from "./usage.ts";

/** The version of the episode contract. */
export const EPISODE_CONTRACT = "episode/1";

/** An assertion of the task, as the world answered it at the end. */
export interface AssertionAnswer {
  readonly name: string;
  readonly arguments: JsonObject;
  /** True, false, or why it could not be answered. */
  readonly answer: boolean | { readonly error: string };
}

/** Marks an episode as it was written: damage breaks it and, with a key, so does forgery. */
export interface Seal {
  /** Digest of the episode without its seal. */
  readonly digest: Digest;
  /** Whether it was made with a key (HMAC-SHA-256). */
  readonly keyed: boolean;
}

/** Everything that happened in one run of a task. The wall clock is not in it: the same run gives the same bytes. */
export interface Episode {
  readonly contract: typeof EPISODE_CONTRACT;
  /** Unique in its store. */
  readonly id: string;
  readonly task: { readonly id: string; readonly digest: Digest };
  readonly domain: DomainReference;
  /** Which repetition of the task, from 0. */
  readonly trial: number;
  /** The seed of agent, user and faults. */
  readonly seed: string | number;
  readonly agent: { readonly name: string; readonly settings?: JsonObject };
  readonly user: { readonly name: string; readonly settings?: JsonObject };
  readonly steps: readonly Step[];
  readonly end: End;
  /** What the world's state differs in from the state that it opened with. */
  readonly changes: Changes;
  /** Identifiers that the world minted, in order. */
  readonly minted: readonly string[];
  readonly assertions: readonly AssertionAnswer[];
  /** The faults that were put in, where any could be. */
  readonly faults?: FaultRates;
  readonly usage: { readonly agent: Usage; readonly user: Usage };
  readonly seal?: Seal;
}

const participantSchema = z.strictObject({ name: z.string(), settings: jsonObjectSchema.exactOptional() });

/** An episode, as a zod schema: call ids are unique, each result answers an earlier call, each call has one result. */
export const episodeSchema: z.ZodType<Episode> = z
  .strictObject({
    contract: z.literal(EPISODE_CONTRACT),
    id: z.string().min(1),
    task: z.strictObject({ id: z.string(), digest: digestSchema }),
    domain: domainReferenceSchema,
    trial: z.int().min(0),
    seed: z.union([z.string(), z.number()]),
    agent: participantSchema,
    user: participantSchema,
    steps: z.array(stepSchema),
    end: endSchema,
    changes: changesSchema,
    minted: z.array(z.string()),
    assertions: z.array(
      z.strictObject({
        name: z.string(),
        arguments: jsonObjectSchema,
        answer: z.union([z.boolean(), z.strictObject({ error: z.string() })]),
      }),
    ),
    faults: faultRatesSchema.exactOptional(),
    usage: z.strictObject({ agent: usageSchema, user: usageSchema }),
    seal: z.strictObject({ digest: digestSchema, keyed: z.boolean() }).exactOptional(),
  })
  .superRefine((episode, context) => {
    const waiting = new Map<string, number>();
    const seen = new Set<string>();
    episode.steps.forEach((step, index) => {
      if (step.type === "tool-call") {
        if (seen.has(step.id)) {
          context.addIssue({ code: "custom", path: ["steps", index, "id"], message: "a call id that was used before" });
        }
        seen.add(step.id);
        waiting.set(step.id, index);
      } else if (step.type === "tool-result" && !waiting.delete(step.id)) {
        context.addIssue({ code: "custom", path: ["steps", index, "id"], message: "a result without an open call" });
      }
    });
    for (const index of waiting.values()) {
      context.addIssue({ code: "custom", path: ["steps", index], message: "a call without a result" });
    }
  });
