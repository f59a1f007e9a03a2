import type { JsonValue } from "@toolworld/contracts";
import type { Guard, GuardBound } from "../blueprint/guard.ts";

/** Tests whether a guard holds for the values that are read for it. The guard's value is read first, then its bound. */
export function guardHolds(guard: Guard, read: (bound: GuardBound) => JsonValue | undefined): boolean {
  const value = read(guard.value) ?? null;
  if ("among" in guard) {
    return value === null || guard.among.includes(value as string | boolean) === (guard.test === "one-of");
  }
  const bound = read(guard.bound) ?? null;
  if (value === null || bound === null) return true;
  if (guard.test === "same") return value === bound;
  return guard.test === "at-most" ? value <= bound : value >= bound;
}
