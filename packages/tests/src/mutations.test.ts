import { createRandom, type Domain, type Task, type ToolDescription } from "@toolworld/contracts";
import { airline, tasks as airlineTasks } from "@toolworld/domain-airline";
import { bookLoan, tasks as bookLoanTasks } from "@toolworld/domain-book-loan";
import { doctorAppointment, tasks as doctorAppointmentTasks } from "@toolworld/domain-doctor-appointment";
import { retail, tasks as retailTasks } from "@toolworld/domain-retail";
import { shipment, tasks as shipmentTasks } from "@toolworld/domain-shipment";
import { telecom, tasks as telecomTasks } from "@toolworld/domain-telecom";
import { openTaskWorld } from "@toolworld/simulator";
import { expect, test } from "vitest";
import { confront, MUTATION_KINDS, type MutationKind, mutate, rowsAfterGold } from "./mutations.ts";

const count = process.env.TOOLWORLD_FULL === "1" ? 20_000 : 240;
const domains: readonly { readonly domain: Domain; readonly tasks: readonly Task[] }[] = [
  { domain: airline as unknown as Domain, tasks: airlineTasks },
  { domain: bookLoan as unknown as Domain, tasks: bookLoanTasks },
  { domain: doctorAppointment as unknown as Domain, tasks: doctorAppointmentTasks },
  { domain: retail as unknown as Domain, tasks: retailTasks },
  { domain: shipment as unknown as Domain, tasks: shipmentTasks },
  { domain: telecom as unknown as Domain, tasks: telecomTasks },
];

const emptyRow = () => ({ "right, passed": 0, "right, failed": 0, "wrong, passed": 0, "wrong, failed": 0 });

test(`of ${count} mutations of certified golds, those that change what was asked for fail and the others pass`, async () => {
  const table = Object.fromEntries(MUTATION_KINDS.map((kind) => [kind, emptyRow()])) as Record<
    MutationKind,
    ReturnType<typeof emptyRow>
  >;
  const surprises: string[] = [];
  const random = createRandom("mutations");
  const all = domains.flatMap(({ domain, tasks }) =>
    tasks.map((task) => ({ domain, task, tools: toolsOf(domain, task), rows: rowsAfterGold(domain, task) })),
  );
  for (const { task } of all) expect(task.certificate?.certified, task.id).toBe(true);
  for (let index = 0; index < count; index++) {
    const { domain, task, tools, rows } = random.pick(all);
    const kind = MUTATION_KINDS[index % MUTATION_KINDS.length] as MutationKind;
    const { verdict, isAsAsked } = await confront(domain, task, kind, mutate(task, kind, tools, random), rows);
    const passed = verdict.outcome === "passed";
    table[kind][`${isAsAsked ? "right" : "wrong"}, ${passed ? "passed" : "failed"}`]++;
    if (isAsAsked !== passed) surprises.push(`${index}: ${task.id}: ${kind}: ${verdict.reason}`);
  }
  process.stdout.write(`${JSON.stringify(table, null, 1)}\n`);
  expect(surprises).toEqual([]);
  for (const kind of ["independent-calls-reordered", "reads-added", "failed-first-then-right"] as const) {
    expect(table[kind]["wrong, failed"], kind).toBe(0);
  }
}, 3_600_000);

function toolsOf(domain: Domain, task: Task): readonly ToolDescription[] {
  using opened = openTaskWorld(domain, task);
  return opened.world.tools;
}
