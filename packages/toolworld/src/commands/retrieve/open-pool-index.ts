import { existsSync } from "node:fs";
import { createIndexAsync, openIndex, type ToolIndex } from "@toolworld/retriever";
import { createTerminal } from "../../output/terminal.ts";
import { describePool, readPoolTools } from "./read-pool-tools.ts";

/**
 * The index of a pool. With a file it is opened from there, brought up to date where the pool has changed since, made
 * where there is none, and kept.
 */
export async function openPoolIndex(pool: string, file?: string): Promise<ToolIndex> {
  if (file === undefined) return createIndexAsync(readPoolTools(pool));
  const source = describePool(pool);
  if (!existsSync(file)) {
    createTerminal().note(`${file}: made from ${pool}`);
    const index = await createIndexAsync(readPoolTools(pool));
    index.save(file, source);
    return index;
  }
  const index = openIndex(file);
  if (index.source === source) return index;
  createTerminal().note(`${file}: brought up to date with ${pool}`);
  await updateIndex(index, pool);
  index.save(file, source);
  return index;
}

async function updateIndex(index: ToolIndex, pool: string): Promise<void> {
  const there = new Set<string>();
  for await (const tool of readPoolTools(pool)) {
    there.add(tool.id);
    index.add([tool]);
  }
  index.remove(index.ids().filter((id) => !there.has(id)));
}
