import type { Field, InputField, NamedSchema, PoolTool } from "@toolworld/pool";
import { stem } from "@toolworld/pool";
import type { GraphSettings } from "../settings/graph-settings.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Operation } from "./operation.ts";
import type { Slot } from "./slot.ts";

/** Turns the fields of tools into slots: what each stands for, and whether an edge may use it. */
export class SlotReader {
  readonly #lexicon: Lexicon;
  readonly #settings: GraphSettings;
  readonly #bare: ReadonlySet<number>;
  readonly #identifiers: ReadonlySet<number>;
  readonly #keys: ReadonlySet<number>;
  readonly #wrappers: ReadonlySet<number>;
  readonly #schemaNoise: ReadonlySet<number>;
  readonly #generic: ReadonlySet<number>;
  readonly #noisy: ReadonlySet<number>;
  readonly #id: number;
  readonly #descriptions = new Map<string, readonly number[]>();

  constructor(lexicon: Lexicon, settings: GraphSettings) {
    const { words } = settings;
    const numbers = (list: readonly string[]) => new Set(list.map((word) => lexicon.numberOf(stem(word))));
    this.#lexicon = lexicon;
    this.#settings = settings;
    this.#bare = numbers(words.bare);
    this.#identifiers = numbers(words.identifiers);
    this.#keys = numbers(words.keys);
    this.#wrappers = numbers(words.wrappers);
    this.#schemaNoise = numbers(words.schemaNoise);
    this.#generic = numbers(words.generic);
    this.#noisy = numbers(words.noisy);
    this.#id = lexicon.numberOf("id");
  }

