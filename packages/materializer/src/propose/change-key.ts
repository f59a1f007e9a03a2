import type { ParameterSemantics } from "@toolworld/contracts";
import type {
  ColumnBlueprint,
  DomainBlueprint,
  ParameterBlueprint,
  TableBlueprint,
  ToolBlueprint,
} from "../blueprint/domain-blueprint.ts";
import type { InsertOperation, Operation, Shape } from "../blueprint/operation.ts";
import { describeParameter } from "../policy/describe-tool.ts";
import type { Application } from "./apply-proposal.ts";
import type { KeyProposal } from "./proposal.ts";
import { seedRows } from "./seed-rows.ts";

/** A table before and after its key is changed. */
interface KeyChange {
  readonly before: TableBlueprint;
  readonly after: TableBlueprint;
  readonly oldKey: ColumnBlueprint;
  readonly newKey: ColumnBlueprint;
}

/**
 * Makes another column the key of a table: what named a row by the old key names it by the new one, here and in the tables that point
 * to it. The old key stays as a column, and new rows get one.
 */
export function changeKey(blueprint: DomainBlueprint, { column: name }: KeyProposal, place: number): Application {
  const before = blueprint.tables[place] as TableBlueprint;
  const column = before.columns.find((one) => one.name === name);
  if (!column) return { reason: `table "${before.name}" has no column "${name}"` };
  if (name === before.key) return { reason: `"${name}" is its key already` };
  const oldKey = before.columns.find((one) => one.name === before.key) as ColumnBlueprint;
  const unfit = findUnfit(blueprint, before, column) ?? findObstacle(blueprint, before, column);
  if (unfit !== undefined) return { reason: unfit };
  const { maker } = column;
  const newKey: ColumnBlueprint = {
    ...column,
    nullable: false,
    maker: maker.type === "words" ? { ...maker, unique: true } : maker,
  };
  const rest = before.columns.filter((one) => one !== oldKey && one !== column);
  const after = { ...before, key: name, columns: [newKey, { ...oldKey, nullable: true }, ...rest] };
  const change = { before, after, oldKey, newKey };
  return {
    blueprint: {
      ...blueprint,
      tables: blueprint.tables
        .map((table) => (table === before ? after : table))
        .map((table) => ({
          ...table,
          columns: table.columns.map((one) => (one.references === before.name ? { ...one, type: newKey.type } : one)),
        })),
      tools: blueprint.tools.map((tool) => rekeyTool(tool, change, blueprint)),
    },
  };
}

/** Why a column's values cannot tell rows apart. */
function findUnfit(blueprint: DomainBlueprint, table: TableBlueprint, column: ColumnBlueprint): string | undefined {
  const said = `"${table.name}.${column.name}"`;
  if (column.type !== "string" && column.type !== "integer") return `${said} is neither a text nor an integer`;
  for (const made of seedRows(blueprint)) {
    const values = (made[table.name] ?? []).map((row) => row[column.name]);
    if (values.some((value) => value === null || value === undefined)) return `${said} is empty in some rows`;
    if (new Set(values).size < values.length) return `${said} is not unique: some rows have the same`;
  }
  const { maker, choices, references } = column;
  if (choices || references !== undefined || (maker.type !== "id" && maker.type !== "words")) {
    return `${said} is not unique: another seed may give two rows the same`;
  }
  return undefined;
}

/** Why tools cannot do with the new key. */
function findObstacle(blueprint: DomainBlueprint, table: TableBlueprint, column: ColumnBlueprint): string | undefined {
  for (const { name, operation, parameters } of blueprint.tools) {
    if (operation.table !== table.name) continue;
    if (operation.type === "update" && operation.values.some((value) => value.column === column.name)) {
      return `${name} changes "${column.name}", and a key never changes`;
    }
    if (shows(operation.result, table.key) && !shows(operation.result, column.name)) {
      return `${name} shows "${table.key}" and not "${column.name}"`;
    }
    if (operation.type !== "insert") continue;
    const from = operation.values.find((value) => value.column === column.name)?.from;
    const given = from?.type === "parameter" ? parameters.find((one) => one.name === from.parameter) : undefined;
    if (from && !given) return `${name} gives every new row the same "${column.name}"`;
    if (given && !given.required) return `${name} may leave "${column.name}" out`;
    if (!given && operation.replaces) return `${name} finds the row that it replaces by "${table.key}"`;
    if (!given && (column.type !== "string" || column.maker.type !== "id"))
      return `${name} does not say the "${column.name}" of a new row`;
  }
  return undefined;
}

