import type { ColumnBlueprint, DomainBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import { tableSemantics } from "../domain/open-blueprint.ts";
import { printType } from "./print-type.ts";
import { commentText, indent, printName, printValue, toFileName, toTypeName } from "./text.ts";

/** The name of a row's type: `LibraryLoan` for loans, so that it never meets a word of the language. */
export function rowTypeName(table: TableBlueprint): string {
  return `${toTypeName(table.singular)}Row`;
}

/** The file of one table. */
export function printTable(table: TableBlueprint): string {
  const references = Object.fromEntries(
    table.columns.flatMap(({ name, references: to }) => (to === undefined ? [] : [[name, to]])),
  );
  const options = [
    `key: ${JSON.stringify(table.key)},`,
    ...(Object.keys(references).length === 0 ? [] : [`references: ${printValue(references)},`]),
    `semantics: ${printSemantics(table)},`,
  ];
  const columns = table.columns.map((column) => {
    const comment = column.description === undefined ? "" : `/** ${commentText(column.description)} */\n`;
    return `${comment}${printName(column.name)}: ${printColumn(column)},`;
  });
  return [
    'import { table } from "@toolworld/kit";',
    'import { z } from "zod";',
    "",
    `/** The ${table.plural}. */`,
    `export const ${table.name} = table(`,
    `  z.object({\n${indent(columns.join("\n"), 4)}\n  }),`,
    `  {\n${indent(options.join("\n"), 4)}\n  },`,
    ");",
    "",
  ].join("\n");
}

function printSemantics(table: TableBlueprint): string {
  const { columns, ...names } = tableSemantics(table);
  const lines = Object.entries(columns).map(([name, column]) => `${printName(name)}: ${printValue(column)},`);
  const head = Object.entries(names).map(([name, value]) => `${name}: ${printValue(value)},`);
  return `{\n${indent([...head, `columns: {\n${indent(lines.join("\n"))}\n},`].join("\n"))}\n}`;
}

function printColumn(column: ColumnBlueprint): string {
  const schema = printType(column);
  return column.nullable ? `${schema}.nullable().default(null)` : schema;
}

/** The file with all tables and the types of their rows. */
export function printTablesIndex(blueprint: DomainBlueprint): string {
  const types = blueprint.tables.map(
    (table) =>
      `/** A row of the ${table.plural}, as tools see it. */\nexport type ${rowTypeName(table)} = DeepReadonly<RowOf<typeof ${table.name}>>;`,
  );
  const type = `${toTypeName(blueprint.name)}Tables`;
  const imports = [...blueprint.tables]
    .map((table) => ({ name: table.name, file: toFileName(table.name) }))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
    .map(({ name, file }) => `import { ${name} } from "./${file}.ts";`);
  return [
    'import type { DeepReadonly, RowOf } from "@toolworld/contracts";',
    ...imports,
    "",
    "/** All tables, in the order in which they are seeded. */",
    `export const tables = { ${blueprint.tables.map(({ name }) => name).join(", ")} };`,
    "",
    "/** The tables' types. */",
    `export type ${type} = typeof tables;`,
    "",
    types.join("\n\n"),
    "",
  ].join("\n");
}
