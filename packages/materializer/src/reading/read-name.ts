import type { PoolTool } from "@toolworld/pool";
import { splitWords } from "@toolworld/pool";
import { nounWords } from "./nouns.ts";
import { actionTargets, computing, verbKinds } from "./verbs.ts";

/** What a tool's name says of it. */
export interface NameReading {
  readonly words: readonly string[];
  readonly verb?: string;
  readonly noun: readonly string[];
  /** The noun's words as they stand, where they follow the verb. */
  readonly restOfNoun: string;
}

const nounEnds = new Set("by for with from of in on at to via using and or as".split(" "));

/** `ec2_DescribeInstances`, `projects.topics.list`, `Orders_List`, `createOrderV2` each say a verb and a noun. */
export function readName(tool: PoolTool): NameReading {
  const parts = tool.name.split(/[./]/).filter(Boolean);
  const lastPart = parts.at(-1) ?? "";
  const lastWords = splitWords(lastPart);
  if (parts.length > 1 && lastWords[0] !== undefined && isVerb(lastWords[0])) {
    const noun = lastWords.length > 1 ? lastWords.slice(1) : splitWords(parts.at(-2) ?? "");
    return { words: lastWords, verb: lastWords[0], noun: untilEnd(noun), restOfNoun: lastWords.slice(1).join(" ") };
  }
  if (parts.length > 2 && tool.method === "POST" && !actionTargets.has(lastWords[0] ?? "")) {
    // A dotted name ends with its verb; this one is not known.
    return { words: lastWords, verb: lastPart, noun: [], restOfNoun: "" };
  }
  const groups = tool.name.split("_");
  const tail = splitWords(groups.at(-1) ?? "");
  const grouped = groups.length === 2 && tail[0] !== undefined && isVerb(tail[0]);
  const words = grouped ? tail : splitWords(tool.name).filter((word) => !/^v?\d+$/.test(word));
  const plain = words.findIndex((word) => verbKinds.has(word) || actionTargets.has(word));
  const at = plain < 0 && computing.has(words[0] ?? "") ? 0 : plain;
  if (at < 0) return { words, noun: [], restOfNoun: "" };
  const after = words.slice(at + 1);
  const noun = after.length > 0 ? after : grouped ? splitWords(groups[0] as string) : words.slice(0, at);
  return { words, verb: words[at] as string, noun: untilEnd(noun), restOfNoun: noun.join(" ") };
}

function untilEnd(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, index) => index > 0 && nounEnds.has(word));
  return nounWords((end < 0 ? words : words.slice(0, end)).join(" "));
}

function isVerb(word: string): boolean {
  return verbKinds.has(word) || actionTargets.has(word) || computing.has(word);
}
