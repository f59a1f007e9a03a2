import type { Certificate, Domain, Task } from "@toolworld/contracts";
import { openTaskWorld, type TaskWorld } from "@toolworld/simulator";
import { certify } from "@toolworld/verifier";
import type { Rows } from "@toolworld/world";

/** Certifies a task of a domain, trial by trial in worlds of its own. */
export async function certifyTask(domain: Domain, task: Task, state?: Rows): Promise<Certificate> {
  const opened: TaskWorld[] = [];
  const open = () => {
    for (const world of opened.splice(0, opened.length - 1)) world[Symbol.dispose]();
    const world = openTaskWorld(domain, task, state ? { state } : {});
    opened.push(world);
    return world;
  };
  try {
    const { tools } = open().world;
    return await certify(task, { tools, open: () => open().port });
  } finally {
    for (const world of opened) world[Symbol.dispose]();
  }
}
