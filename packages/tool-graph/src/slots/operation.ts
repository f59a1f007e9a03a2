import { type PoolTool, splitWords, stem } from "@toolworld/pool";
import type { WordSettings } from "../settings/words.ts";

/** What an operation is about, read from its path and name. */
export interface Operation {
  /** What it reads or writes, as stems: `order`, `order item`. Empty where nothing says it. */
  readonly noun: readonly string[];
  /** The path's earlier things, outermost first, each as stems joined by a space. */
  readonly parents: readonly string[];
  /** Whether what it gives is new to who asks: it reads or creates. */
  readonly produces: boolean;
}

/** Reads operations by one set of word lists. */
export class OperationReader {
  readonly #read: ReadonlySet<string>;
  readonly #create: ReadonlySet<string>;
  readonly #change: ReadonlySet<string>;
  readonly #prepositions: ReadonlySet<string>;
  readonly #pathNoise: ReadonlySet<string>;

  constructor(words: WordSettings) {
    this.#read = new Set(words.readVerbs);
    this.#create = new Set(words.createVerbs);
    this.#change = new Set(words.changeVerbs);
    this.#prepositions = new Set(words.prepositions);
    this.#pathNoise = new Set(words.pathNoise);
  }

  read(tool: PoolTool): Operation {
    const name = this.#readName(tool.name);
    const path = tool.path === undefined ? undefined : this.#readPath(tool.path, tool.method);
    const things = path?.things ?? [];
    const noun = things.at(-1) ?? name.noun;
    return {
      noun,
      parents: things.slice(0, -1).map((thing) => thing.join(" ")),
      produces: this.#produces(tool.method, name.verb, path?.acts ?? false),
    };
  }

  #produces(method: string | undefined, verb: string | undefined, acts: boolean): boolean {
    if (method === "PUT" || method === "PATCH" || method === "DELETE") return false;
    if (method === "GET" || method === "HEAD") return true;
    return !acts && !(verb !== undefined && this.#change.has(verb));
  }

  /** The things that a path names; an action at its end is none of them. */
  #readPath(path: string, method: string | undefined): { things: string[][]; acts: boolean } {
    const things: string[][] = [];
    let acts = false;
    const segments = path.replace(/[?#].*$/, "").split("/");
    segments.forEach((segment, index) => {
      const [literal = "", action] = segment.replace(/\{[^}]*\}/g, " ").split(":");
      if (action && index === segments.length - 1) acts = this.#changes(action);
      if (segment.includes("{") && !/[A-Za-z]{3}/.test(literal)) return;
      const words = splitWords(literal.replace(/\.(json|xml|php|html|do)$/i, ""));
      if (words.length === 0 || words.length > MAX_NOUN_WORDS || words.every((word) => this.#isPathNoise(word))) return;
      const last = index === segments.length - 1;
      if (last && things.length > 0 && method !== "GET" && this.#isVerb(words[0] as string)) {
        acts = this.#changes(words[0] as string);
        return;
      }
      things.push(words.map(stem));
    });
    return { things, acts };
  }

  /** The verb and the noun of an operation's own name: `EC2_DescribeInstances`, `orders.list`, `get_order_by_id`. */
  #readName(name: string): { verb: string | undefined; noun: string[] } {
    const words = splitWords(name);
    const at = words.findIndex((word) => this.#isVerb(word));
    if (at < 0) return { verb: undefined, noun: words.slice(-2).map(stem) };
    const after = words.slice(at + 1);
    const end = after.findIndex((word) => this.#prepositions.has(word));
    const noun = end > 0 ? after.slice(0, end) : end === 0 ? [] : after;
    return { verb: words[at], noun: (noun.length > 0 ? noun : words.slice(Math.max(0, at - 2), at)).map(stem) };
  }

  #isVerb(word: string): boolean {
    return this.#read.has(word) || this.#create.has(word) || this.#change.has(word);
  }

  #changes(words: string): boolean {
    return this.#change.has(splitWords(words)[0] ?? "");
  }

  #isPathNoise(word: string): boolean {
    return this.#pathNoise.has(word) || /^(v|\d+|beta|alpha)$/.test(word);
  }
}

/** A path's part with more words is a sentence, not a thing. */
const MAX_NOUN_WORDS = 5;
