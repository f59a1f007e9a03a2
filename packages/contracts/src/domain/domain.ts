import type { Random } from "../random.ts";
import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";
import type { NewRowOf, Tables } from "./table.ts";
import type { Assertion, Tool, ToolContext } from "./tool.ts";

/** The version of the contract that a domain is written against. */
export const DOMAIN_CONTRACT = "domain/1";

/** What a seed function works with. */
export interface SeedContext {
  readonly random: Random;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The rows that a world opens with, table by table, in order of insertion. */
export type SeedRows<Definitions extends Tables = Tables> = {
  readonly [Name in keyof Definitions]: readonly NewRowOf<Definitions[Name]>[];
};

/** A plugin: tables, tools, seed data and policy, perhaps user tools and assertions. Data and pure functions only. */
export interface Domain<Definitions extends Tables = Tables> {
  readonly contract: typeof DOMAIN_CONTRACT;
  /** Lower-case words joined by dashes. */
  readonly name: string;
  /** Semantic version; it changes whenever a tool may answer otherwise. */
  readonly version: string;
  /** What the agent is told. Markdown. */
  readonly policy: string;
  readonly tables: Definitions;
  /** The agent's tools. */
  readonly tools: readonly Tool<Definitions>[];
  /** The user's tools, on their own device. */
  readonly userTools: readonly Tool<Definitions>[];
  readonly assertions: Readonly<Record<string, Assertion<Definitions>>>;
  /** Functions that put a world into a task's initial state. Nobody can call them in an episode. */
  readonly setupTools: readonly Tool<Definitions>[];
  /** Brings the two sides in line after each successful call. */
  couple?(context: ToolContext<Definitions>): void;
  /** The moment at which a world opens, ISO 8601 in UTC. */
  readonly now: string;
  /** Makes the rows of a new world. */
  seed(context: SeedContext): SeedRows<Definitions>;
}
