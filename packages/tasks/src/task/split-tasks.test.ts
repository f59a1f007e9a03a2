import type { Domain } from "@toolworld/contracts";
import { expect, test } from "vitest";
import { generateTasks } from "../generate/generate-tasks.ts";
import { workshop } from "../workshop-domain.test.fixture.ts";
import { rowsOf, sequenceOf, splitTasks } from "./split-tasks.ts";

test("the two sides share no row and no sequence, and nothing is lost", async () => {
  const { tasks } = await generateTasks(workshop as unknown as Domain, { count: 60, seed: 5 });
  for (const seed of [1, 2, 3]) {
    const { train, test: held, leftOut } = splitTasks(tasks, { testShare: 0.2, seed });
    expect(train.length + held.length + leftOut.length).toBe(60);
    expect(held.length).toBeGreaterThan(6);
    expect(train.length).toBeGreaterThan(20);
    const rows = new Set(held.flatMap(rowsOf));
    const sequences = new Set(held.map(sequenceOf));
    expect(train.filter((task) => sequences.has(sequenceOf(task)))).toEqual([]);
    expect(train.filter((task) => rowsOf(task).some((row) => rows.has(row)))).toEqual([]);
  }
});
