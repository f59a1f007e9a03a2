import { DOMAIN_CONTRACT, type Domain, type Tables, ToolworldError } from "@toolworld/contracts";
import { z } from "zod";

/** A domain as its author writes it: what has an obvious default may be left out. */
export type DomainDefinition<Definitions extends Tables> = Omit<
  Domain<Definitions>,
  "contract" | "userTools" | "setupTools" | "assertions" | "now"
> &
  Partial<Pick<Domain<Definitions>, "contract" | "userTools" | "setupTools" | "assertions" | "now">>;

/** When nothing is said, worlds open at this moment. */
export const DEFAULT_NOW = "2025-01-01T00:00:00.000Z";

/**
 * Declares a domain and checks what types cannot: names, keys, references.
 *
 * @throws ToolworldError of type `invalid-domain` that lists everything wrong at once.
 */
export function defineDomain<const Definitions extends Tables>(
  definition: DomainDefinition<Definitions>,
): Domain<Definitions> {
  const domain: Domain<Definitions> = {
    userTools: [],
    setupTools: [],
    assertions: {},
    now: DEFAULT_NOW,
    ...definition,
    contract: DOMAIN_CONTRACT,
  };
  const problems = [...findDomainProblems(domain as unknown as Domain, definition.contract)];
  if (problems.length > 0) {
    throw new ToolworldError({
      room: "kit",
      type: "invalid-domain",
      message: `domain "${String(domain.name)}" cannot be used: ${problems.join("; ")}`,
      details: { problems },
    });
  }
  return domain;
}

function* findDomainProblems(domain: Domain, contract: string | undefined): Generator<string> {
  if (contract !== undefined && contract !== DOMAIN_CONTRACT) {
    yield `it is written for contract "${contract}"; this version reads "${DOMAIN_CONTRACT}"`;
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(domain.name)) yield "its name is not lower-case words joined by dashes";
  if (!/^\d+\.\d+\.\d+/.test(domain.version)) yield `its version "${domain.version}" is not a semantic version`;
  if (Number.isNaN(Date.parse(domain.now))) yield `its now "${domain.now}" is not an ISO 8601 moment`;
  for (const [name, table] of Object.entries(domain.tables)) yield* findTableProblems(domain, name, table);
  yield* findDoubles("table", Object.keys(domain.tables));
  yield* findToolProblems("tool", domain.tools);
  yield* findToolProblems("user tool", domain.userTools);
  yield* findToolProblems("setup tool", domain.setupTools);
}

function* findTableProblems(domain: Domain, name: string, table: Tables[string]): Generator<string> {
  if (!isIdentifier(name)) yield `table "${name}" is not named in letters, digits and underscores`;
  if (/^sqlite_/i.test(name)) yield `table "${name}" has a name that SQLite keeps for itself`;
  const columns = table.schema.shape;
  for (const [column, schema] of Object.entries(columns)) {
    if (!isIdentifier(column)) yield `column "${name}.${column}" is not named in letters, digits and underscores`;
    if (schema instanceof z.ZodOptional) {
      yield `column "${name}.${column}" is optional; make it .nullable(), or .nullable().default(null)`;
    }
  }
  yield* findDoubles("column", Object.keys(columns), `${name}.`);
  if (table.key.length === 0) yield `table "${name}" has no key`;
  for (const column of table.key) {
    const schema = ownValue(columns, column);
    if (!schema) yield `table "${name}" has no key column "${column}"`;
    else if (!isScalar(schema)) yield `key column "${name}.${column}" is neither a text nor a number`;
  }
  for (const path of table.indexes) {
    if (!ownValue(columns, path.split(".")[0] as string)) yield `table "${name}" has no column for index "${path}"`;
  }
  for (const [column, target] of Object.entries(table.references)) {
    const schema = ownValue(columns, column);
    if (!schema) yield `table "${name}" has no column "${column}" to reference with`;
    else if (!isScalar(withoutNull(schema))) yield `reference "${name}.${column}" is neither a text nor a number`;
    const other = ownValue(domain.tables, target);
    if (!other) yield `"${name}.${column}" references "${target}", which is no table`;
    else if (other.key.length !== 1) yield `"${name}.${column}" references "${target}", whose key is not one column`;
  }
}

function* findToolProblems(kind: string, tools: Domain["tools"]): Generator<string> {
  const seen = new Set<string>();
  for (const tool of tools) {
    if (!/^[A-Za-z][\w-]{0,63}$/.test(tool.name)) {
      yield `${kind} "${tool.name}" is not named in at most 64 letters, digits, dashes and underscores`;
    }
    if (seen.has(tool.name)) yield `${kind} "${tool.name}" is there twice`;
    seen.add(tool.name);
    if (!(tool.parameters instanceof z.ZodObject)) yield `the parameters of ${kind} "${tool.name}" are no z.object()`;
  }
}

/** Names that differ by case alone: SQLite takes them for one. */
function* findDoubles(kind: string, names: readonly string[], prefix = ""): Generator<string> {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) yield `${kind}s "${prefix}${other}" and "${prefix}${name}" differ only by case`;
    seen.set(name.toLowerCase(), name);
  }
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether rows can be told apart, or referred to, by such a column. */
function isScalar(schema: unknown): boolean {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return isScalar(schema.unwrap());
  if (schema instanceof z.ZodEnum) return Object.values(schema.enum).every((value) => typeof value === "string");
  if (schema instanceof z.ZodLiteral) return [...schema.values].every((value) => typeof value === "string");
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodNumber;
}

function withoutNull(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return withoutNull(schema.unwrap());
  return schema instanceof z.ZodNullable ? withoutNull(schema.unwrap()) : schema;
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name);
}
