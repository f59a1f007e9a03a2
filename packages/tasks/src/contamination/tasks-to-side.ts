import type { Domain, Task } from "@toolworld/contracts";
import { describeTool } from "@toolworld/kit";
import type { ComparedSide, ComparedTool } from "./contamination-report.ts";

/** Tasks as one side of a comparison: what their users say, and the tools that their golds call. */
export function tasksToSide(tasks: readonly Task[]): ComparedSide {
  const parameters = new Map<string, Set<string>>();
  for (const { name, arguments: input } of tasks.flatMap(({ gold }) => gold.calls)) {
    const known = parameters.get(name) ?? new Set<string>();
    for (const parameter of Object.keys(input)) known.add(parameter);
    parameters.set(name, known);
  }
  const tools = [...parameters].map(([name, names]): ComparedTool => ({ name, parameters: [...names].sort() }));
  return {
    tools: tools.sort((one, other) => (one.name < other.name ? -1 : 1)),
    texts: tasks.map(({ id, intent, user }) => ({
      id,
      text: [...new Set([intent, ...user.requests.map(({ say }) => say)])].join(" "),
    })),
  };
}

/** A domain's tools of both hands, with all their parameters. */
export function domainToTools(domain: Domain): ComparedTool[] {
  return [
    ...domain.tools.map((tool) => describeTool(tool, "agent")),
    ...domain.userTools.map((tool) => describeTool(tool, "user")),
  ].map(({ name, parameters }) => ({ name, parameters: Object.keys((parameters.properties ?? {}) as object) }));
}
