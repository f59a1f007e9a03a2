import type { Random } from "@toolworld/contracts";
import type { TaskDomain } from "../domain/task-domain.ts";
import type { PlanWish } from "../plan/make-plan.ts";
import type { TaskSettings } from "../settings/task-settings.ts";

/** What is wanted of a try: in the early ones at least a drawn length, later any. */
export function chooseWish({ writers }: TaskDomain, settings: TaskSettings, random: Random, isLate: boolean): PlanWish {
  const { questionShare, walkShare, longShare } = settings;
  if (writers.length === 0 || random.chance(questionShare))
    return { kind: "question", long: false, steps: drawLength(settings, random) };
  const kind = random.chance(walkShare) ? "walk" : "backward";
  const long = random.chance(longShare);
  return { kind, long, steps: isLate ? 1 : drawLength(settings, random) };
}

function drawLength({ lengthWeights }: TaskSettings, random: Random): number {
  let left = random.next() * lengthWeights.reduce((sum, { weight }) => sum + weight, 0);
  for (const { steps, weight } of lengthWeights) {
    left -= weight;
    if (left <= 0) return steps;
  }
  return 1;
}

/** What a domain is measured by that gives too little otherwise. */
export function lenient(settings: TaskSettings): TaskSettings {
  return { ...settings, lenient: true, maximumPhraseWords: settings.maximumPhraseWords + 1 };
}
