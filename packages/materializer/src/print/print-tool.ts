import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type {
  Assignment,
  Condition,
  GetOperation,
  InsertOperation,
  Operation,
  SelectOperation,
  UpdateOperation,
} from "../blueprint/operation.ts";
import { comparisonNames, groupConditions, phrase } from "../domain/execute-operation.ts";
import { printGuards, printNow } from "./print-guards.ts";
import { printParameter } from "./print-parameter.ts";
import { printShape, shapeSpeaksOf } from "./print-shape.ts";
import { type Views, viewKey } from "./print-views.ts";
import {
  commentText,
  indent,
  printMember,
  printName,
  printTemplateText,
  printValue,
  toFileName,
  toTypeName,
  toVariable,
} from "./text.ts";

/** The file of one tool. It does line by line what its operation says. */
export function printTool(tool: ToolBlueprint, blueprint: DomainBlueprint, views: Views): string {
  const printer = new ToolPrinter(tool, blueprint, views);
  const body = printer.body();
  const type = `${toTypeName(blueprint.name)}Tables`;
  const parameters = tool.parameters.map((parameter) => `${printName(parameter.name)}: ${printParameter(parameter)},`);
  const context = ["state", "clock", "ids", "refuse"].filter((name) => new RegExp(`\\b${name}\\b[.(]`).test(body));
  const imports = [
    `import { ${[...printer.helpers, "defineTool"].sort().join(", ")} } from "@toolworld/kit";`,
    'import { z } from "zod";',
    `import type { ${type} } from "../tables/tables.ts";`,
    ...[...printer.views]
      .sort()
      .map(([file, names]) => `import { ${[...names].sort().join(", ")} } from "../views/${file}.ts";`),
  ];
  return [
    ...imports,
    "",
    `/** ${commentText(tool.description)} */`,
    `export const ${toVariable(tool.name)} = defineTool<${type}>()({`,
    `  name: ${JSON.stringify(tool.name)},`,
    `  kind: ${JSON.stringify(tool.kind)},`,
    `  description: ${JSON.stringify(tool.description)},`,
    parameters.length === 0
      ? "  parameters: z.object({}),"
      : `  parameters: z.object({\n${indent(parameters.join("\n"), 4)}\n  }),`,
    `  execute({ ${context.join(", ")} }${/\binput\b/.test(body) ? ", input" : ""}) {`,
    indent(body, 4),
    "  },",
    `  semantics: ${printValue(tool.semantics)},`,
    "});",
    "",
  ].join("\n");
}

class ToolPrinter {
  readonly helpers = new Set<string>();
  readonly views = new Map<string, Set<string>>();
  readonly #tool: ToolBlueprint;
  readonly #blueprint: DomainBlueprint;
  readonly #known: Views;
  readonly #table: TableBlueprint;
  readonly #row: string;

  constructor(tool: ToolBlueprint, blueprint: DomainBlueprint, known: Views) {
    this.#tool = tool;
    this.#blueprint = blueprint;
    this.#known = known;
    this.#table = this.#tableNamed(tool.operation.table);
    this.#row = toVariable(this.#table.singular);
  }

  body(): string {
    const { operation } = this.#tool;
    switch (operation.type) {
      case "get":
        return [...this.#one(operation), this.#answer(this.#row)].join("\n");
      case "select":
        return this.#select(operation);
      case "insert":
        return this.#insert(operation);
      case "update":
        return this.#update(operation);
      case "delete":
        return [
          ...this.#one(operation),
          ...this.#guards(),
          ...operation.referredBy.map(({ table, column }, index) => {
            const count = `count${index === 0 ? "" : index + 1}`;
            const key = printMember(this.#row, this.#table.key);
            return `const ${count} = state.${table}.count({ ${printName(column)}: ${key} });\nif (${count} > 0) refuse(${this.#text(`The ${this.#table.singular} `, key, " still has ", count, ` ${this.#tableNamed(table).plural}.`)});`;
          }),
          `state.${this.#table.name}.delete(${printMember(this.#row, this.#table.key)});`,
          this.#answer(this.#row),
        ].join("\n");
    }
  }

  #tableNamed(name: string): TableBlueprint {
    return this.#blueprint.tables.find((table) => table.name === name) as TableBlueprint;
  }

  #argument(parameter: string): string {
    return printMember("input", parameter);
  }

  /** A template literal of texts, at even places, and expressions. */
  #text(...parts: readonly string[]): string {
    return `\`${parts.map((part, index) => (index % 2 === 0 ? printTemplateText(part) : `\${${part}}`)).join("")}\``;
  }

