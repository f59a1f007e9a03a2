import { asObject, own } from "../schema/json-parts.ts";
import { lastPart, valueAtPointer } from "../schema/json-pointer.ts";
import type { ResolvedReference, Scope } from "../schema/schema-node.ts";
import type { DocumentFiles } from "./document-files.ts";
import type { ProblemList } from "./document-problem.ts";

/** What a scope of a file needs. */
export interface DocumentScopeOptions {
  /** The file's path, relative to what is imported. */
  readonly path: string;
  /** What stands in it, as its importer reads it. */
  readonly root: unknown;
  readonly files: DocumentFiles;
  readonly problems: ProblemList;
}

/**
 * Looks up references in a file (`#/components/schemas/Order`), from it in others (`common.yaml#/Money`), by `$id` and by
 * `$anchor`. Addresses on the net are not followed. What leads nowhere is told once, and gives nothing.
 */
export function createDocumentScope({ path, root, files, problems }: DocumentScopeOptions): Scope {
  const scopes = new Map<string, { scope: Scope; root: unknown }>();
  const create = (file: string, content: unknown): Scope => {
    const known = new Map<string, ResolvedReference | undefined>();
    const scope: Scope = {
      resolve(reference) {
        if (known.has(reference)) return known.get(reference);
        const found = find(reference);
        known.set(reference, found);
        return found;
      },
    };
    const find = (reference: string): ResolvedReference | undefined => {
      const hash = reference.indexOf("#");
      const target = hash < 0 ? reference : reference.slice(0, hash);
      const fragment = hash < 0 ? "" : reference.slice(hash + 1);
      if (target === "") {
        const value = valueAtFragment(content, fragment);
        if (value === undefined) return fail(file, reference, "leads nowhere");
        return { value, scope, name: nameOf(fragment, file) };
      }
      if (/^[a-z][a-z0-9+.-]+:/i.test(target)) return fail(file, reference, "is an address, which is not followed");
      const opened = open(file, target, reference);
      if (opened === undefined) return undefined;
      if (fragment === "") return { value: opened.root, scope: opened.scope, name: nameOf("", target) };
      const inner = opened.scope.resolve(`#${fragment}`);
      return inner && { ...inner, name: nameOf(fragment, target) };
    };
    scopes.set(file, { scope, root: content });
    return scope;
  };
  const open = (from: string, target: string, reference: string) => {
    const to = files.join(from, safeDecode(target));
    const known = scopes.get(to);
    if (known) return known;
    const parsed = files.read(to);
    if (!parsed.ok)
      return fail(from, reference, [parsed.problem.message, parsed.problem.place].filter(Boolean).join(", "));
    create(to, parsed.value);
    return scopes.get(to);
  };
  const fail = (file: string, reference: string, why: string): undefined => {
    problems.add("", `${file === path ? "" : `${file}: `}the reference "${reference.slice(0, 160)}" ${why}`);
  };
  return create(path, root);
}

function valueAtFragment(content: unknown, fragment: string): unknown {
  if (fragment !== "" && !fragment.startsWith("/")) return findAnchor(content, fragment);
  const value = valueAtPointer(content, fragment);
  if (value !== undefined) return value;
  // A file may still point to where Swagger 2 had what OpenAPI 3 keeps among its components.
  const lifted = LIFTED_PLACES.find(([before]) => fragment.startsWith(before));
  return lifted && valueAtPointer(content, lifted[1] + fragment.slice(lifted[0].length));
}

const LIFTED_PLACES = [
  ["/definitions/", "/components/schemas/"],
  ["/parameters/", "/components/parameters/"],
  ["/responses/", "/components/responses/"],
] as const;

function nameOf(fragment: string, file: string): string {
  if (fragment.includes("/")) return lastPart(fragment);
  if (fragment !== "") return fragment;
  return (file.split("/").at(-1) as string).replace(/\.(json|ya?ml)$/i, "");
}

/** A schema with this `$anchor` or `$id` among the document's own named schemas. */
function findAnchor(document: unknown, anchor: string): unknown {
  for (const holder of [
    valueAtPointer(document, "/components/schemas"),
    valueAtPointer(document, "/$defs"),
    valueAtPointer(document, "/definitions"),
  ]) {
    for (const schema of Object.values(asObject(holder) ?? {})) {
      const object = asObject(schema);
      if (own(object, "$anchor") === anchor || own(object, "$id") === anchor || own(object, "$id") === `#${anchor}`)
        return schema;
    }
  }
  return undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
