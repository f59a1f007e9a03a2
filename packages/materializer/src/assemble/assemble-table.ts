import type { ColumnBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import type { GroundedTool } from "../grounding/ground-tool.ts";
import { plural } from "../reading/nouns.ts";
import { toColumnName } from "../rows/row-fields.ts";
import { chooseMaker, isSystemColumn, kindOfEntity } from "../seed/choose-maker.ts";
import type { ColumnDraft, TableDraft } from "../tables/table-draft.ts";

/** How wide a table may grow beyond what its tools take as arguments. */
const MAX_COLUMNS = 40;

/** How many rows a table that points to no other has, and one that does. */
const ROOT_ROWS = 24;
const CHILD_ROWS = 36;

/** Columns by which people name a row, best first. */
const labels =
  /^(?:\w+_)?(?:display_name|name|title|full_name|label|subject|headline|username|user_name|email|email_address|summary|sku|number|code|slug)$/;
const labelOrder = [
  "name",
  "display_name",
  "title",
  "full_name",
  "label",
  "subject",
  "headline",
  "username",
  "user_name",
  "email",
  "email_address",
  "summary",
];

/** Makes a table of its draft: columns in order of use, how each is filled, and the words for it. */
export function assembleTable(
  draft: TableDraft,
  tools: readonly GroundedTool[],
  earlier: readonly TableBlueprint[],
): TableBlueprint {
  const mints = tools.some(
    ({ read, parameters }) =>
      read.reading.kind === "create" && !parameters.some(({ meaning }) => meaning.role === "key"),
  );
  const key = draft.columns.get(draft.key) as ColumnDraft;
  if (key.type !== "integer" || mints) key.type = "string";
  const kept = keepColumns(draft, tools);
  const label = chooseLabel(draft, kept);
  const columns = kept.map((column) =>
    assembleColumn(column, { draft, tools, earlier, isKey: column === key, isLabel: column.name === label }),
  );
  const hasParents = columns.some(({ references }) => references !== undefined && references !== draft.name);
  const before = draft.qualifier?.split("_") ?? [];
  return {
    name: draft.name,
    singular: [...before, ...draft.noun].join(" "),
    plural: [...before, ...draft.noun.slice(0, -1), plural(draft.noun.at(-1) as string)].join(" "),
    key: draft.key,
    ...(label === undefined ? {} : { label }),
    rows: draft.isSingle ? 1 : hasParents ? CHILD_ROWS : ROOT_ROWS,
    columns,
  };
}

/** The key first, then what arguments speak of, then what outputs must show, then the rest, up to the limit. */
function keepColumns(draft: TableDraft, tools: readonly GroundedTool[]): ColumnDraft[] {
  const used = new Set<string>([draft.key]);
  for (const { parameters, sets } of tools) {
    if (sets) used.add(sets.column);
    for (const { meaning } of parameters) {
      if (meaning.role === "filter" || meaning.role === "value") used.add(meaning.column);
      if (meaning.role === "text") for (const column of meaning.columns) used.add(column);
    }
  }
  const isUsed = ({ name, references }: ColumnDraft) => used.has(name) || references !== undefined;
  const columns = [...draft.columns.values()].filter((column) => isUsed(column) || column.sources.has("output"));
  const rank = (column: ColumnDraft) =>
    column.name === draft.key
      ? 0
      : column.references !== undefined
        ? 1
        : labels.test(column.name) && column.type === "string"
          ? 2
          : used.has(column.name)
            ? 3
            : column.required
              ? 4
              : 5;
  const ranked = columns
    .map((column, index) => ({ column, rank: rank(column), index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const limit = Math.max(MAX_COLUMNS, ranked.filter(({ rank }) => rank < 4).length);
  return ranked.slice(0, limit).map(({ column }) => column);
}

function chooseLabel(draft: TableDraft, columns: readonly ColumnDraft[]): string | undefined {
  const noun = toColumnName(draft.noun.join(" "));
  const fitting = columns.filter(
    ({ name, type, choices, references, sources }) =>
      name !== draft.key &&
      type === "string" &&
      !choices &&
      references === undefined &&
      sources.has("output") &&
      labels.test(name) &&
      !/(file|host|domain|bucket|role|type|class|policy)_name$/.test(name),
  );
  const rank = ({ name }: ColumnDraft) => {
    const plain = name.startsWith(`${noun}_`) ? name.slice(noun.length + 1) : name;
    const at = labelOrder.indexOf(plain);
    return at >= 0 ? at : 50;
  };
  const [best] = fitting.filter((column) => rank(column) < 50).sort((one, other) => rank(one) - rank(other));
  return best?.name;
}

interface Place {
  readonly draft: TableDraft;
  readonly tools: readonly GroundedTool[];
  readonly earlier: readonly TableBlueprint[];
  readonly isKey: boolean;
  readonly isLabel: boolean;
}

function assembleColumn(column: ColumnDraft, { draft, tools, earlier, isKey, isLabel }: Place): ColumnBlueprint {
  const { name, type, references, description } = column;
  const noun = toColumnName(draft.noun.join(" "));
  const phrase = (name.startsWith(`${noun}_`) && name.length > noun.length + 1 ? name.slice(noun.length + 1) : name)
    .replace(references === undefined ? /$^/ : /_(id|ids|uuid|guid|sid|arn|ref|reference|key)$/, "")
    .replaceAll("_", " ")
    .replace(/\burl\b/g, "URL")
    .replace(/\bid\b/g, "ID")
    .replace(/ at$/, " time")
    .replace(/ on$/, " date");
  const base = { name, type, ...(description === undefined ? {} : { description: shorten(description) }) };
  if (isKey) return { ...base, nullable: false, ...keyMaking(draft, column, phrase) };
  if (references !== undefined) {
    const target = references === draft.name ? undefined : earlier.find((table) => table.name === references);
    return {
      ...base,
      type: target
        ? (target.columns.find((other) => other.name === target.key) as ColumnBlueprint).type
        : (draft.columns.get(draft.key) as ColumnDraft).type,
      nullable: true,
      references,
      maker: { type: "reference" },
      semantics: { phrase, speech: "identifier" },
    };
  }
  const making = chooseMaker(column, draft.noun);
  const states = statesOf(column, tools);
  const maker =
    states.length > 0 && !column.choices && type === "string"
      ? ({ type: "choice", of: [...new Set([initialState(states), ...states])] } as const)
      : isLabel && making.maker.type === "words"
        ? {
            ...making.maker,
            of: making.speech === "text" ? kindOfEntity(draft.noun, "name") : making.maker.of,
            unique: true,
          }
        : making.maker;
  return {
    ...base,
    nullable: true,
    ...(column.choices ? { choices: column.choices } : {}),
    maker,
    semantics: {
      phrase,
      speech: isLabel ? "name" : states.length > 0 && type === "string" ? "choice" : making.speech,
      ...(isSystemColumn(name) || states.length > 0 ? { system: true } : {}),
    },
  };
}

/** Keys that people choose themselves (`name`) are words; all others are prefixes and digits. */
function keyMaking(
  draft: TableDraft,
  column: ColumnDraft,
  phrase: string,
): Pick<ColumnBlueprint, "maker" | "semantics"> {
  if (column.type === "string" && /(^|_)(name|title|label|login|username)$/.test(column.name)) {
    return {
      maker: { type: "words", of: kindOfEntity(draft.noun, "name"), unique: true },
      semantics: { phrase, speech: "name" },
    };
  }
  if (column.type === "string" && /(^|_)email$/.test(column.name)) {
    return { maker: { type: "words", of: "email", unique: true }, semantics: { phrase, speech: "email" } };
  }
  return {
    maker: { type: "id", prefix: idPrefix(draft), whole: column.type === "integer" },
    semantics: { phrase, speech: "identifier" },
  };
}

/** `payment methods` have keys such as `pm_48213`, `orders` such as `ord_48213`. */
export function idPrefix({ noun }: Pick<TableDraft, "noun">): string {
  const initials = noun.map((word) => word[0]).join("");
  return `${noun.length > 1 ? initials : (noun[0] as string).slice(0, 3)}_`;
}

/** The states that actions set in a column. */
function statesOf({ name }: ColumnDraft, tools: readonly GroundedTool[]): string[] {
  return tools.flatMap(({ sets }) => (sets?.column === name && typeof sets.value === "string" ? [sets.value] : []));
}

/** What a row is before any of the actions. */
function initialState(states: readonly string[]): string {
  return ["open", "active", "pending", "new"].find((state) => !states.includes(state)) ?? "fresh";
}

/** The first sentence of a description, within a line or two. */
export function shorten(text: string): string {
  const plain = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [first = plain] = /^.{12,180}?[.!?](?=\s|$)/.exec(plain) ?? [];
  return first.length <= 200 ? first : `${first.slice(0, 197)}...`;
}
