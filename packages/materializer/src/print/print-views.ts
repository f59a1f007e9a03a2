import type { DomainBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Shape } from "../blueprint/operation.ts";
import { printShape } from "./print-shape.ts";
import { indent, toTypeName, toVariable } from "./text.ts";

/** The ways in which several tools show a table's rows: functions that are printed once. */
export type Views = ReadonlyMap<string, { readonly name: string; readonly table: string; readonly shape: Shape }>;

/** Finds the shapes of rows that more than one tool answers with. */
export function findViews(blueprint: DomainBlueprint): Views {
  const uses = new Map<string, { table: string; shape: Shape; count: number }>();
  for (const { operation } of blueprint.tools) {
    for (const shape of rowShapes(operation.result)) {
      const key = viewKey(operation.table, shape);
      const known = uses.get(key);
      if (known) known.count++;
      else uses.set(key, { table: operation.table, shape, count: 1 });
    }
  }
  const numbers = new Map<string, number>();
  const views = new Map<string, { name: string; table: string; shape: Shape }>();
  for (const [key, { table, shape, count }] of uses) {
    if (count < 2) continue;
    const number = (numbers.get(table) ?? 0) + 1;
    numbers.set(table, number);
    const { singular } = blueprint.tables.find(({ name }) => name === table) as TableBlueprint;
    views.set(key, { name: `show${toTypeName(singular)}${number === 1 ? "" : number}`, table, shape });
  }
  return views;
}

/** What tells the shapes of rows apart. */
export function viewKey(table: string, shape: Shape): string {
  return `${table} ${JSON.stringify(shape)}`;
}

/** The objects in a result that show a row of three columns or more. */
function rowShapes(shape: Shape): Shape[] {
  if (shape.type === "rows") return rowShapes(shape.row);
  if (shape.type !== "object") return [];
  const columns = shape.fields.filter(([, field]) => field.type === "column").length;
  return columns >= 3 ? [shape] : shape.fields.flatMap(([, field]) => rowShapes(field));
}

/** The file with the views of one table. */
export function printViews(table: TableBlueprint, views: Views, typeName: string): string | undefined {
  const own = [...views.values()].filter((view) => view.table === table.name);
  if (own.length === 0) return undefined;
  const row = toVariable(table.singular);
  const functions = own.map(({ name, shape }) => {
    const body = printShape(shape, { row, rows: "", count: "", viewOf: () => undefined });
    return `/** What is shown of ${/^[aeiou]/.test(table.singular) ? "an" : "a"} ${table.singular}. */\nexport function ${name}(${row}: ${typeName}) {\n${indent(`return ${body};`)}\n}\n`;
  });
  return `import type { ${typeName} } from "../tables/tables.ts";\n\n${functions.join("\n")}`;
}