  inputs(tool: PoolTool, operation: Operation): Slot[] {
    const noun = operation.noun.map((word) => this.#lexicon.numberOf(word));
    const nouns = this.#schemaNouns(tool.inputSchemas);
    return tool.inputs.map((field) => {
      const before = field.in === "path" ? this.#pathNoun(tool.path, field.path) : undefined;
      const concept = this.#conceptOf(field, before ?? noun, nouns, field.in === "path");
      const needed = field.in === "path" || field.required === true;
      return { ...this.#slot(field, concept), needed, feeds: this.#isAsked(field, concept, needed) };
    });
  }

  outputs(tool: PoolTool, operation: Operation): Slot[] {
    const noun = operation.noun.map((word) => this.#lexicon.numberOf(word));
    const nouns = this.#schemaNouns(tool.outputSchemas);
    return (tool.outputs ?? []).map((field) => {
      const concept = this.#conceptOf(field, noun, nouns, false);
      return { ...this.#slot(field, concept), needed: false, feeds: this.#isValue(field, concept) };
    });
  }

  #slot(field: Field, concept: readonly number[]): Pick<Slot, "path" | "concept" | "description" | "type"> {
    const description = this.#describe(field.description ?? "");
    return { path: field.path, concept, description, type: field.type };
  }

  /** The beginning of a description; the same list for the same text, so that equal ones are known at once. */
  #describe(text: string): readonly number[] {
    let known = this.#descriptions.get(text);
    if (!known) {
      known = this.#lexicon.read(text).slice(0, this.#settings.text.fieldStems);
      this.#descriptions.set(text, known);
    }
    return known;
  }

  /** What a field's value stands for: its own name, with the noun of what holds it where the name alone says too little. */
  #conceptOf(field: Field, noun: readonly number[], nouns: ReadonlyMap<string, readonly number[]>, inPath: boolean) {
    const { container, name } = splitPath(field.path);
    const read = this.#lexicon.read(name);
    const own = read.map((part) => (this.#identifiers.has(part) ? this.#id : part));
    const holder = this.#holderOf(container, noun, nouns);
    let concept = own;
    if (own.length === 0 || own.every((part) => this.#bare.has(part))) concept = join(holder, own);
    else if (inPath && equal(own, noun)) concept = [...own, this.#id];
    return concept.slice(-this.#settings.text.conceptStems);
  }

  /** The noun of a container: its schema's name, else its own name, else that of what holds it, else what the tool is about. */
  #holderOf(container: string, noun: readonly number[], nouns: ReadonlyMap<string, readonly number[]>) {
    let path = container;
    for (;;) {
      const schema = nouns.get(path);
      if (schema) return schema;
      if (path === "" || path === "[]") return noun;
      const { container: above, name } = splitPath(path);
      const own = this.#lexicon.read(name).filter((part) => !this.#wrappers.has(part));
      if (own.length > 0) return own;
      path = above;
    }
  }

  #schemaNouns(schemas: readonly NamedSchema[]): Map<string, readonly number[]> {
    const nouns = new Map<string, readonly number[]>();
    for (const { path, name } of schemas) {
      const last = name.split(/[./]/).at(-1) as string;
      const noun = this.#lexicon.read(last).filter((part) => !this.#schemaNoise.has(part));
      if (noun.length > 0 && noun.length <= MAX_SCHEMA_STEMS) nouns.set(path, noun);
    }
    return nouns;
  }

  /** The thing before a parameter in a path: `orders` before `{id}` in `/orders/{id}`. */
  #pathNoun(path: string | undefined, name: string): readonly number[] | undefined {
    if (path === undefined) return undefined;
    const segments = path.split("/");
    const at = segments.findIndex((segment) => segment.includes(`{${name}}`) || segment.includes(`{+${name}}`));
    for (let index = at - 1; index >= 0; index--) {
      const segment = segments[index] as string;
      if (segment.includes("{")) return undefined;
      const noun = this.#lexicon.read(segment);
      if (noun.length > 0) return noun;
    }
    return undefined;
  }

  /** Whether a parameter asks for something that another tool may have given. */
  #isAsked(field: InputField, concept: readonly number[], needed: boolean): boolean {
    if (field.in === "header" || field.in === "cookie" || !isOpenValue(field) || this.#isGeneric(concept)) return false;
    if (depthOf(field.path) > this.#settings.edges.inputDepth) return false;
    return field.in === "path" || this.#isKey(concept) || (needed && field.in !== "body");
  }

  #isValue(field: Field, concept: readonly number[]): boolean {
    const { outputDepth } = this.#settings.edges;
    return isOpenValue(field) && !this.#isGeneric(concept) && depthOf(field.path) <= outputDepth;
  }

  #isKey(concept: readonly number[]): boolean {
    const last = concept.at(-1);
    return concept.length > 1 && last !== undefined && this.#keys.has(last);
  }

  #isGeneric(concept: readonly number[]): boolean {
    if (concept.some((part) => this.#noisy.has(part))) return true;
    // `page token` is paging and `value` says nothing, but `page id` is the id of a page.
    const ofThing = concept.length > 1 && concept.at(-1) === this.#id && !this.#bare.has(concept[0] as number);
    return !ofThing && concept.every((part) => this.#generic.has(part) || this.#bare.has(part));
  }
}

/** `items[].owner.id` is `id` in `items[].owner`; `tags[]` is `tags` at the top; `[]` has no name. */
function splitPath(path: string): { container: string; name: string } {
  const trimmed = path.endsWith("[]") && path !== "[]" ? path.replace(/(\[\])+$/, "") : path;
  const at = trimmed.lastIndexOf(".");
  return { container: at < 0 ? "" : trimmed.slice(0, at), name: trimmed.slice(at + 1).replaceAll("[]", "") };
}

/** In how many objects or lists of objects a field lies. */
function depthOf(path: string): number {
  return path.split(".").length - 1;
}

/** The noun and the name, without saying twice what ends the one and begins the other. */
function join(noun: readonly number[], name: readonly number[]): number[] {
  return noun.at(-1) !== undefined && noun.at(-1) === name[0] ? [...noun, ...name.slice(1)] : [...noun, ...name];
}

function equal(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

/** Free values: no flags, no choice from a list, no dates. */
function isOpenValue(field: Field): boolean {
  return (
    field.type !== "boolean" &&
    field.enum === undefined &&
    field.format !== "date-time" &&
    field.format !== "date" &&
    field.type !== "object"
  );
}

/** A schema's name with more words is a sentence. */
const MAX_SCHEMA_STEMS = 4;
