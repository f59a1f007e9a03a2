import { ToolworldError } from "@toolworld/contracts";
import { defineDomain } from "@toolworld/kit";
import { findReferences } from "../arguments/json-schema.ts";
import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import { breach, verdictOf } from "../examine/finding.ts";

/** Names, keys and references are in order, also where a domain was not made with `defineDomain`. */
export function examineForm({ domain, tools }: Pick<Examination, "domain" | "tools">): LawFinding[] {
  const breaches: LawFinding[] = [];
  try {
    defineDomain(domain);
  } catch (error) {
    const problems = ToolworldError.isInstance(error) ? (error.details.problems as readonly string[]) : [String(error)];
    for (const problem of problems ?? [String(error)]) breaches.push(breach("well-formed", domain.name, problem));
  }
  const handsByName = new Map<string, string>();
  for (const { hand, label, tool, schema } of tools) {
    for (const reference of findReferences(schema)) {
      const [table = "", column = ""] = reference.split(".");
      if (domain.tables[table]?.schema.shape[column] !== undefined) continue;
      breaches.push(breach("well-formed", label, `a parameter refers to "${reference}", which is no column`));
    }
    if (hand === "setup") continue;
    const other = handsByName.get(tool.name);
    if (other !== undefined) breaches.push(breach("well-formed", label, `the ${other} has a tool of this name too`));
    handsByName.set(tool.name, hand);
  }
  if (domain.tools.length === 0) breaches.push(breach("well-formed", domain.name, "it has no tool"));
  return verdictOf(
    "well-formed",
    domain,
    breaches,
    `${tools.length} tools, ${Object.keys(domain.tables).length} tables`,
  );
}
