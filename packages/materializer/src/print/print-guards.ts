import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Guard, GuardBound } from "../blueprint/guard.ts";
import { printMember, printValue } from "./text.ts";

/** A value as an expression, with the tests that it is there; once they passed it is neither undefined nor null. */
interface PrintedValue {
  readonly text: string;
  /** The same where it need not be there. */
  readonly mayBe: string;
  readonly isThere: readonly string[];
}

/** The lines that refuse a call for which a guard does not hold. `row` is the variable of the row that the call changes. */
export function printGuards(tool: ToolBlueprint, blueprint: DomainBlueprint, row: string): string[] {
  const { operation } = tool;
  if (operation.type === "get" || operation.type === "select") return [];
  return new GuardPrinter(tool, blueprint, row).lines(operation.guards ?? []);
}

/** The present as an expression. */
export function printNow(format: "moment" | "date"): string {
  return format === "date" ? "clock.today()" : "clock.now()";
}

class GuardPrinter {
  readonly #tool: ToolBlueprint;
  readonly #blueprint: DomainBlueprint;
  readonly #table: TableBlueprint;
  readonly #row: string;
  /** The variables of the rows that are pointed to, by the column that does. */
  readonly #parents = new Map<string, string>();

  constructor(tool: ToolBlueprint, blueprint: DomainBlueprint, row: string) {
    this.#tool = tool;
    this.#blueprint = blueprint;
    this.#table = tableNamed(blueprint, tool.operation.table);
    this.#row = row;
  }

  lines(guards: readonly Guard[]): string[] {
    return guards.flatMap((guard) => {
      const lines: string[] = [];
      const value = this.#value(guard.value, lines);
      const fails = this.#fails(guard, value, lines);
      return [...lines, `if (${fails}) refuse(${printValue(guard.refusal)});`];
    });
  }

  #fails(guard: Guard, value: PrintedValue, lines: string[]): string {
    if ("among" in guard) {
      if (guard.test === "none-of")
        return guard.among.map((one) => `${value.mayBe} === ${printValue(one)}`).join(" || ");
      return [...value.isThere, ...guard.among.map((one) => `${value.text} !== ${printValue(one)}`)].join(" && ");
    }
    const bound = this.#value(guard.bound, lines);
    const sign = guard.test === "same" ? "!==" : guard.test === "at-most" ? ">" : "<";
    const isThere = new Set([...value.isThere, ...bound.isThere]);
    return [...isThere, `${value.text} ${sign} ${bound.text}`].join(" && ");
  }

  #value(value: GuardBound, lines: string[]): PrintedValue {
    switch (value.type) {
      case "constant":
        return valueThere(printValue(value.value));
      case "now":
        return valueThere(printNow(value.format));
      case "argument": {
        const text = printMember("input", value.parameter);
        const { required } = this.#tool.parameters.find(({ name }) => name === value.parameter) ?? {};
        return required ? valueThere(text) : { text, mayBe: text, isThere: [`${text} !== undefined`] };
      }
      case "row": {
        const text = printMember(this.#row, value.column);
        return isNullable(this.#table, value.column)
          ? { text, mayBe: text, isThere: [`${text} !== null`] }
          : valueThere(text);
      }
      case "parent": {
        const parent = this.#parent(value.reference, lines);
        const text = printMember(parent, value.column);
        const isNull = isNullable(this.#target(value.reference), value.column) ? [`${text} !== null`] : [];
        const mayBe = text.replace(parent, `${parent}?${text.startsWith(`${parent}[`) ? "." : ""}`);
        return { text, mayBe, isThere: [`${parent} !== undefined`, ...isNull] };
      }
    }
  }

  #target(reference: string): TableBlueprint {
    const { references } = this.#table.columns.find(({ name }) => name === reference) ?? {};
    return tableNamed(this.#blueprint, references as string);
  }

  /** The variable of the row that a column points to; read where it is first needed. */
  #parent(reference: string, lines: string[]): string {
    const known = this.#parents.get(reference);
    if (known !== undefined) return known;
    const stem = this.#row.startsWith("referred") ? "pointedTo" : "referred";
    const number = this.#parents.size === 0 ? "" : String(this.#parents.size + 1);
    const parent = `${stem}${number}`;
    this.#parents.set(reference, parent);
    const { name } = this.#target(reference);
    const [argument, isRequired] = this.#argumentFor(reference);
    if (argument !== undefined && isRequired) {
      lines.push(`const ${parent} = state.${name}.get(${argument});`);
      return parent;
    }
    const own = this.#tool.operation.type === "insert" ? "null" : printMember(this.#row, reference);
    const key = `${stem}Key${number}`;
    lines.push(
      `const ${key} = ${argument === undefined ? own : `${argument} ?? ${own}`};`,
      `const ${parent} = ${key} === null ? undefined : state.${name}.get(${key});`,
    );
    return parent;
  }

  /** The argument that sets a column, and whether every call has it. */
  #argumentFor(reference: string): [argument?: string, isRequired?: boolean] {
    const { operation, parameters } = this.#tool;
    if (operation.type !== "insert" && operation.type !== "update") return [];
    const { from } = operation.values.find(({ column }) => column === reference) ?? {};
    if (from?.type !== "parameter") return [];
    const parameter = parameters.find(({ name }) => name === from.parameter);
    return [printMember("input", from.parameter), parameter?.required ?? false];
  }
}

function valueThere(text: string): PrintedValue {
  return { text, mayBe: text, isThere: [] };
}

function tableNamed(blueprint: DomainBlueprint, name: string): TableBlueprint {
  return blueprint.tables.find((table) => table.name === name) as TableBlueprint;
}

function isNullable(table: TableBlueprint, column: string): boolean {
  return table.columns.find(({ name }) => name === column)?.nullable ?? true;
}
