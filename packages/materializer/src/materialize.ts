import type { PoolTool } from "@toolworld/pool";
import { assembleDomain } from "./assemble/assemble-domain.ts";
import type { DomainBlueprint } from "./blueprint/domain-blueprint.ts";
import { foldTwins } from "./grounding/fold-twins.ts";
import { type GroundedTool, groundTool } from "./grounding/ground-tool.ts";
import { readTool } from "./reading/read-tool.ts";
import { retargetParts } from "./reading/retarget-parts.ts";
import type { DropReason, ToolReading } from "./reading/tool-reading.ts";
import { dropQualifiers } from "./tables/distinguish-tables.ts";
import { inferTables } from "./tables/infer-tables.ts";
import { linkTables } from "./tables/link-tables.ts";

/** A community as the materializer takes it: its name and its tools. */
export interface MaterializeSource {
  /** Lower-case words joined by dashes: the domain's name. */
  readonly name: string;
  readonly tools: readonly PoolTool[];
}

/** What bounds a domain. */
export interface MaterializeOptions {
  /** Fewer tools are no domain. 5 when nothing is said. */
  readonly minimumTools?: number;
  /** Fewer tables are no domain. 2 when nothing is said. */
  readonly minimumTables?: number;
  /** More tools are cut, whole tables at a time. 40 when nothing is said. */
  readonly maximumTools?: number;
  /** The moment at which worlds open. */
  readonly now?: string;
  /** Tools that failed when they were examined: they are dropped. */
  readonly without?: ReadonlySet<string>;
}

/** A tool that did not become an operation, and why. */
export interface DroppedTool {
  readonly id: string;
  readonly reason: DropReason;
}

/** What became of a community. `kept` and `dropped` together are its tools. */
export interface Materialization {
  /** Missing where the community is no domain. */
  readonly blueprint?: DomainBlueprint;
  /** Why it is no domain. */
  readonly refusal?: "too few tools" | "too few tables";
  readonly tools: number;
  readonly kept: number;
  readonly dropped: readonly DroppedTool[];
}

/** The moment at which generated worlds open when nothing is said. */
export const GENERATED_NOW = "2026-03-02T09:00:00.000Z";

/** Turns a community of tools into a domain, by rules alone. The same tools give the same blueprint, in whatever order they come. */
export function materialize(source: MaterializeSource, options: MaterializeOptions = {}): Materialization {
  const { minimumTools = 5, minimumTables = 2, maximumTools = 40, now = GENERATED_NOW, without } = options;
  const tools = [...source.tools].sort((one, other) => (one.id < other.id ? -1 : 1));
  const dropped: DroppedTool[] = [];
  const readings: ToolReading[] = [];
  for (const tool of tools) {
    if (without?.has(tool.id)) {
      dropped.push({ id: tool.id, reason: "fails its examination" });
      continue;
    }
    const reading = readTool(tool);
    if ("reason" in reading) dropped.push({ id: tool.id, reason: reading.reason });
    else readings.push(reading);
  }
  const grounded = ground(retargetParts(readings), dropped);
  const kept = trimTables(foldTwins(grounded, dropped), maximumTools, dropped);
  const counts = { tools: tools.length, kept: kept.length, dropped };
  const tables = new Set(kept.map(({ table }) => table.name));
  if (kept.length < minimumTools) return { ...counts, refusal: "too few tools" };
  if (tables.size < minimumTables) return { ...counts, refusal: "too few tables" };
  dropQualifiers(
    [...new Set(kept.map(({ table }) => table))],
    (one) => kept.filter(({ table }) => table === one).length,
  );
  return { ...counts, blueprint: assembleDomain(source.name, kept, now) };
}

function ground(readings: readonly ToolReading[], dropped: DroppedTool[]): GroundedTool[] {
  const tables = inferTables(readings);
  linkTables(tables);
  const grounded: GroundedTool[] = [];
  for (const table of tables) {
    for (const read of table.tools) {
      const tool = groundTool(read, table, tables);
      if ("reason" in tool) dropped.push({ id: read.reading.tool.id, reason: tool.reason });
      else grounded.push(tool);
    }
  }
  return grounded;
}

/** Cuts a domain to its size: the tables with the fewest tools go first, whole. */
function trimTables(tools: readonly GroundedTool[], maximum: number, dropped: DroppedTool[]): GroundedTool[] {
  let kept = [...tools];
  while (kept.length > maximum) {
    const counts = new Map<string, number>();
    for (const { table } of kept) counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
    if (counts.size <= 2) break;
    const [smallest] = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? 1 : -1))[0] as [string, number];
    for (const tool of kept)
      if (tool.table.name === smallest) dropped.push({ id: tool.read.reading.tool.id, reason: "too many tools" });
    kept = kept.filter(({ table }) => table.name !== smallest);
  }
  for (const tool of kept.splice(maximum)) dropped.push({ id: tool.read.reading.tool.id, reason: "too many tools" });
  return kept;
}
