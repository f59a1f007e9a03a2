import { createHash } from "node:crypto";
import { canonicalJson, type Domain, type Task } from "@toolworld/contracts";
import { createGoldAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import { openWorld, type Rows, type World } from "@toolworld/world";
import { loadScenario } from "../environment.ts";

/** What worlds can do here: medians in milliseconds, rates from medians, bytes. */
export interface BenchFigures {
  readonly forkMs: number;
  readonly resetMs: number;
  readonly hashMs: number;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly verifiesPerSecond: number;
  readonly structuredCloneMs: number;
  readonly wholeStateHashMs: number;
  readonly stateBytes: number;
}

/** Measures worlds of retail, with its own rows or τ²-bench's. */
export async function measureBench(options: { readonly tau2?: string }): Promise<BenchFigures> {
  const { domain, tasks, state } = await loadScenario({
    domain: "retail",
    tau2: options.tau2 ?? null,
    split: null,
    tasks: null,
  });
  const world = openWorld(domain, { seed: tasks[0]?.seed ?? 0, ...(state ? { state } : {}) });
  try {
    const rows = world.dump();
    const reads = readCalls(rows);
    const writes = writeCalls(rows);
    const written = world.fork();
    const figures = {
      forkMs: medianMs(300, () => world.fork().close()),
      readsPerSecond:
        (1000 /
          medianMs(
            200,
            batch(100, (index) => void world.call(reads[index % reads.length] as never)),
          )) *
        100,
      writesPerSecond:
        (1000 /
          medianMs(
            200,
            batch(100, (index) => void written.call(writes[index % writes.length] as never)),
          )) *
        100,
      ...measureAfterWrite(world, writes),
      verifiesPerSecond: await verdictsPerSecond(domain, tasks, state),
      structuredCloneMs: medianMs(15, () => void structuredClone(rows)),
      wholeStateHashMs: medianMs(15, () => void createHash("sha256").update(canonicalJson(rows)).digest("hex")),
      stateBytes: Buffer.byteLength(JSON.stringify(rows)),
    };
    written.close();
    return figures;
  } finally {
    world.close();
  }
}

type Calls = readonly { readonly name: string; readonly arguments: Readonly<Record<string, string>> }[];

function readCalls(rows: Rows): Calls {
  return (rows.orders ?? []).map((order) => ({
    name: "get_order_details",
    arguments: { order_id: order.order_id as string },
  }));
}

/** Every call changes a row: each pass over the users gives another address. */
function writeCalls(rows: Rows): Calls {
  return ["First Street", "Second Street"].flatMap((street) =>
    (rows.users ?? []).map((user) => ({
      name: "modify_user_address",
      arguments: {
        ...(user.address as Record<string, string>),
        user_id: user.user_id as string,
        address1: `1 ${street}`,
      },
    })),
  );
}

function measureAfterWrite(world: World, writes: Calls): { readonly resetMs: number; readonly hashMs: number } {
  const fork = world.fork();
  fork.hash();
  const hashes: number[] = [];
  const resets: number[] = [];
  for (let index = 0; index < 600; index++) {
    fork.call(writes[index % writes.length] as never);
    hashes.push(timeOf(() => void fork.hash()));
    resets.push(timeOf(() => fork.reset()));
  }
  fork.close();
  return { hashMs: median(hashes), resetMs: median(resets) };
}

/** A gold episode from the opening of its world to its verdict: calls, changes and comparison. */
async function verdictsPerSecond(domain: Domain, tasks: readonly Task[], state: Rows | undefined): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    for (const task of tasks) {
      const started = performance.now();
      const world = openWorld(domain, { seed: task.seed, ...(state ? { state } : {}) });
      for (const { name, arguments: input, requestor } of task.gold.calls)
        world.call({ name, arguments: input, requestor });
      world.changes();
      world.close();
      times.push(performance.now() - started);
    }
  }
  const agent = { user: createScriptedUser(), ...(state ? { state } : {}) };
  const episodes = await Promise.all(
    tasks.map(async (task) => ({
      task,
      episode: await runEpisode({ id: task.id, domain, task, agent: createGoldAgent(task), ...agent }),
    })),
  );
  const verdicts = episodes.map((input) => medianMs(30, () => void verify(input)));
  return 1000 / (median(times) + median(verdicts));
}

function batch(size: number, run: (index: number) => void): () => void {
  let index = 0;
  return () => {
    for (let count = 0; count < size; count++) run(index++);
  };
}

function medianMs(rounds: number, run: () => void): number {
  const warmUp = Math.min(rounds, 30);
  for (let round = 0; round < warmUp; round++) run();
  return median(Array.from({ length: rounds }, () => timeOf(run)));
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
