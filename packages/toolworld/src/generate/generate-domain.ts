import {
  type DomainBlueprint,
  type DroppedTool,
  type MaterializeOptions,
  type MaterializeSource,
  materialize,
  openBlueprint,
} from "@toolworld/materializer";
import { type DomainReport, examineDomain } from "@toolworld/testing/examine";

/** What became of one community. */
export interface GeneratedDomain {
  /** Missing where the community is no domain. */
  readonly blueprint?: DomainBlueprint;
  /** Why it is none: too few tools or tables are left, or a law is broken. */
  readonly refusal?: string;
  readonly tools: number;
  readonly kept: number;
  readonly dropped: readonly DroppedTool[];
}

/** How often tools that fail their examination are dropped before the whole is refused. */
const ROUNDS = 4;

/**
 * Makes a domain of a community and examines it by every law. Tools that never succeed, or write nothing, are dropped and
 * the rest is made anew; any other breach refuses the domain.
 */
export function generateDomain(source: MaterializeSource, options: MaterializeOptions = {}): GeneratedDomain {
  const without = new Set(options.without);
  for (let round = 1; ; round++) {
    const { blueprint, refusal, tools, kept, dropped } = materialize(source, { ...options, without });
    const counts = { tools, kept, dropped };
    if (!blueprint) return { ...counts, refusal: refusal ?? "too few tools" };
    const report = examine(blueprint);
    if (typeof report !== "string" && report.passed) return { ...counts, blueprint };
    const failing = typeof report === "string" ? [] : findFailing(report, blueprint);
    if (failing.length === 0 || round === ROUNDS) {
      return { ...counts, refusal: typeof report === "string" ? report : describeBreach(report) };
    }
    for (const origin of failing) without.add(origin);
  }
}

function examine(blueprint: DomainBlueprint): DomainReport | string {
  try {
    return examineDomain(openBlueprint(blueprint), { brief: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function findFailing({ tools }: DomainReport, blueprint: DomainBlueprint): string[] {
  const originByName = new Map(blueprint.tools.map(({ name, kind, origin }) => [name, { kind, origin }]));
  return tools.flatMap(({ name, successes, writes }) => {
    const tool = originByName.get(name);
    return tool && (successes === 0 || (tool.kind === "write" && writes === 0)) ? [tool.origin] : [];
  });
}

function describeBreach({ findings }: DomainReport): string {
  const breach = findings.find(({ passed }) => !passed);
  return breach ? `breaks a law (${breach.law})` : "breaks a law";
}
