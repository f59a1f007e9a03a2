import type { JsonObject } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import type { TaskTool } from "../domain/task-domain.ts";
import { type ResultRow, readResultRows } from "./result-rows.ts";

/** How many reads are remembered. */
const MAXIMUM_READS = 2048;

/**
 * What reads give in a world that nothing has been written to. Each plan begins with such reads, mostly with ones that
 * another plan began with: the world need not be asked again.
 */
export class OpeningReads {
  readonly #results = new Map<string, readonly ResultRow[] | null>();

  /** The rows that the read shows; nothing where the world refuses it or it does more than read. */
  read(world: World, tool: TaskTool, values: JsonObject, signature: string): readonly ResultRow[] | undefined {
    const known = this.#results.get(signature);
    if (known !== undefined) return known ?? undefined;
    const before = world.now();
    const { result, footprint } = world.call({ name: tool.name, arguments: values });
    const onlyRead = footprint?.writes.length === 0 && footprint.minted.length === 0 && world.now() === before;
    const found = result.ok ? readResultRows(tool, result.value) : null;
    if (onlyRead && this.#results.size < MAXIMUM_READS) this.#results.set(signature, found);
    return found && (footprint?.writes.length ?? 0) === 0 ? found : undefined;
  }
}
