import { type Episode, type Task, taskDigest, VERDICT_CONTRACT, type Verdict } from "@toolworld/contracts";
import { retail, taskDrafts } from "@toolworld/domain-retail";
import { referToDomain } from "@toolworld/kit";
import { type Job, planJobs, type RunStore, type StoredEpisode } from "@toolworld/runs";
import { createCarelessAgent, createGoldAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { recordTask, verify } from "@toolworld/verifier";
import { openWorld } from "@toolworld/world";

/** A run in memory: only what a report reads. */
function memoryStore(tasks: readonly Task[], jobs: readonly Job[], stored: readonly StoredEpisode[]): RunStore {
  return {
    name: "memory",
    readRun: async () => ({ settings: { domain: "retail", seed: 7 }, tasks, jobs }),
    async *episodes() {
      yield* stored;
    },
  } as unknown as RunStore;
}

/** Some of the shop's tasks, run by the gold agent and by one that drops a call, twice each; the first `part` of it. */
export async function shopStore(part = 1): Promise<RunStore> {
  const drafts = taskDrafts.filter(({ id }) => id === "cancel-the-trail-shoes" || id === "where-is-my-stove");
  const tasks = await Promise.all(
    drafts.map((draft) => {
      const seed = draft.seed ?? 0;
      const open = () => openWorld(retail, { seed, setup: draft.setup ?? [] });
      return recordTask(draft, { domain: referToDomain(retail), seed, open });
    }),
  );
  const agents = [{ name: "gold" }, { name: "careless" }];
  const jobs = planJobs({ tasks, agents, user: { name: "scripted" }, trials: 2, seed: 7 });
  const stored: StoredEpisode[] = [];
  for (const job of jobs.slice(0, Math.round(jobs.length * part))) {
    const task = tasks.find(({ id }) => id === job.task) as Task;
    const agent =
      job.agent.name === "gold"
        ? createGoldAgent(task)
        : createCarelessAgent(task, { seed: job.seed, mistake: "drop-call" });
    const { id, trial, seed } = job;
    const episode = await runEpisode({ id, domain: retail, task, agent, user: createScriptedUser(), trial, seed });
    stored.push({ episode, verdict: verify({ task, episode }), milliseconds: 1 });
  }
  return memoryStore(tasks, jobs, stored);
}

/** A run in which everything that is free text is one text: names, words, values, messages, keys. */
export function textStore(text: string): RunStore {
  const domain = { name: text, version: text, digest: "0".repeat(64) } as Task["domain"];
  const change = {
    type: "update",
    table: text,
    key: text,
    before: { [text]: text },
    after: { [text]: [text] },
  } as const;
  const footprint = {
    reads: [{ table: text, key: text }],
    scans: [{ table: text, where: {} }],
    writes: [{ type: "update", table: text, key: text, columns: [text] }],
    minted: [text],
  } as const;
  const call = { name: text, arguments: { [text]: { [text]: [text] } }, requestor: "agent" } as const;
  const task: Task = {
    contract: "task/1",
    id: text,
    domain,
    seed: text,
    history: [{ type: "message", turn: 0, role: "user", content: text }],
    intent: text,
    user: { facts: [], requests: [{ say: text }] },
    gold: { calls: [{ ...call, result: { ok: true, value: text }, after: [] }], changes: [change], minted: [text] },
    checks: [{ type: "state" }],
    labels: [text],
  };
  const participant = { name: text, settings: { mistake: text } };
  const job: Job = { id: text, task: text, trial: 0, seed: text, agent: participant, user: participant };
  const error = { type: "refused", message: text, details: { [text]: text } } as const;
  const episode: Episode = {
    contract: "episode/1",
    id: text,
    task: { id: text, digest: taskDigest(task) },
    domain,
    trial: 0,
    seed: text,
    agent: participant,
    user: participant,
    steps: [
      { type: "message", turn: 0, role: "user", content: text },
      { type: "thought", turn: 1, role: "agent", content: text },
      { type: "tool-call", turn: 1, id: text, ...call },
      { type: "tool-result", turn: 1, id: text, result: { ok: false, error }, footprint, coupled: footprint },
      { type: "tool-call", turn: 1, id: `${text}2`, ...call, requestor: "user" },
      { type: "tool-result", turn: 1, id: `${text}2`, result: { ok: true, value: text }, fault: "stale-read" },
    ],
    end: { reason: "agent-error", message: text, unasked: [text] },
    changes: [{ ...change, after: { [text]: { [text]: text } } }],
    minted: [text],
    assertions: [],
    usage: {
      agent: { modelCalls: 0, inputTokens: 0, outputTokens: 0 },
      user: { modelCalls: 0, inputTokens: 0, outputTokens: 0 },
    },
  };
  const verdict: Verdict = {
    contract: VERDICT_CONTRACT,
    episode: text,
    task: episode.task,
    outcome: "failed",
    reward: 0,
    checks: [
      {
        type: "state",
        outcome: "failed",
        required: true,
        evidence: [{ type: text, message: text, details: { [text]: text } }],
      },
    ],
    blame: "agent",
    reason: text,
    counts: { turns: 2, calls: 2, writes: 1, errors: 1, faults: 1 },
  };
  return memoryStore([task], [job], [{ episode, verdict, milliseconds: 1 }]);
}
