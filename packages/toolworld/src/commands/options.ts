import { FAULT_KINDS, type FaultKind, type FaultRates } from "@toolworld/contracts";
import { InvalidArgumentError } from "commander";

/** Reads a whole number from 1. */
export function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return number;
}

/** Reads a whole number from 0. */
export function naturalNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError("It must be a whole number from 0.");
  return number;
}

/** Reads rates of faults: one number for all kinds together (`0.1`), or kinds (`timeout-after=0.1,stale-read=0.05`). */
export function faultRates(text: string): FaultRates {
  const whole = Number(text);
  if (!Number.isNaN(whole)) return Object.fromEntries(FAULT_KINDS.map((kind) => [kind, whole / FAULT_KINDS.length]));
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [kind, rate] = part.split("=");
      if (!FAULT_KINDS.includes(kind as FaultKind) || !(Number(rate) >= 0 && Number(rate) <= 1)) {
        throw new InvalidArgumentError(
          `It must be a rate such as 0.1, or KIND=RATE with a kind of ${FAULT_KINDS.join(", ")}.`,
        );
      }
      return [kind, Number(rate)];
    }),
  );
}
