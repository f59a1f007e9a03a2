import { z } from "zod";
import type { GeneratedWorld, GenerateJob } from "./generate-domains.ts";

const count = z.int().min(0);
const reasons = z.record(z.string(), count);

/** What is told of a community that was tried, as a zod schema. */
export const worldRecordSchema = z.strictObject({
  /** The community's id in the graph, and the name of the domain that it became, or would have become. */
  community: z.string(),
  name: z.string(),
  /** Missing where it became no domain; then `refusal` says why. */
  size: z.strictObject({ tools: count, tables: count, hasWrites: z.boolean() }).exactOptional(),
  refusal: z.string().exactOptional(),
  /** How many tools the community has, how many of them the domain has, and why it has not the others. */
  tools: count,
  kept: count,
  dropped: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  proposals: z
    .strictObject({ kept: count, refused: z.array(z.string()), problem: z.string().exactOptional() })
    .exactOptional(),
  /** How many steps the gold of each task has. */
  steps: z.array(count),
  /** How many tasks were tried, and how many refused for which reason. */
  tried: count,
  refused: reasons,
});

/** What is told of a community that was tried: little, for there are thousands. */
export type WorldRecord = z.infer<typeof worldRecordSchema>;

/** What is told of a community that was tried. */
export function toWorldRecord({ community, name }: GenerateJob, world: GeneratedWorld): WorldRecord {
  const { blueprint, tasks = [], funnel, refusal, tools, kept, dropped, proposals } = world;
  return {
    community,
    name,
    ...(blueprint
      ? {
          size: {
            tools: blueprint.tools.length,
            tables: blueprint.tables.length,
            hasWrites: blueprint.tools.some(({ kind }) => kind === "write"),
          },
        }
      : {}),
    ...(refusal === undefined ? {} : { refusal }),
    tools,
    kept,
    dropped: dropped.map(({ id, reason }) => ({ id, reason })),
    ...(proposals ? { proposals: { ...proposals, refused: [...proposals.refused] } } : {}),
    steps: tasks.map(({ gold }) => gold.calls.length),
    tried: funnel?.tried ?? 0,
    refused: { ...funnel?.reasons },
  };
}
