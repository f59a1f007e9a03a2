import { z } from "zod";

/**
 * A failure that was put in on purpose, as real services have them: no answer and no effect, no answer after the effect,
 * a 5xx-like error, a refusal for too many calls, an answer from before the last write.
 */
export type FaultKind = "timeout-before" | "timeout-after" | "unavailable" | "rate-limit" | "stale-read";

/** Every kind of fault, in the order in which rates are drawn. */
export const FAULT_KINDS: readonly FaultKind[] = [
  "timeout-before",
  "timeout-after",
  "unavailable",
  "rate-limit",
  "stale-read",
];

/** A kind of fault, as a zod schema. */
export const faultKindSchema: z.ZodType<FaultKind> = z.enum([
  "timeout-before",
  "timeout-after",
  "unavailable",
  "rate-limit",
  "stale-read",
]);

/** How often each kind of fault befalls a call: probabilities in [0, 1] whose sum is at most 1. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

const rate = z.number().min(0).max(1).exactOptional();

/** Rates of faults, as a zod schema. */
export const faultRatesSchema: z.ZodType<FaultRates> = z
  .strictObject({
    "timeout-before": rate,
    "timeout-after": rate,
    unavailable: rate,
    "rate-limit": rate,
    "stale-read": rate,
  })
  .refine(
    (rates) => Object.values(rates).reduce((sum, value) => sum + value, 0) <= 1 + 1e-9,
    "the rates add up to more than 1",
  );
