import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { PoolTool } from "../tool/pool-tool.ts";

/** A tool as it is kept: everything but its id, which folding gives. Deflated, which makes a quarter of it. */
export function packTool(tool: PoolTool): Buffer {
  const { id, ...body } = tool;
  return deflateRawSync(JSON.stringify(body), { level: 1 });
}

/** A kept tool with the id that it has in the pool. */
export function unpackTool(id: string, body: Buffer): PoolTool {
  return { id, ...(JSON.parse(inflateRawSync(body).toString("utf8")) as Omit<PoolTool, "id">) };
}
