import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import type { Exploration, ToolTrials } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";

/** Every tool succeeds at least once, so that no other law holds only because nothing ever happened. */
export function examineSuccess({ domain }: Examination, { trials }: Exploration): LawFinding[] {
  const breaches: LawFinding[] = [];
  for (const trial of trials) {
    const { label, tool } = trial.tool;
    if (trial.successes === 0) {
      const seen = `never succeeded in ${trial.attempts} attempts; it failed with ${describeFailures(trial)}`;
      const advice = "say where its arguments come from (references), or give examples";
      breaches.push(breach("tools-succeed", label, `${seen}; ${advice}`));
    } else if (tool.kind === "write" && trial.writes === 0) {
      breaches.push(breach("tools-succeed", label, `changed nothing in ${trial.successes} calls that succeeded`));
    }
  }
  const successes = trials.reduce((sum, trial) => sum + trial.successes, 0);
  return verdictOf("tools-succeed", domain, breaches, `${successes} calls of ${trials.length} tools succeeded`);
}

/** A read never writes, and a write does: what was recorded bears out what was declared. */
export function examineHonesty({ domain }: Examination, { trials, breaches: seen }: Exploration): LawFinding[] {
  const breaches = seen.filter(({ law }) => law === "honest");
  for (const { tool, successes, writes } of trials) {
    if (tool.tool.kind !== "write" || successes === 0 || writes > 0) continue;
    breaches.push(breach("honest", tool.label, `is declared a write, but wrote nothing in ${successes} calls`));
  }
  const reads = trials.filter(({ tool }) => tool.tool.kind === "read").length;
  return verdictOf("honest", domain, breaches, `${reads} reads wrote nothing, ${trials.length - reads} writes wrote`);
}

/** Foreign keys held after every call that wrote. */
export function examineReferences({ domain }: Examination, exploration: Exploration): LawFinding[] {
  const breaches = exploration.breaches.filter(({ law }) => law === "references-hold");
  return verdictOf("references-hold", domain, breaches, `${exploration.statesChecked} states were looked through`);
}

function describeFailures({ failures }: ToolTrials): string {
  const most = [...failures.values()].sort((left, right) => right.count - left.count).slice(0, 3);
  return most.map(({ error, count }) => `${error.type} "${error.message}" (${count} times)`).join(", ");
}
