import { jsonObjectSchema, jsonValueSchema } from "@toolworld/contracts";
import { z } from "zod";

const side = z.enum(["assistant", "user"]);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** One call of a task's gold, as the benchmark writes it. */
const tau2ActionSchema = z.object({
  action_id: z.string(),
  requestor: side.default("assistant"),
  name: z.string(),
  arguments: jsonObjectSchema,
  info: optional(z.string()),
  /** The arguments that count when calls are compared; null for all of them. */
  compare_args: optional(z.array(z.string())),
});

const functionCall = z.object({ env_type: side, func_name: z.string(), arguments: jsonObjectSchema });

/** What the user is told, in parts. */
const tau2InstructionsSchema = z.object({
  domain: z.string(),
  reason_for_call: z.string(),
  known_info: optional(z.string()),
  unknown_info: optional(z.string()),
  task_instructions: z.string(),
});

/** What must hold at the end. */
const tau2RewardSchema = z.enum(["DB", "ENV_ASSERTION", "NL_ASSERTION", "ACTION", "COMMUNICATE"]);

/** A task of τ²-bench. Keys that the benchmark does not know are ignored, as it does. */
export const tau2TaskSchema = z.object({
  id: z.string(),
  description: optional(
    z.object({
      purpose: optional(z.string()),
      relevant_policies: optional(z.string()),
      notes: optional(z.string()),
    }),
  ),
  user_scenario: z.object({
    persona: optional(z.string()),
    instructions: z.union([z.string(), tau2InstructionsSchema]),
  }),
  ticket: optional(z.string()),
  initial_state: optional(
    z.object({
      initialization_data: optional(
        z.object({ agent_data: optional(jsonObjectSchema), user_data: optional(jsonObjectSchema) }),
      ),
      initialization_actions: optional(z.array(functionCall)),
      message_history: optional(z.array(jsonObjectSchema)),
    }),
  ),
  evaluation_criteria: optional(
    z.object({
      actions: optional(z.array(tau2ActionSchema)),
      env_assertions: optional(
        z.array(functionCall.extend({ assert_value: z.boolean().default(true), message: optional(z.string()) })),
      ),
      communicate_info: optional(z.array(z.string())),
      nl_assertions: optional(z.array(z.string())),
      reward_basis: z.array(tau2RewardSchema).default(["DB", "COMMUNICATE"]),
    }),
  ),
  issues: optional(z.array(jsonValueSchema)),
  required_documents: optional(z.array(z.string())),
  user_tools: optional(z.array(z.string())),
});

/** One call of a task's gold, as the benchmark writes it. */
export type Tau2Action = z.output<typeof tau2ActionSchema>;

/** What the user is told, in parts. */
export type Tau2Instructions = z.output<typeof tau2InstructionsSchema>;

/** A task of τ²-bench. */
export type Tau2Task = z.output<typeof tau2TaskSchema>;

/** What a task puts into the databases before it begins. */
export type Tau2InitializationData = NonNullable<NonNullable<Tau2Task["initial_state"]>["initialization_data"]>;

/** A question about the databases that must be answered as the task says. */
export type Tau2Assertion = NonNullable<NonNullable<Tau2Task["evaluation_criteria"]>["env_assertions"]>[number];
