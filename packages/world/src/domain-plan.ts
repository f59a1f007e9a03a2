import type { Assertion, Call, Domain, Requestor, Tables, Tool, ToolDescription } from "@toolworld/contracts";
import { describeTool, strictSchema } from "@toolworld/kit";
import type { z } from "zod";
import { createTablePlan, type TablePlan } from "./sql/table-plan.ts";

/** A tool with its arguments' schema made strict: an unknown argument is refused, not dropped. */
export interface PlannedTool {
  readonly tool: Tool;
  readonly parameters: z.ZodObject;
}

/** Everything about a domain that is worked out once, whatever number of worlds is opened. */
export interface DomainPlan {
  readonly domain: Domain;
  readonly tables: ReadonlyMap<string, TablePlan>;
  readonly tools: Readonly<Record<Requestor, ReadonlyMap<Call["name"], PlannedTool>>>;
  readonly setupTools: ReadonlyMap<Call["name"], PlannedTool>;
  /** Assertions by name, each as a tool that reads. */
  readonly assertions: ReadonlyMap<string, PlannedTool>;
  readonly descriptions: readonly ToolDescription[];
}

const plans = new WeakMap<Domain, DomainPlan>();

/** Plans a domain, once. */
export function planDomain(domain: Domain): DomainPlan {
  let plan = plans.get(domain);
  if (!plan) {
    plan = {
      domain,
      tables: planTables(domain.tables),
      tools: { agent: planTools(domain.tools), user: planTools(domain.userTools) },
      setupTools: planTools(domain.setupTools),
      assertions: planTools(Object.entries(domain.assertions).map(([name, assertion]) => toTool(name, assertion))),
      descriptions: [
        ...domain.tools.map((tool) => describeTool(tool, "agent")),
        ...domain.userTools.map((tool) => describeTool(tool, "user")),
      ],
    };
    plans.set(domain, plan);
  }
  return plan;
}

const tablePlans = new WeakMap<Tables, ReadonlyMap<string, TablePlan>>();

/** Plans tables, once for all domains that share them. */
function planTables(tables: Tables): ReadonlyMap<string, TablePlan> {
  let planned = tablePlans.get(tables);
  if (!planned) {
    const keyColumns = (table: string) => tables[table]?.key ?? [];
    planned = new Map(Object.entries(tables).map(([name, table]) => [name, createTablePlan(name, table, keyColumns)]));
    tablePlans.set(tables, planned);
  }
  return planned;
}

function planTools(tools: readonly Tool[]): ReadonlyMap<string, PlannedTool> {
  return new Map(tools.map((tool) => [tool.name, { tool, parameters: strictSchema(tool.parameters) }]));
}

function toTool(name: string, assertion: Assertion): Tool {
  const { description, parameters } = assertion;
  return { name, kind: "read", description, parameters, execute: (context, input) => assertion.holds(context, input) };
}
