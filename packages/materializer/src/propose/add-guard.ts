import type { ColumnBlueprint, DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Guard, GuardBound } from "../blueprint/guard.ts";
import type { GuardDraft } from "../blueprint/guard-schema.ts";
import { defaultRefusal } from "../policy/say-guard.ts";
import type { Application } from "./apply-proposal.ts";
import { findIdleness } from "./find-idleness.ts";
import type { GuardProposal } from "./proposal.ts";
import { columnValues } from "./show-blueprint.ts";

/** How many guards a tool may have. */
const MAX_GUARDS = 8;

/** Adds a guard to a tool that writes, if all that it names is there, can be compared, and makes a difference. */
export function addGuard(blueprint: DomainBlueprint, { tool: name, guard: draft }: GuardProposal): Application {
  const tool = blueprint.tools.find((one) => one.name === name);
  if (!tool) return { reason: `there is no tool "${name}"` };
  const { operation } = tool;
  if (operation.type === "get" || operation.type === "select")
    return { reason: `${name} only reads; it needs no guard` };
  const guards = operation.guards ?? [];
  if (guards.length >= MAX_GUARDS) return { reason: `${name} has ${MAX_GUARDS} guards already` };
  const problem = findProblem(draft, tool, blueprint.tables);
  if (problem !== undefined) return { reason: problem };
  const refusal = draft.refusal?.trim() ?? defaultRefusal(draft, tool, blueprint.tables);
  const guard: Guard = { ...draft, refusal };
  if (guards.some((other) => testOf(other) === testOf(guard))) return { reason: `${name} has this guard already` };
  const idle = findIdleness(guard, tool, blueprint);
  if (idle !== undefined) return { reason: idle };
  const guarded: ToolBlueprint = { ...tool, operation: { ...operation, guards: [...guards, guard] } };
  return { blueprint: { ...blueprint, tools: blueprint.tools.map((one) => (one === tool ? guarded : one)) } };
}

/** What a guard tests, whatever it says. */
function testOf(guard: Guard): string {
  return "among" in guard
    ? JSON.stringify([guard.test, operand(guard.value), [...guard.among].sort()])
    : JSON.stringify([guard.test, operand(guard.value), operand(guard.bound)]);
}

function operand(value: GuardBound): unknown {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What is known of a value: enough to say what it can be compared with. */
interface Operand {
  readonly kind: "text" | "number" | "boolean" | "date" | "moment";
  /** All that it can be, where that is known. */
  readonly values?: readonly (string | boolean)[];
  /** True where only its own choices may be compared with it. */
  readonly isClosed?: boolean;
  readonly said: string;
}

function findProblem(draft: GuardDraft, tool: ToolBlueprint, tables: readonly TableBlueprint[]): string | undefined {
  const value = readOperand(draft.value, tool, tables);
  if (typeof value === "string") return value;
  if ("among" in draft) {
    const { among } = draft;
    const { values, said } = value;
    if (!values) return `${said} may be anything; a guard can name only the values of a closed list`;
    const stranger = among.find((one) => !values.includes(one));
    if (stranger !== undefined)
      return `${said} is never ${JSON.stringify(stranger)}; it is one of ${values.join(", ")}`;
    if (new Set(among).size < among.length) return "it names a value twice";
    if (among.length >= new Set(values).size) return `it names all that ${said} can be`;
    return undefined;
  }
  const bound = readOperand(draft.bound, tool, tables);
  if (typeof bound === "string") return bound;
  if (JSON.stringify(operand(draft.value)) === JSON.stringify(operand(draft.bound)))
    return "it compares a value with itself";
  if (value.kind !== bound.kind) return `${value.said} is a ${value.kind}, ${bound.said} a ${bound.kind}`;
  if (draft.test === "same") {
    return value.isClosed || bound.isClosed ? "values of a closed list are held against a list" : undefined;
  }
  if (value.kind === "text" || value.kind === "boolean") return `a ${value.kind} is neither less nor more`;
  return draft.bound.type === "constant" ? findNeedless(draft.test, draft.bound.value, draft, tool) : undefined;
}

function findNeedless(
  test: "at-most" | "at-least",
  limit: number,
  { value }: GuardDraft,
  { parameters }: ToolBlueprint,
): string | undefined {
  if (value.type !== "argument") return undefined;
  const { minimum, maximum } = parameters.find(({ name }) => name === value.parameter) ?? {};
  const isNeedless =
    test === "at-most" ? maximum !== undefined && maximum <= limit : minimum !== undefined && minimum >= limit;
  return isNeedless ? `"${value.parameter}" is within that limit already` : undefined;
}

function readOperand(value: GuardBound, tool: ToolBlueprint, tables: readonly TableBlueprint[]): Operand | string {
  const { operation, parameters, semantics } = tool;
  const table = tables.find(({ name }) => name === operation.table) as TableBlueprint;
  switch (value.type) {
    case "constant":
      return { kind: "number", said: String(value.value) };
    case "now":
      return { kind: value.format, said: "now" };
    case "row":
      if (operation.type === "insert") return `${tool.name} adds a row; there is none before it`;
      return readColumn(table, value.column);
    case "argument": {
      const parameter = parameters.find(({ name }) => name === value.parameter);
      const said = `"${value.parameter}"`;
      if (!parameter) return `${tool.name} has no parameter ${said}`;
      const meaning = Object.hasOwn(semantics.parameters, parameter.name)
        ? semantics.parameters[parameter.name]
        : undefined;
      const name = meaning?.role === "key" ? table.key : meaning && "column" in meaning ? meaning.column : undefined;
      const column = table.columns.find((one) => one.name === name);
      const known = column ? readColumn(table, column.name) : undefined;
      if (known && typeof known === "object" && parameter.type === column?.type) {
        return { ...known, ...(parameter.choices ? { values: parameter.choices, isClosed: true } : {}), said };
      }
      return readType({ type: parameter.type, ...(parameter.choices ? { choices: parameter.choices } : {}) }, said);
    }
    case "parent": {
      const reference = table.columns.find(({ name }) => name === value.reference);
      const target = tables.find(({ name }) => name === reference?.references);
      if (!target) return `"${table.name}.${value.reference}" points to no table`;
      const isGiven =
        operation.type !== "insert" ||
        operation.values.some(({ column, from }) => column === value.reference && from.type === "parameter");
      return isGiven ? readColumn(target, value.column) : `${tool.name} does not say "${value.reference}"`;
    }
  }
}

function readColumn(table: TableBlueprint, name: string): Operand | string {
  const said = `"${table.name}.${name}"`;
  const column = table.columns.find((one) => one.name === name);
  if (!column) return `there is no column ${said}`;
  const kind = column.maker.type;
  if (column.type === "string" && (kind === "date" || kind === "moment")) return { kind, said };
  const values = columnValues(column);
  return readType({ type: column.type, ...(column.choices ? { choices: column.choices } : {}) }, said, values);
}

function readType(
  { type, choices }: Pick<ColumnBlueprint, "type" | "choices">,
  said: string,
  values = choices,
): Operand | string {
  switch (type) {
    case "boolean":
      return { kind: "boolean", values: [true, false], said };
    case "integer":
    case "number":
      return { kind: "number", said };
    case "string":
      return { kind: "text", said, ...(values ? { values } : {}), isClosed: choices !== undefined };
    case "strings":
      return `${said} is a list`;
  }
}
