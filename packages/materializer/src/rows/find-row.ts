import type { ToolAction } from "@toolworld/contracts";
import { splitWords } from "@toolworld/pool";
import { singular } from "../reading/nouns.ts";
import { type OutputNode, ownLeaves } from "./output-tree.ts";

/** Where in an output the rows of an entity stand. */
export interface RowPlace {
  readonly node: OutputNode;
  readonly many: boolean;
  /** True for a list of bare texts, which are keys. */
  readonly bare?: true;
}

/** Names that wrap rows and say nothing of them. */
const wrappers = new Set(
  "data item items result results value values record records entry entries content contents response payload body list rows row object objects resource resources elements members collection hits documents output".split(
    " ",
  ),
);

/** Names of arrays and objects that are never the rows. */
const besideRows = new Set(
  "error errors warning warnings link links tag tags facet facets unreachable meta metadata pagination paging _links included messages notifications".split(
    " ",
  ),
);

/** Names of fields that speak of the call and not of a row. */
const envelopeWords =
  /^(success|ok|status_?code|code|message|msg|error(_?(code|message|status))?|errors?|warnings?|request_?id|trace_?id|timestamp|took|count|total(_?(count|items|results|pages|size|records))?|size|page(_?(size|number|count|token))?|per_?page|limit|offset|has_?(more|next|previous)|is_?truncated|next(_?(page(_?token)?|token|cursor|link|marker|url))?|prev(ious)?(_?(page|cursor|link|url))?|first|last|cursor|marker|kind|etag|self|href|throttle_?seconds|error_?status|unreachable|api_?version|@odata\.\w+|odata\.\w+|metadata|done|response_?metadata.*)$/i;

/** Tests whether a field speaks of the call, of paging or of the transport. */
export function isEnvelopeField(name: string): boolean {
  return envelopeWords.test(name);
}

/** Finds the rows of an entity in an output; undefined where there are none with two fields of their own. */
export function findRow(root: OutputNode, kind: ToolAction, noun: readonly string[]): RowPlace | undefined {
  const isList = kind === "list" || kind === "search";
  const list = findList(root, noun, isList);
  if (isList && list) return { node: list, many: true };
  const one = findOne(root, noun);
  if (one && (!isList || !list)) return { node: one, many: false };
  if (list) return { node: list, many: true };
  const bare = isList ? findBareList(root, noun) : undefined;
  return bare ? { node: bare, many: true, bare: true } : undefined;
}

/** The one list of texts that an output has, or the one that is named like the entity: `clusterArns[]`. */
function findBareList(root: OutputNode, noun: readonly string[]): OutputNode | undefined {
  const lists: OutputNode[] = [];
  for (const leaf of ownLeaves(root, 2)) {
    if (leaf.many && leaf.field?.type === "string" && !besideRows.has(leaf.name.toLowerCase())) lists.push(leaf);
  }
  const named = lists.find(({ name }) => splitWords(name).some((word) => singular(word) === noun.at(-1)));
  return named ?? (lists.length === 1 ? lists[0] : undefined);
}

function findList(root: OutputNode, noun: readonly string[], isList: boolean): OutputNode | undefined {
  let best: { node: OutputNode; score: number } | undefined;
  const visit = (node: OutputNode, scalarsBeside: number) => {
    for (const child of node.children.values()) {
      if (child.many && child.children.size > 0 && rowFields(child) >= 2) {
        const score = scoreList(child, noun) - 0.35 * scalarsBeside;
        if (!best || score > best.score) best = { node: child, score };
      } else if (!child.many && child.children.size > 0 && child.depth < 4) {
        visit(child, scalarsBeside + rowScalars(child));
      }
    }
  };
  visit(root, rowScalars(root));
  return best && best.score > (isList ? -2 : 2) ? best.node : undefined;
}

function scoreList(node: OutputNode, noun: readonly string[]): number {
  const words = splitWords(node.name);
  const base = singular(words.at(-1) ?? "");
  return (
    (node.depth === 1 ? 4 : 0) +
    (base !== "" && base === noun.at(-1) ? 3 : 0) +
    (words.some((word) => noun.includes(singular(word))) ? 1.5 : 0) +
    (wrappers.has(node.name.toLowerCase()) || node.name === "" ? 2 : 0) +
    Math.min(rowFields(node), 20) / 10 -
    0.4 * node.depth -
    (besideRows.has(node.name.toLowerCase()) ? 6 : 0)
  );
}

function findOne(root: OutputNode, noun: readonly string[]): OutputNode | undefined {
  if (rowScalars(root) >= 3) return root;
  const objects = [...root.children.values()].filter((child) => !child.many && child.children.size > 0);
  const named = objects.find((child) => singular(splitWords(child.name).at(-1) ?? "") === noun.at(-1));
  if (named && rowFields(named) >= 2) return enter(named, noun);
  const wrapped = objects.find((child) => wrappers.has(child.name.toLowerCase()));
  if (wrapped && rowFields(wrapped) >= 2) return enter(wrapped, noun);
  if (rowFields(root) >= 2 && rowScalars(root) >= 1) return root;
  const only = objects.filter((child) => !besideRows.has(child.name.toLowerCase()));
  if (only.length === 1 && rowFields(only[0] as OutputNode) >= 2) return enter(only[0] as OutputNode, noun);
  return rowFields(root) >= 2 ? root : undefined;
}

/** An envelope may hold another: `data.order`. */
function enter(node: OutputNode, noun: readonly string[]): OutputNode {
  if (node.depth > 3 || rowScalars(node) >= 2) return node;
  return findOne(node, noun) ?? node;
}

function rowFields(node: OutputNode): number {
  let count = 0;
  for (const leaf of ownLeaves(node, 2)) if (!isEnvelopeField(leaf.name)) count++;
  return count;
}

function rowScalars(node: OutputNode): number {
  let count = 0;
  for (const leaf of ownLeaves(node, 1)) if (!leaf.many && !isEnvelopeField(leaf.name)) count++;
  return count;
}
