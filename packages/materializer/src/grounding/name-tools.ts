import { splitWords } from "@toolworld/pool";
import { plural } from "../reading/nouns.ts";
import { verbKinds } from "../reading/verbs.ts";
import type { GroundedTool } from "./ground-tool.ts";

/** How long a tool's name may be before it is made anew. */
const MAX_NAME = 40;

/** Names for tools, unique and in snake case: the operation's own where it says verb and noun, else what it does. */
export function nameTools(tools: readonly GroundedTool[]): string[] {
  const taken = new Set<string>();
  return tools.map((tool) => {
    const names = [
      ownName(tool),
      plainName(tool),
      `${plainName(tool)}_of_${tool.read.reading.parents[0]?.noun.join("_") ?? tool.table.name}`,
    ];
    const free = names.find((name): name is string => name !== undefined && name.length <= 60 && !taken.has(name));
    let name = free ?? (names[1] as string).slice(0, 56);
    for (let number = 2; taken.has(name); number++) name = `${(names[1] as string).slice(0, 56)}_${number}`;
    taken.add(name);
    return name;
  });
}

function ownName({ read: { reading } }: GroundedTool): string | undefined {
  const { name, path = "" } = reading.tool;
  const words = wordsOf(name.split(/[./]/).slice(-2).join(" "));
  const first = words[0] ?? "";
  // A name that repeats method and path says nothing of its own.
  if (words.slice(1).join() === wordsOf(path).join()) return undefined;
  const isPlain =
    (verbKinds.has(first) || first === reading.verb) &&
    words.length >= 2 &&
    words.length <= 5 &&
    new Set(words).size === words.length;
  const saysNoun = words.some((word) => word.startsWith((reading.noun.at(-1) as string).slice(0, 4)));
  const own = words.join("_");
  return isPlain && saysNoun && own.length <= MAX_NAME && !/_by_id$|_id$|uuid|_\d/.test(own) ? own : undefined;
}

/** The words of a name or a path, without versions, mounts and what is not ASCII. */
function wordsOf(name: string): string[] {
  const plain = name.replace(/[^\p{ASCII}]/gu, "").replace(/(?<![a-z])v\d+(?![a-z])/gi, " ");
  return splitWords(plain).filter((word) => !/^(\d+|api|rest|json)$/.test(word));
}

function plainName({ read: { reading }, table }: GroundedTool): string {
  const noun = reading.noun.join("_");
  const one = reading.part === undefined ? noun : `${noun}_${reading.part.join("_")}`;
  const name =
    reading.kind === "list"
      ? `list_${table.name || plural(noun)}`
      : reading.kind === "search"
        ? `search_${table.name}`
        : reading.kind === "upsert"
          ? `put_${one}`
          : `${reading.kind === "act" ? reading.verb : reading.kind}_${one}`;
  return name.replace(/[^a-z0-9_]/g, "").slice(0, 60);
}
