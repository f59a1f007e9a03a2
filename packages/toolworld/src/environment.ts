import type { Tau2DomainName } from "@toolworld/benchmarks";
import type { Domain, JsonObject, Task } from "@toolworld/contracts";
import type { Job, RunEnvironment } from "@toolworld/runs";
import { runEpisode } from "@toolworld/simulator";
import type { Rows } from "@toolworld/world";
import { createAgent, createUser } from "./agents.ts";
import { loadDomain } from "./domains/load-domain.ts";
import { readTasksFile, recordDraft } from "./domains/read-tasks.ts";
import { usageError } from "./usage-error.ts";

/** Which tasks of which domain are run. */
export interface ScenarioSettings extends JsonObject {
  readonly domain: string;
  /** A τ²-bench data folder, whose rows and tasks are run. */
  readonly tau2: string | null;
  readonly split: string | null;
  /** A file of tasks in place of the domain's own. */
  readonly tasks: string | null;
}

/** A domain with the tasks to run and, where they are not its own, the rows to open with. */
export interface Scenario {
  readonly domain: Domain;
  readonly tasks: readonly Task[];
  readonly state?: Rows;
  /** Gold calls that fail and were marked as expected errors, by task. */
  readonly erringGold: readonly JsonObject[];
}

/** Loads a scenario. Throws a ToolworldError that says what to do. */
export async function loadScenario(settings: ScenarioSettings): Promise<Scenario> {
  if (settings.tau2 !== null) {
    const { loadTau2 } = await import("@toolworld/benchmarks");
    const { domain, state, tasks, erringGold } = await loadTau2(
      settings.tau2,
      settings.domain as Tau2DomainName,
      settings.split === null ? {} : { split: settings.split },
    );
    return { domain, state, tasks, erringGold: erringGold.map((call) => ({ ...call })) };
  }
  if (settings.split !== null) throw usageError("usage", "--split only goes with --tau2");
  const { domain, tasks, drafts } = await loadDomain(settings.domain);
  if (settings.tasks !== null) return { domain, tasks: await readTasksFile(settings.tasks, domain), erringGold: [] };
  const own = tasks.length > 0 ? tasks : await Promise.all(drafts.map((draft) => recordDraft(draft, domain)));
  if (own.length === 0)
    throw usageError("missing-tasks", `${settings.domain} brings no tasks; give some with --tasks FILE`);
  return { domain, tasks: own, erringGold: [] };
}

/** Opens the environment of a run; workers call it by this module's address. */
export async function openEnvironment(settings: JsonObject): Promise<RunEnvironment> {
  const { domain, tasks, state } = await loadScenario(settings as ScenarioSettings);
  return {
    tasks,
    runEpisode: async (job: Job, task: Task) =>
      runEpisode({
        id: job.id,
        domain,
        task,
        agent: await createAgent(job, task),
        user: createUser(job),
        trial: job.trial,
        seed: job.seed,
        ...(state ? { state } : {}),
        ...(job.faults ? { faults: job.faults, faultSeed: job.seed } : {}),
      }),
  };
}