  #one({ key, where }: Pick<GetOperation, "key" | "where">): string[] {
    const { name, singular } = this.#table;
    const refusal =
      key === undefined
        ? `refuse("There is no ${singular}.")`
        : `refuse(${this.#text(`There is no ${singular} `, this.#argument(key), ".")})`;
    const found = key === undefined ? `state.${name}.first()` : `state.${name}.get(${this.#argument(key)})`;
    const lines = [`const ${this.#row} = ${found} ?? ${refusal};`];
    const differs = where.map(
      ({ column, parameter }) => `${printMember(this.#row, column)} !== ${this.#argument(parameter)}`,
    );
    if (differs.length > 0) lines.push(`if (${differs.join(" || ")}) ${refusal};`);
    return lines;
  }

  #select({ where, text, limit, result }: SelectOperation): string {
    const table = this.#table;
    const optional = new Set(this.#tool.parameters.filter(({ required }) => !required).map(({ name }) => name));
    const members: string[] = [];
    let isGiven = false;
    for (const [column, conditions] of groupConditions(where)) {
      const [first] = conditions as [Condition];
      if (conditions.length === 1 && first.comparison === "equals") {
        members.push(`${printName(column)}: ${this.#argument(first.parameter)}`);
        isGiven ||= optional.has(first.parameter);
      } else {
        this.helpers.add("given");
        const bounds = conditions.map(
          ({ comparison, parameter }) => `${comparisonNames[comparison]}: ${this.#argument(parameter)}`,
        );
        members.push(`${printName(column)}: given({ ${bounds.join(", ")} })`);
      }
    }
    if (isGiven) this.helpers.add("given");
    const predicate =
      members.length === 0 ? "" : isGiven ? `given({ ${members.join(", ")} })` : `{ ${members.join(", ")} }`;
    const lines = [`const ${text ? "all" : "found"} = state.${table.name}.find(${predicate});`];
    if (text) {
      this.helpers.add("containsText");
      const words = this.#argument(text.parameter);
      const texts = text.columns.map((column) => printMember("row", column)).join(", ");
      const test = `containsText([${texts}], words)`;
      lines.push(
        `const words = ${words};`,
        `const found = ${optional.has(text.parameter) ? "words === undefined ? all : " : ""}all.filter((row) => ${test});`,
      );
    }
    const most =
      limit.parameter === undefined
        ? String(limit.maximum)
        : `Math.min(${this.#argument(limit.parameter)} ?? ${limit.maximum}, ${limit.maximum})`;
    const speaksOf = shapeSpeaksOf(result);
    if (speaksOf === "rows") {
      lines.push(`const shown = found.slice(0, ${most});`, this.#answer("shown[0]"));
    } else if (speaksOf === "nothing") lines.push(this.#answer(""));
    else {
      lines.push(`const ${this.#row} = found[0] ?? refuse("There is no ${table.singular}.");`, this.#answer(this.#row));
    }
    return lines.join("\n");
  }

  #insert(operation: InsertOperation): string {
    const { table, key, replaces, values } = operation;
    const row = this.#row;
    const columns = this.#columns(values);
    const lines: string[] = [];
    if (key.type === "parameter") {
      const wanted = this.#argument(key.parameter);
      if (replaces) lines.push(`const known = state.${table}.get(${wanted});`);
      else
        lines.push(
          `if (state.${table}.get(${wanted})) refuse(${this.#text(`There is already a ${this.#table.singular} `, wanted, ".")});`,
        );
      lines.push(...this.#checkReferences(values), ...this.#guards());
      const inserted = `state.${table}.insert({ ${[`${printName(this.#table.key)}: ${wanted}`, ...columns].join(", ")} })`;
      const changed = `state.${table}.update(${wanted}, { ${this.#columns(values.filter(({ from }) => from.type === "parameter")).join(", ")} })`;
      lines.push(`const ${row} = ${replaces ? `known ? ${changed} : ${inserted}` : inserted};`);
    } else {
      lines.push(...this.#checkReferences(values), ...this.#guards());
      const minted = `${printName(this.#table.key)}: ids.mint(${printValue({ prefix: key.prefix })})`;
      lines.push(`const ${row} = state.${table}.insert({ ${[minted, ...columns].join(", ")} });`);
    }
    lines.push(this.#answer(row));
    return lines.join("\n");
  }

  #update(operation: UpdateOperation): string {
    const { table, once, values } = operation;
    const lines = this.#one(operation);
    if (once) {
      const said = phrase(once.value, once.column);
      lines.push(
        `if (${printMember(this.#row, once.column)} === ${printValue(once.value)}) refuse(${this.#text(`The ${this.#table.singular} `, printMember(this.#row, this.#table.key), ` is already ${said}.`)});`,
      );
    }
    lines.push(`const columns = { ${this.#columns(values).join(", ")} };`);
    if (!values.some(({ from }) => from.type !== "parameter")) {
      lines.push('if (Object.keys(columns).length === 0) refuse("Nothing to change was given.");');
    }
    lines.push(...this.#checkReferences(values), ...this.#guards());
    const updated = `state.${table}.update(${printMember(this.#row, this.#table.key)}, columns)`;
    lines.push(
      shapeSpeaksOf(operation.result) === "nothing" ? `${updated};` : `const changed = ${updated};`,
      this.#answer("changed"),
    );
    return lines.join("\n");
  }

  /** Members of an object that sets columns, in order; what was not given is left out. */
  #columns(values: readonly Assignment[]): string[] {
    const required = new Set(this.#tool.parameters.filter((parameter) => parameter.required).map(({ name }) => name));
    const members: string[] = [];
    let optional: string[] = [];
    const flush = () => {
      if (optional.length > 0) {
        this.helpers.add("given");
        members.push(`...given({ ${optional.join(", ")} })`);
      }
      optional = [];
    };
    for (const { column, from } of values) {
      if (from.type === "parameter" && !required.has(from.parameter)) {
        optional.push(`${printName(column)}: ${this.#argument(from.parameter)}`);
        continue;
      }
      flush();
      const value =
        from.type === "constant"
          ? `${printValue(from.value)}${typeof from.value === "string" ? " as const" : ""}`
          : from.type === "now"
            ? printNow(from.format)
            : from.type === "mint"
              ? `ids.mint(${printValue({ prefix: from.prefix })})`
              : this.#argument(from.parameter);
      members.push(`${printName(column)}: ${value}`);
    }
    flush();
    return members;
  }

  #checkReferences(values: readonly Assignment[]): string[] {
    const required = new Set(this.#tool.parameters.filter((parameter) => parameter.required).map(({ name }) => name));
    return this.#table.columns.flatMap(({ name, references }) => {
      const assignment = values.find(({ column }) => column === name);
      if (references === undefined || assignment?.from.type !== "parameter") return [];
      const { parameter } = assignment.from;
      const value = this.#argument(parameter);
      const isMissing = `!state.${references}.get(${value})`;
      return [
        `if (${required.has(parameter) ? isMissing : `${value} !== undefined && ${isMissing}`}) refuse(${this.#text(`There is no ${this.#tableNamed(references).singular} `, value, ".")});`,
      ];
    });
  }

  #guards(): string[] {
    return printGuards(this.#tool, this.#blueprint, this.#row);
  }

  #answer(row: string): string {
    const { operation } = this.#tool;
    return `return ${printShape(operation.result, { row, rows: "shown", count: operation.type === "select" ? "found.length" : "1", viewOf: (shape) => this.#view(operation, shape) })};`;
  }

  #view({ table }: Operation, shape: ToolBlueprint["operation"]["result"]): string | undefined {
    const view = this.#known.get(viewKey(table, shape));
    if (!view) return undefined;
    const file = toFileName(this.#table.singular);
    const names = this.views.get(file) ?? new Set();
    names.add(view.name);
    this.views.set(file, names);
    return view.name;
  }
}
