import { createRandom, type JsonObject } from "@toolworld/contracts";
import { createVirtualClock } from "@toolworld/kit";
import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { makeSeed } from "../seed/make-seed.ts";

/** How many seeds a proposal is tried on. */
const SEEDS = 8;

/** The rows of worlds that open with a few seeds. */
export function seedRows({ tables, now }: DomainBlueprint): readonly Readonly<Record<string, readonly JsonObject[]>>[] {
  return Array.from({ length: SEEDS }, (_, seed) =>
    makeSeed(tables, { random: createRandom(seed + 1), clock: createVirtualClock(now) }),
  );
}
