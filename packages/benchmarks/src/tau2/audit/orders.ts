import type { Random } from "@toolworld/contracts";
import { linearExtensions } from "@toolworld/verifier";

/** Up to so many orders of a task's calls are tried, of each kind. */
const MAXIMUM_ORDERS = 12;

/**
 * Orders that respect the dependencies, other than the given one: all of them where they are few, else ones that are drawn.
 *
 * @param after For each call the positions of those that must come before it.
 */
export function allowedOrders(after: readonly (readonly number[])[], random: Random): number[][] {
  const first: number[][] = [];
  for (const order of linearExtensions(after)) {
    if (!isGiven(order)) first.push(order);
    if (first.length > MAXIMUM_ORDERS) {
      return distinct(Array.from({ length: MAXIMUM_ORDERS }, () => drawExtension(after, random)));
    }
  }
  return first;
}

/** Orders of so many calls, other than the given one and whatever depends on what: all backwards, neighbours swapped, drawn ones. */
export function anyOrders(count: number, random: Random): number[][] {
  const given = Array.from({ length: count }, (_, position) => position);
  const swapped = given.slice(1).map((position) => {
    return given.with(position - 1, position).with(position, position - 1);
  });
  const drawn = Array.from({ length: MAXIMUM_ORDERS }, () => random.shuffle(given));
  return distinct([given.toReversed(), ...swapped.slice(0, MAXIMUM_ORDERS), ...drawn]);
}

function drawExtension(after: readonly (readonly number[])[], random: Random): number[] {
  const order: number[] = [];
  const left = new Set(after.keys());
  while (left.size > 0) {
    const ready = [...left].filter((position) =>
      (after[position] as readonly number[]).every((early) => !left.has(early)),
    );
    const next = random.pick(ready);
    order.push(next);
    left.delete(next);
  }
  return order;
}

function distinct(orders: readonly number[][]): number[][] {
  const byText = new Map(orders.filter((order) => !isGiven(order)).map((order) => [order.join(), order]));
  return [...byText.values()];
}

function isGiven(order: readonly number[]): boolean {
  return order.every((call, position) => call === position);
}
