import type { ArgumentSource, PlanStep, SourcedValue } from "./argument-source.ts";
import type { Plan } from "./goal.ts";

/** Drops the reads that nothing is taken from, and the facts that nothing says; what is left is numbered anew. */
export function prunePlan(plan: Plan): Plan {
  const needed = new Set<number>();
  const need = (index: number) => {
    if (needed.has(index)) return;
    needed.add(index);
    for (const { source } of Object.values(plan.steps[index]?.arguments ?? {})) {
      if (source.type === "result") need(source.step);
    }
  };
  for (const [index, { writes }] of plan.steps.entries()) if (writes) need(index);
  for (const { step } of plan.answers) need(step);
  const kept = [...needed].sort((one, other) => one - other);
  const positions = new Map(kept.map((old, index) => [old, index]));
  const moved = (source: ArgumentSource): ArgumentSource =>
    source.type === "result" ? { ...source, step: positions.get(source.step) as number } : source;
  const steps = kept.map((old): PlanStep => {
    const step = plan.steps[old] as PlanStep;
    const entries = Object.entries(step.arguments).map(([name, { value, source }]): [string, SourcedValue] => [
      name,
      { value, source: moved(source) },
    ]);
    return { ...step, arguments: Object.fromEntries(entries) };
  });
  const said = new Set([
    ...steps.flatMap((step) =>
      Object.values(step.arguments).flatMap(({ source }) => (source.type === "result" ? [] : [source.fact])),
    ),
    ...plan.goals.flatMap(({ mention, values }) => [
      ...(mention?.facts ?? []),
      ...values.flatMap((value) => value.mention?.facts ?? []),
    ]),
  ]);
  return {
    kind: plan.kind,
    long: plan.long,
    goals: plan.goals,
    steps,
    answers: plan.answers.map((answer) => ({ ...answer, step: positions.get(answer.step) as number })),
    facts: plan.facts.filter(({ name }) => said.has(name)),
  };
}
