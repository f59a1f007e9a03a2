import type { CallErrorType, DomainReference } from "@toolworld/contracts";

/** Every law that a domain is examined by, as a sentence. */
export const LAWS = {
  "well-formed": "names, keys and references of tables, tools and parameters are in order",
  described: "policy, tools and parameters say what they are for",
  "seed-fits": "the seed's rows fit their schemas, for every seed",
  "tools-succeed": "every tool succeeds at least once, and every write changes something",
  honest: "a read never writes, and a write does",
  deterministic: "the same seed and the same calls give the same bytes",
  atomic: "a refused or crashed call leaves no trace",
  "arguments-checked": "unknown tools, and missing, unknown and ill-typed arguments are refused by their path",
  "references-hold": "foreign keys hold after every call",
  "fork-independent": "a fork and its origin do not see each other",
  "goes-back": "rollback and reset restore hash, changes and rows",
  "round-trips": "export, JSON and import give the same world, which goes on alike",
  "coupling-settles": "coupling twice is coupling once",
} as const satisfies Readonly<Record<string, string>>;

/** The name of a law. */
export type LawName = keyof typeof LAWS;

/** What was found of one law: a breach with its subject and evidence, or that it holds and on what evidence. */
export interface LawFinding {
  readonly law: LawName;
  readonly passed: boolean;
  /** Whose it is: the domain, a tool, a table. */
  readonly subject: string;
  readonly evidence: string;
}

/** Whose hand a tool is in: the agent's, the user's, or nobody's but a task's setup. */
export type ToolHand = "agent" | "user" | "setup";

/** How the calls of one tool went. */
export interface ToolReport {
  readonly name: string;
  readonly hand: ToolHand;
  readonly attempts: number;
  readonly successes: number;
  /** How many calls changed rows. */
  readonly writes: number;
  /** The failures, most frequent first, each kind with one message. */
  readonly errors: readonly { readonly type: CallErrorType; readonly message: string; readonly count: number }[];
}

/** All that was found of a domain. Every law has at least one finding. */
export interface DomainReport {
  readonly domain: Pick<DomainReference, "name" | "version">;
  /** True when every finding passed. */
  readonly passed: boolean;
  readonly findings: readonly LawFinding[];
  readonly tools: readonly ToolReport[];
  /** How long the seed took to make and store its rows, in milliseconds; null where it could not. */
  readonly seedMilliseconds: number | null;
}
