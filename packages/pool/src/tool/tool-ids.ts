import { providerSlug, slug } from "../text/slug.ts";

/** Gives the tools of one document their ids, in the document's order: a name that comes again gets a number. */
export interface ToolIds {
  next(provider: string, api: string, name: string): string;
}

/** Makes the ids of one document. The same document gives the same ids. */
export function createToolIds(): ToolIds {
  const taken = new Set<string>();
  return {
    next(provider, api, name) {
      const base = `${providerSlug(provider)}/${api === provider ? providerSlug(api) : slug(api, "-", "api")}/${slug(name, "_", "tool")}`;
      let id = base;
      for (let number = 2; taken.has(id); number++) id = `${base}_${number}`;
      taken.add(id);
      return id;
    },
  };
}
