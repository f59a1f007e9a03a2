import type { Community } from "@toolworld/tool-graph";

/** Names for domains by their communities' own words, each once. */
export function nameDomains(communities: readonly Pick<Community, "name">[]): string[] {
  const taken = new Set<string>();
  return communities.map(({ name }) => {
    const words =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^[^a-z]+|-+$/g, "") || "tools";
    let free = words;
    for (let number = 2; taken.has(free); number++) free = `${words}-${number}`;
    taken.add(free);
    return free;
  });
}
