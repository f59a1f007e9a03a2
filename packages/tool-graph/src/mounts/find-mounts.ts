import type { PoolTool } from "@toolworld/pool";

/** How many operations of one API must look alike, but for where they are mounted, before one stands for all. */
export const MOUNTS = 3;

/**
 * Finds operations that one API offers at many places: `GET /me/events`, `/users/{id}/events` and `/groups/{id}/events` with
 * the same arguments and the same answer. They bind each other into communities that say one thing many times; the one
 * with the shortest path stands for them.
 *
 * @returns The ids of the others.
 */
export function findMounts(tools: Iterable<PoolTool>, most = MOUNTS): ReadonlySet<string> {
  const groups = new Map<string, { id: string; length: number; others: string[] }>();
  for (const tool of tools) {
    const key = mountKey(tool);
    if (key === undefined) continue;
    const { id } = tool;
    const length = (tool.path as string).length;
    const group = groups.get(key);
    if (!group) groups.set(key, { id, length, others: [] });
    else if (length < group.length || (length === group.length && id < group.id)) {
      group.others.push(group.id);
      group.id = id;
      group.length = length;
    } else group.others.push(id);
  }
  const mounted = new Set<string>();
  for (const { others } of groups.values()) {
    if (others.length + 1 < most) continue;
    for (const id of others) mounted.add(id);
  }
  return mounted;
}

/** What operations have in common that differ by their mount alone; nothing for those without a path of two literals. */
function mountKey({ provider, api, method, path, inputs, outputs }: PoolTool): string | undefined {
  const parts = path
    ?.replace(/[?#].*$/, "")
    .split("/")
    .filter(Boolean);
  if (!parts) return undefined;
  const isKey = (part: string) => /^\{[^}]*\}$/.test(part);
  let start = parts.length - 1;
  while (start > 0 && isKey(parts[start] as string)) start--;
  if (!parts.slice(0, start).some((part) => !isKey(part))) return undefined;
  const tail = parts.slice(start).map((part) => (isKey(part) ? "{}" : part.toLowerCase()));
  const given = inputs.flatMap((input) => (input.in === "path" || input.in === "header" ? [] : [input.path])).sort();
  const shown = (outputs ?? []).map((field) => field.path).sort();
  return JSON.stringify([provider, api, method, tail, given, shown]);
}
