import type { Requestor } from "@toolworld/contracts";
import type { Tau2Environment } from "../tau2-environment.ts";
import type { Tau2ToolCall } from "./message.ts";
import type { Tau2ToolType } from "./reward-info.ts";

/** What the reference knows of a domain's tools. */
export interface ToolTable {
  /** By name; the user's tools hide the agent's. */
  readonly types: ReadonlyMap<string, Tau2ToolType>;
  /** Whether a tool of this name, in either hand, may change the state; the agent's tool decides. */
  changesState(name: string): boolean;
  /** Whose tool a call goes to. In solo mode the agent has the user's tools as well, and they come first. */
  handOf(call: Pick<Tau2ToolCall, "name" | "requestor">, solo: boolean): Requestor;
}

/** Tools that neither read nor write a database: the same two in every domain of the reference. */
const GENERIC: ReadonlySet<string> = new Set(["calculate", "transfer_to_human_agents"]);

/** Reads the table off a domain. */
export function createToolTable({ domain }: Pick<Tau2Environment, "domain">): ToolTable {
  const typesOf = (tools: typeof domain.tools) =>
    tools.map(({ name, kind }): [string, Tau2ToolType] => [name, GENERIC.has(name) ? "generic" : kind]);
  const agent = new Map(typesOf(domain.tools));
  const user = new Map(typesOf(domain.userTools));
  return {
    types: new Map([...agent, ...user]),
    changesState: (name) => (agent.get(name) ?? user.get(name)) === "write",
    handOf({ name, requestor }, solo) {
      if (requestor === "user") return "user";
      return solo && user.has(name) ? "user" : "agent";
    },
  };
}