function shows(shape: Shape, column: string): boolean {
  if (shape.type === "column") return shape.column === column;
  if (shape.type === "rows") return shows(shape.row, column);
  return shape.type === "object" && shape.fields.some(([, field]) => shows(field, column));
}

function rekeyTool(tool: ToolBlueprint, change: KeyChange, { tables }: DomainBlueprint): ToolBlueprint {
  const { before, after, oldKey } = change;
  const isOwn = tool.operation.table === before.name;
  const operation = isOwn && tool.operation.type === "insert" ? rekeyInsert(tool.operation, change) : tool.operation;
  const meanings = Object.fromEntries(
    Object.entries(tool.semantics.parameters).map(([name, meaning]) => [
      name,
      isOwn ? rekeyMeaning(name, meaning, operation, oldKey.name) : meaning,
    ]),
  );
  const table = tables.find(({ name }) => name === tool.operation.table) as TableBlueprint;
  return {
    ...tool,
    operation,
    parameters: tool.parameters.map((parameter) => {
      const was = tool.semantics.parameters[parameter.name];
      const is = meanings[parameter.name];
      const retyped = rekeyParameter(parameter, is, table, change);
      const speaksAnew = isOwn && was && is && parameter.description === describeParameter(was, before);
      return speaksAnew ? { ...retyped, description: describeParameter(is, after) } : retyped;
    }),
    semantics: { ...tool.semantics, parameters: meanings },
  };
}

/** A new row has its new key from the argument that set that column, or minted; the old key's argument sets the old column. */
function rekeyInsert(operation: InsertOperation, { oldKey, newKey }: KeyChange): InsertOperation {
  const { key, values } = operation;
  const from = values.find(({ column }) => column === newKey.name)?.from;
  const prefix = newKey.maker.type === "id" ? newKey.maker.prefix : "";
  return {
    ...operation,
    key: from?.type === "parameter" ? from : { type: "mint", prefix },
    values: [{ column: oldKey.name, from: key }, ...values.filter(({ column }) => column !== newKey.name)],
  };
}

function rekeyMeaning(
  parameter: string,
  meaning: ParameterSemantics,
  operation: Operation,
  oldKey: string,
): ParameterSemantics {
  if (operation.type !== "insert") return meaning;
  if (operation.key.type === "parameter" && operation.key.parameter === parameter) return { role: "key" };
  return meaning.role === "key" ? { role: "value", column: oldKey } : meaning;
}

/** A parameter that held the old key holds the new one, with the type of that. */
function rekeyParameter(
  parameter: ParameterBlueprint,
  meaning: ParameterSemantics | undefined,
  table: TableBlueprint,
  { before, oldKey, newKey }: KeyChange,
): ParameterBlueprint {
  const isOwn = table.name === before.name;
  const column = meaning && "column" in meaning ? meaning.column : undefined;
  const isOldColumn = isOwn && column === oldKey.name;
  const pointsHere = table.columns.some(({ name, references }) => name === column && references === before.name);
  const holdsKey =
    !isOldColumn &&
    (parameter.references === `${before.name}.${oldKey.name}` || pointsHere || (isOwn && meaning?.role === "key"));
  if (!holdsKey) return parameter;
  const { references, choices: _choices, minimum: _minimum, maximum: _maximum, ...plain } = parameter;
  return {
    ...plain,
    type: parameter.type === "strings" ? "strings" : newKey.type,
    ...(references === undefined ? {} : { references: `${before.name}.${newKey.name}` }),
  };
}
