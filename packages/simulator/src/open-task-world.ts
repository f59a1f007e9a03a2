import { type Domain, type FaultRates, type Task, ToolworldError, type WorldPort } from "@toolworld/contracts";
import { type OpenWorldOptions, openWorld, type World, withFaults } from "@toolworld/world";

/** How a task's world is opened. */
export interface OpenTaskWorldOptions extends Pick<OpenWorldOptions, "state" | "external"> {
  readonly faults?: FaultRates;
  /** Seeds the faults. */
  readonly faultSeed?: string | number;
}

/** A task's world, and the port through which it is acted in: the world itself, or the world with faults. */
export interface TaskWorld extends Disposable {
  readonly world: World;
  readonly port: WorldPort;
}

/**
 * Opens a task's world in the task's initial state.
 *
 * @throws ToolworldError of type `wrong-domain` when the task was made in another version of the domain, `wrong-state`
 * when it needs other opening rows.
 */
export function openTaskWorld(domain: Domain, task: Task, options: OpenTaskWorldOptions = {}): TaskWorld {
  const { faults, faultSeed = task.seed, ...rest } = options;
  const world = openWorld(domain, { ...rest, seed: task.seed, setup: task.setup ?? [] });
  const problem = findMismatch(world, task);
  if (problem) {
    world.close();
    throw problem;
  }
  const faulty = faults ? withFaults(world, { rates: faults, seed: faultSeed }) : undefined;
  const performing: WorldPort = {
    call: (call) => world.perform(call),
    changes: () => world.changes(),
    assert: (assertion) => world.assert(assertion),
  };
  return {
    world,
    port: faulty ?? performing,
    [Symbol.dispose]() {
      faulty?.[Symbol.dispose]();
      world.close();
    },
  };
}

function findMismatch(world: World, task: Task): ToolworldError | undefined {
  const { reference } = world;
  if (task.domain.digest !== reference.digest) {
    return new ToolworldError({
      room: "simulator",
      type: "wrong-domain",
      message: `task "${task.id}" was made in ${task.domain.name} ${task.domain.version}, which differs from this ${reference.name} ${reference.version}; record the task again`,
      details: { task: task.domain, domain: reference },
    });
  }
  if (task.state !== undefined && task.state !== world.stateDigest) {
    return new ToolworldError({
      room: "simulator",
      type: "wrong-state",
      message: `task "${task.id}" needs other opening rows than these of domain "${reference.name}"; give the data that it was made from`,
      details: { expected: task.state, found: world.stateDigest },
    });
  }
  return undefined;
}
