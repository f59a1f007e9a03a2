import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import { breach, verdictOf } from "../examine/finding.ts";

/** Whoever acts knows a domain by its texts alone: policy, tools and parameters say what they are for. */
export function examineDescriptions({ domain, tools }: Pick<Examination, "domain" | "tools">): LawFinding[] {
  const breaches: LawFinding[] = [];
  let parameters = 0;
  if (isBlank(domain.policy)) breaches.push(breach("described", `domain "${domain.name}"`, "its policy is empty"));
  for (const { label, tool, schema } of tools) {
    if (isBlank(tool.description)) breaches.push(breach("described", label, "has no description"));
    for (const [name, parameter] of Object.entries(schema.properties ?? {})) {
      parameters++;
      if (isBlank(parameter.description))
        breaches.push(breach("described", label, `parameter "${name}" has no description`));
    }
  }
  return verdictOf("described", domain, breaches, `${tools.length} tools with ${parameters} parameters`);
}

function isBlank(text: string | undefined): boolean {
  return typeof text !== "string" || text.trim() === "";
}
