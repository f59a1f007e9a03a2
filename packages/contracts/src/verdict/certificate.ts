import { z } from "zod";
import { type Digest, digestSchema } from "../digest/digest.ts";
import { type DomainReference, domainReferenceSchema } from "../domain/domain-reference.ts";

/** The version of the certificate contract. */
export const CERTIFICATE_CONTRACT = "certificate/1";

/** What a certificate proves of a task, each by running it. */
export type ClaimName =
  | "gold-passes"
  | "nothing-fails"
  | "not-solved-already"
  | "omission-fails"
  | "wrong-argument-fails"
  | "extra-write-fails"
  | "every-order-passes"
  | "identifiers-reachable"
  | "script-tells-enough";

/** One claim, whether it holds, and on what evidence. */
export interface Claim {
  readonly name: ClaimName;
  readonly holds: boolean;
  /** How many runs it rests on. */
  readonly runs: number;
  /** What was seen, or why the claim was refused. */
  readonly evidence: string;
}

/** Machine-checked proof that a task can be solved, is not solved already, and cannot be faked. */
export interface Certificate {
  readonly contract: typeof CERTIFICATE_CONTRACT;
  readonly task: { readonly id: string; readonly digest: Digest };
  readonly domain: DomainReference;
  /** True when every claim holds. */
  readonly certified: boolean;
  readonly claims: readonly Claim[];
}

/** A certificate, as a zod schema. */
export const certificateSchema: z.ZodType<Certificate> = z.strictObject({
  contract: z.literal(CERTIFICATE_CONTRACT),
  task: z.strictObject({ id: z.string(), digest: digestSchema }),
  domain: domainReferenceSchema,
  certified: z.boolean(),
  claims: z.array(
    z.strictObject({
      name: z.enum([
        "gold-passes",
        "nothing-fails",
        "not-solved-already",
        "omission-fails",
        "wrong-argument-fails",
        "extra-write-fails",
        "every-order-passes",
        "identifiers-reachable",
        "script-tells-enough",
      ]),
      holds: z.boolean(),
      runs: z.int().min(0),
      evidence: z.string(),
    }),
  ),
});
