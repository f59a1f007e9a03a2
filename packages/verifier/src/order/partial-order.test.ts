import type { Call } from "@toolworld/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchCalls } from "../checks/match-calls.ts";
import { recordGold } from "../gold/record-gold.ts";
import { call } from "../test-data/records.ts";
import { openShelf } from "../test-data/shelf-world.ts";
import { linearExtensions } from "./partial-order.ts";

const runs = process.env.TOOLWORLD_FULL === "1" ? 400 : 60;
const id = fc.constantFrom("a", "b", "c");
const copies = fc.integer({ min: 1, max: 3 });

/** Calls that succeed in the opening state, in any number: reads, searches, additions, settings, new books. */
const calls = fc.array(
  fc.oneof(
    id.map((book) => call("read", { id: book })),
    copies.map((count) => call("count", { copies: count })),
    fc.tuple(id, copies).map(([book, count]) => call("add", { id: book, copies: count })),
    fc.tuple(id, copies).map(([book, count]) => call("set", { id: book, copies: count })),
    copies.map((count) => call("put", { title: "New", copies: count })),
  ),
  { minLength: 1, maxLength: 6 },
);

describe("the partial order", () => {
  test("every order that it allows gives the same results and the same end, up to the names of new books", async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (sequence) => {
        const gold = await recordGold(() => openShelf(), sequence);
        const expected = run(
          sequence,
          sequence.map((_, index) => index),
        );
        for (const order of linearExtensions(gold.calls.map(({ after }) => after))) {
          expect(run(sequence, order)).toEqual(expected);
        }
      }),
      { numRuns: runs },
    );
  });

  test("calls match gold in exactly the orders that it allows, of all orders of up to seven calls", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 2 }), async (parts) => {
        const sequence = parts.flat().slice(0, 7);
        const gold = await recordGold(() => openShelf(), sequence);
        const allowed = new Set([...linearExtensions(gold.calls.map(({ after }) => after))].map(signature(sequence)));
        const made = gold.calls.map((goldCall) => ({ ...goldCall, tookEffect: false }));
        const wanted = made.map((_, index) => index);
        for (const order of permutations(wanted)) {
          const { missing } = matchCalls(
            gold.calls,
            wanted,
            order.map((index) => made[index] as (typeof made)[number]),
            { gold: gold.minted, episode: gold.minted },
          );
          expect(missing.length === 0).toBe(allowed.has(signature(sequence)(order)));
        }
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  }, 120_000);

  test("a call waits for the call that minted its argument, and for the only result that tells it", async () => {
    const gold = await recordGold(
      () => openShelf(),
      [call("put", { title: "New", copies: 1 }), call("read", { id: "n0" }), call("read", { id: "a" })],
    );
    expect(gold.calls.map(({ after }) => after)).toEqual([[], [0], []]);
  });

  test("a search waits for the insert that it would have caught, and for no other", async () => {
    const gold = await recordGold(
      () => openShelf(),
      [call("put", { title: "New", copies: 9 }), call("count", { copies: 9 }), call("count", { copies: 8 })],
    );
    expect(gold.calls.map(({ after }) => after)).toEqual([[], [0], []]);
  });

  test("a search waits for the write that took away what an earlier one had brought, though neither shows in the end", async () => {
    const gold = await recordGold(
      () => openShelf(),
      [call("set", { id: "b", copies: 3 }), call("set", { id: "b", copies: 1 }), call("count", { copies: 3 })],
    );
    expect(gold.calls.map(({ after }) => after)).toEqual([[], [0], [1]]);
  });
});

/** What a sequence gives in an order: its results by position, and the shelf with new books by their contents. */
function run(sequence: readonly Call[], order: readonly number[]) {
  const world = openShelf();
  const results: unknown[] = [];
  for (const position of order) {
    const { result } = world.call(sequence[position] as Call) as { result: { value?: unknown } };
    results[position] = sequence[position]?.name === "put" ? "new" : result;
  }
  const books = Object.entries(world.shelf).map(([key, book]) =>
    [key.startsWith("n") ? "new" : key, book.title, book.copies].join(),
  );
  return { results, books: books.sort() };
}

/** Equal calls are interchangeable, so orders are told apart by what is called, not by position. */
function signature(sequence: readonly Call[]): (order: readonly number[]) => string {
  return (order) => order.map((position) => JSON.stringify(sequence[position])).join();
}

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
