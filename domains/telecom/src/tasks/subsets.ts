import type { Family, Fault } from "./fault.ts";

/** Every set of faults that can be told apart in a family and go together, the small sets first. */
export function compatibleSets(faults: readonly Fault[], family: Family): Fault[][] {
  const own = faults.filter(({ families }) => families.includes(family));
  const mendable = own.filter(({ isBeyondUs }) => !isBeyondUs);
  const groups = [...new Set(mendable.map(({ group }) => group))];
  let sets: Fault[][] = [[]];
  for (const group of groups) {
    const choices = mendable.filter((fault) => fault.group === group);
    sets = [...sets, ...sets.flatMap((set) => choices.map((fault) => [...set, fault]))];
  }
  const alone = own.filter(({ isBeyondUs }) => isBeyondUs).map((fault) => [fault]);
  return [...sets.filter((set) => set.length > 0), ...alone].sort((left, right) => left.length - right.length);
}
