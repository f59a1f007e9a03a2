import { z } from "zod";
import { type GuardDraft, guardDraftSchema } from "../blueprint/guard-schema.ts";

/** Another name for a table, or the word for one of its rows. */
export interface NameProposal {
  readonly type: "name";
  /** The table, as it was shown. */
  readonly table: string;
  /** Lower-case words joined by underscores, the last of them plural: `payment_methods`. */
  readonly name: string;
  /** The words for one row; made from the name when nothing is said. */
  readonly singular?: string;
}

/** Another column that tells a table's rows apart. */
export interface KeyProposal {
  readonly type: "key";
  readonly table: string;
  readonly column: string;
}

/** A rule for a tool that writes. */
export interface GuardProposal {
  readonly type: "guard";
  readonly tool: string;
  readonly guard: GuardDraft;
}

/** One change of a blueprint, as data. Nothing in it is code, and nothing in it can say code. */
export type Proposal = NameProposal | KeyProposal | GuardProposal;

/** How many proposals an answer may have: each may cost an examination or two. */
export const MAX_PROPOSALS = 100;

const shown = z.string().min(1).max(200);

/** A proposal, as a zod schema. */
export const proposalSchema: z.ZodType<Proposal> = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("name"),
    table: shown,
    name: z
      .string()
      .max(40)
      .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "must be lower-case words joined by underscores"),
    singular: z
      .string()
      .max(40)
      .regex(/^[a-z][a-z0-9]*( [a-z0-9]+)*$/, "must be lower-case words")
      .exactOptional(),
  }),
  z.strictObject({ type: z.literal("key"), table: shown, column: shown }),
  z.strictObject({ type: z.literal("guard"), tool: shown, guard: guardDraftSchema }),
]);

/** An answer, as a zod schema. Its proposals are read one by one, so that one that is malformed does not spoil the others. */
export const proposalAnswerSchema: z.ZodType<{ readonly proposals: readonly unknown[] }> = z.strictObject({
  proposals: z.array(z.unknown()).max(MAX_PROPOSALS),
});
