import type { DropReason } from "../reading/tool-reading.ts";
import type { GroundedTool } from "./ground-tool.ts";

/** Keeps one of the tools that do the same to the same rows with the same arguments: versions and mounts of one operation. */
export function foldTwins(
  tools: readonly GroundedTool[],
  dropped: { id: string; reason: DropReason }[],
): GroundedTool[] {
  const seen = new Set<string>();
  return tools.filter((tool) => {
    const { reading } = tool.read;
    const parameters = tool.parameters.map(({ meaning }) => JSON.stringify(meaning)).sort();
    // PUT and PATCH of one row are two operations that many APIs have side by side.
    const method = reading.kind === "update" ? reading.tool.method : undefined;
    const what = JSON.stringify([
      reading.kind,
      method,
      tool.table.name,
      reading.verb,
      reading.part,
      reading.counts,
      tool.sets,
      parameters,
    ]);
    if (!seen.has(what)) {
      seen.add(what);
      return true;
    }
    dropped.push({ id: reading.tool.id, reason: "duplicate" });
    return false;
  });
}
