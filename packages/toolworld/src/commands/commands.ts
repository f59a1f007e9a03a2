import type { Command } from "commander";

/** A command of the top level. Its module, and the packages that this needs, are loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly description: string;
  /** Loads what gives the command its options, its action and its subcommands. */
  readonly load: () => Promise<(command: Command) => Command>;
}

/** The commands in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "quickstart",
    description:
      "From descriptions of tools to verified episodes: read them into a pool, find which tool feeds which, make domains of communities, tasks for the domains, and run a perfect and a careless agent.",
    load: async () => (await import("./quickstart.ts")).defineQuickstart,
  },
  {
    name: "domains",
    description: "List the domains that come with Toolworld; generate makes new ones.",
    load: async () => (await import("./domains/domains.ts")).defineDomains,
  },
  {
    name: "run",
    description: "Run agents on a domain's tasks; every episode is stored, with its verdict, the moment it ends.",
    load: async () => (await import("./run.ts")).defineRun,
  },
  {
    name: "verify",
    description:
      "Make every verdict of a store again from the stored tasks and episodes, with no world, and compare it with the stored one.",
    load: async () => (await import("./verify.ts")).defineVerify,
  },
  {
    name: "report",
    description:
      "Write a self-contained HTML page: pass^k, reward by number of tool calls, failures by blame, and transcripts with their evidence.",
    load: async () => (await import("./report.ts")).defineReport,
  },
  {
    name: "audit",
    description:
      "Certify every task of a domain by running it: gold passes; doing nothing, leaving out, changing and adding calls fail; the user tells enough.",
    load: async () => (await import("./audit.ts")).defineAudit,
  },
  {
    name: "funnel",
    description:
      "Filter a store's episodes in stages: validity, final state, calls; every dropped one with its reason.",
    load: async () => (await import("./funnel.ts")).defineFunnel,
  },
  {
    name: "compare",
    description: "Compare two runs on the same tasks, paired, with a 95 % bootstrap interval.",
    load: async () => (await import("./compare.ts")).defineCompare,
  },
  {
    name: "tasks",
    description: "Work with tasks.",
    load: async () => (await import("./tasks/tasks.ts")).defineTasks,
  },
  {
    name: "pool",
    description: "Collect descriptions of tools from anywhere in one file.",
    load: async () => (await import("./pool/pool.ts")).definePool,
  },
  {
    name: "graph",
    description: "Find which tool feeds which, and the communities that tools make.",
    load: async () => (await import("./graph/graph.ts")).defineGraph,
  },
  {
    name: "retrieve",
    description: "Find the right tools of a pool for a request in any words.",
    load: async () => (await import("./retrieve/retrieve.ts")).defineRetrieve,
  },
  {
    name: "tau2",
    description: "Compare with τ²-bench, run its tasks, audit them.",
    load: async () => (await import("./tau2.ts")).defineTau2,
  },
  {
    name: "bench",
    description:
      "Measure worlds on this machine, one process, medians: fork, reset, hash, calls, verdicts, beside a structuredClone and a whole-state SHA-256 of the same rows.",
    load: async () => (await import("./bench.ts")).defineBench,
  },
];
