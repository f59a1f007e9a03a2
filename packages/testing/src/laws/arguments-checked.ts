import type { Call, CallError, JsonValue } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import { breakArguments } from "../arguments/mutate-arguments.ts";
import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination, ExaminedTool } from "../examine/examination.ts";
import type { Exploration } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";
import { positionDifference, positionOf } from "../examine/position.ts";

/** Unknown tools, and missing, unknown and ill-typed arguments are refused with the path named, and change nothing. */
export function examineArguments(examination: Examination, { trials }: Exploration): LawFinding[] {
  const { domain } = examination;
  const breaches: LawFinding[] = [];
  let count = 0;
  const world = examination.open();
  const before = positionOf(world);
  const refusalOf = (tool: ExaminedTool, name: string, given: JsonValue): CallError | undefined => {
    count++;
    const { result } = world.call({ name, arguments: given, requestor: tool.requestor } as Call);
    return result.ok ? undefined : result.error;
  };
  for (const { tool, fitting } of trials) {
    const unknown = refusalOf(tool, `${tool.name}_that_nobody_has`, {});
    if (unknown?.type !== "unknown-tool") {
      breaches.push(breach("arguments-checked", tool.label, `a call of no tool gave ${unknown?.type ?? "a result"}`));
    }
    if (!fitting) {
      breaches.push(breach("arguments-checked", tool.label, "no arguments that fit its schema were found"));
      continue;
    }
    for (const { what, arguments: given, paths } of breakArguments(tool.schema, fitting)) {
      const problem = findProblem(refusalOf(tool, tool.name, given), paths) ?? findTrace(world, before);
      if (problem) breaches.push(breach("arguments-checked", tool.label, `${what}: ${problem}`));
      if (problem) world.reset();
    }
  }
  const trace = positionDifference(before, positionOf(world));
  if (trace) breaches.push(breach("arguments-checked", `domain "${domain.name}"`, `refusals left a trace: ${trace}`));
  world.close();
  return verdictOf("arguments-checked", domain, breaches, `${count} calls were refused`);
}

function findProblem(error: CallError | undefined, paths: readonly string[]): string | undefined {
  if (!error) return "was accepted";
  if (error.type !== "invalid-arguments") return `was refused as ${error.type} ("${error.message}")`;
  const issues = (error.details?.issues ?? []) as readonly { readonly path: string }[];
  if (issues.some(({ path }) => paths.includes(path))) return undefined;
  return `was refused without naming ${paths.join(" or ") || "the arguments"}: ${error.message}`;
}

function findTrace(world: World, { now, minted }: ReturnType<typeof positionOf>): string | undefined {
  if (world.changes().length > 0) return "was refused, but left changes";
  return world.now() === now && world.minted.length === minted.length ? undefined : "was refused, but left a trace";
}
