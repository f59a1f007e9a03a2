import type { ToolReading } from "../reading/tool-reading.ts";
import { toColumnName } from "../rows/row-fields.ts";
import { readInputs } from "./body-fields.ts";
import type { TableDraft } from "./table-draft.ts";

/** Endings that say that a name holds a key. */
const keyEndings = [
  "id",
  "uuid",
  "guid",
  "sid",
  "arn",
  "uid",
  "identifier",
  "key",
  "name",
  "code",
  "number",
  "slug",
  "ref",
  "reference",
  "token",
  "no",
];

/** Finds the column that tells a table's rows apart, and the other names that mean it. Adds one where no tool shows any. */
export function chooseKey(table: TableDraft): void {
  const noun = toColumnName(table.noun.join(" "));
  const votes = new Map<string, number>();
  for (const { reading } of table.tools) {
    const parameter = keyParameter(reading);
    if (parameter === undefined) continue;
    const name = toColumnName(parameter);
    if (name !== "") votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  const parameters = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const columns = [...table.columns.values()].filter(
    ({ type, sources }) => (type === "string" || type === "integer") && sources.has("output"),
  );
  const shown = new Map(columns.map(({ name }) => [squeeze(name), name]));
  let key: string | undefined;
  for (const parameter of parameters) {
    key = alternatives(parameter, noun)
      .map(squeeze)
      .map((name) => shown.get(name))
      .find((name) => name !== undefined);
    if (key !== undefined) break;
  }
  if (key !== undefined) table.keyFrom = "parameter and output";
  else if (parameters.length > 0) {
    key = parameters[0] as string;
    table.keyFrom = "parameter";
  } else {
    const found = [
      "id",
      `${noun}_id`,
      `${table.noun.at(-1)}_id`,
      "uuid",
      "guid",
      "sid",
      "arn",
      `${noun}_arn`,
      "key",
      "code",
      "slug",
      `${noun}_name`,
      "name",
      "number",
      `${noun}_number`,
    ]
      .map((name) => shown.get(squeeze(name)))
      .find((name) => name !== undefined);
    key = found ?? `${noun}_id`;
    table.keyFrom = found === undefined ? "minted" : "output";
  }
  table.key = key;
  table.isSingle =
    parameters.length === 0 &&
    table.tools.some(({ place, reading }) => place?.many === false && reading.kind !== "create") &&
    table.tools.every(({ place, reading }) => !place?.many && reading.kind !== "create" && reading.kind !== "delete");
  for (const parameter of parameters) table.keyNames.add(parameter);
  for (const name of ["id", `${noun}_id`, `${table.noun.at(-1)}_id`]) {
    if (!table.columns.has(name) || name === key) table.keyNames.add(name);
  }
  if (key !== "id" && table.columns.has("id") && isIdLike(key, noun)) mergeKeyColumns(table, key, "id");
  const column = table.columns.get(key);
  if (column) column.sources.add("key");
  else {
    table.columns.set(key, {
      name: key,
      type: "string",
      sources: new Set(["key"]),
      votes: 1,
      required: true,
      fields: [],
    });
  }
}

/** `order_id` beside `id`: one column by two names. */
function mergeKeyColumns(table: TableDraft, key: string, other: string): void {
  table.columns.delete(other);
  table.keyNames.add(other);
  table.keyNames.add(key);
}

function isIdLike(key: string, noun: string): boolean {
  return key === `${noun}_id` || key === `${noun.split("_").at(-1)}_id`;
}

/** The names that a key's parameter may have as a column, best first. */
function alternatives(parameter: string, noun: string): string[] {
  const last = noun.split("_").at(-1) as string;
  const names = [parameter];
  for (const word of [noun, last]) {
    if (parameter.startsWith(`${word}_`)) names.push(parameter.slice(word.length + 1));
    names.push(`${word}_${parameter}`);
  }
  if (parameter === noun || parameter === last) names.push("id", "name", `${noun}_id`, `${noun}_name`);
  const ending = parameter.split("_").at(-1) as string;
  if (ending !== parameter && keyEndings.includes(ending)) names.push(ending);
  if (/(^|_)(id|uuid|identifier)$/.test(parameter)) names.push("id", "uuid", "sid", "guid");
  return names;
}

/** Underscores say nothing: `orderId` and `orderid` are one. */
function squeeze(name: string): string {
  return name.replaceAll("_", "");
}

/** The parameter that holds the key: the path's, or for a call by name the required input that fits best. */
export function keyParameter(reading: ToolReading): string | undefined {
  if (reading.key !== undefined) return reading.key;
  if (!["get", "update", "delete", "act"].includes(reading.kind)) return undefined;
  const noun = toColumnName(reading.noun.join(" "));
  let best: { path: string; score: number } | undefined;
  for (const { input, column, type } of readInputs(reading.tool, reading.noun)) {
    if (type === "boolean" || type === "number" || input.path.includes("[]")) continue;
    const score = scoreKey(column, noun) + (input.required ? 1.5 : 0);
    if (score >= 4 && (!best || score > best.score)) best = { path: input.path, score };
  }
  return best?.path ?? onlyIdentifier(reading);
}

/** The one required input that holds an identifier: `UpdateSchedule(VolumeArn)` names its schedule by the volume. */
function onlyIdentifier(reading: ToolReading): string | undefined {
  const identifiers = readInputs(reading.tool, reading.noun).filter(
    ({ input, column, type }) =>
      input.required === true && type === "string" && /(^|_)(id|arn|uuid|guid|identifier)$/.test(column),
  );
  const parents = new Set(reading.parents.map(({ parameter }) => parameter));
  const own = identifiers.filter(({ input }) => !parents.has(input.path));
  return own.length === 1 ? own[0]?.input.path : undefined;
}

function scoreKey(column: string, noun: string): number {
  const words = column.split("_");
  const ending = words.at(-1) as string;
  const stem = words.slice(0, -1).join("_");
  const last = noun.split("_").at(-1) as string;
  if (["id", "arn", "uuid", "sid", "identifier", "guid"].includes(ending)) {
    if (stem === noun) return 6;
    if (stem === "") return 4;
    if (stem !== "" && (noun.endsWith(stem) || stem.endsWith(last))) return 5;
    return 0;
  }
  if (["name", "key", "code", "number", "slug"].includes(ending)) {
    if (stem === noun) return 4.5;
    if (stem === "") return 3.5;
    if (stem !== "" && (noun.endsWith(stem) || stem.endsWith(last))) return 4;
  }
  return column === noun || column === last ? 4 : 0;
}
