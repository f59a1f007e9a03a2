import type { Task } from "@toolworld/contracts";
import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { printPackageFiles } from "./print-package.ts";
import { printSeed } from "./print-seed.ts";
import { printTable, printTablesIndex, rowTypeName } from "./print-tables.ts";
import { printTool } from "./print-tool.ts";
import { findViews, printViews } from "./print-views.ts";
import { indent, printTemplateText, toDomainVariable, toFileName, toTypeName, toVariable } from "./text.ts";

/** What a package has beside its domain. */
export interface PrintOptions {
  /** Tasks, as one task a line of `src/recorded-tasks.json`. The package exports them. */
  readonly tasks?: readonly Task[];
}

/**
 * A domain as a package in readable TypeScript: file by file, by path in the package's folder, in the order of the paths.
 * The package behaves as the blueprint does: the same rows, the same answers, the same refusals.
 */
export function printDomain(blueprint: DomainBlueprint, options: PrintOptions = {}): ReadonlyMap<string, string> {
  const views = findViews(blueprint);
  const files = new Map<string, string>([
    ...printPackageFiles(blueprint),
    ["src/index.ts", printIndex(blueprint, options)],
    [`src/${blueprint.name}.ts`, printDefinition(blueprint)],
    [`src/${blueprint.name}.test.ts`, printTest(blueprint)],
    ["src/policy.ts", printPolicy(blueprint)],
    ["src/tables/tables.ts", printTablesIndex(blueprint)],
    ...printSeed(blueprint),
  ]);
  if (options.tasks) {
    files.set("src/recorded-tasks.json", `[\n${options.tasks.map((task) => JSON.stringify(task)).join(",\n")}\n]\n`);
    files.set("src/tasks/recorded-tasks.ts", printTasks());
  }
  for (const table of blueprint.tables) {
    files.set(`src/tables/${toFileName(table.name)}.ts`, printTable(table));
    const shown = printViews(table, views, rowTypeName(table));
    if (shown !== undefined) files.set(`src/views/${toFileName(table.singular)}.ts`, shown);
  }
  for (const tool of blueprint.tools)
    files.set(`src/tools/${toFileName(tool.name)}.ts`, printTool(tool, blueprint, views));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function printTasks(): string {
  return [
    'import type { Task } from "@toolworld/contracts";',
    'import recorded from "../recorded-tasks.json" with { type: "json" };',
    "",
    "/** Tasks that were executed and certified: gold with what each call gave and touched, and what it changed. */",
    "export const tasks: readonly Task[] = recorded as unknown as readonly Task[];",
    "",
  ].join("\n");
}

function printIndex(blueprint: DomainBlueprint, { tasks }: PrintOptions): string {
  return [
    `export { ${toDomainVariable(blueprint)} } from "./${blueprint.name}.ts";`,
    `export { type ${toTypeName(blueprint.name)}Tables, tables } from "./tables/tables.ts";`,
    ...(tasks ? ['export { tasks } from "./tasks/recorded-tasks.ts";'] : []),
    "",
  ].join("\n");
}

function printDefinition(blueprint: DomainBlueprint): string {
  const tools = blueprint.tools.map(({ name }) => ({ variable: toVariable(name), file: toFileName(name) }));
  const imports = [
    'import { policy } from "./policy.ts";',
    'import { seed } from "./seed/seed.ts";',
    'import { tables } from "./tables/tables.ts";',
    ...tools
      .map(({ variable, file }) => [file, `import { ${variable} } from "./tools/${file}.ts";`] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, line]) => line),
  ];
  return [
    'import { defineDomain } from "@toolworld/kit";',
    ...imports,
    "",
    `/** ${blueprint.description.replaceAll("*/", "* /")} */`,
    `export const ${toDomainVariable(blueprint)} = defineDomain({`,
    `  name: ${JSON.stringify(blueprint.name)},`,
    `  version: ${JSON.stringify(blueprint.version)},`,
    `  now: ${JSON.stringify(blueprint.now)},`,
    "  policy,",
    "  tables,",
    `  tools: [\n${indent(tools.map(({ variable }) => `${variable},`).join("\n"), 4)}\n  ],`,
    "  seed,",
    "});",
    "",
  ].join("\n");
}

function printTest(blueprint: DomainBlueprint): string {
  const variable = toDomainVariable(blueprint);
  return [
    'import { testDomain } from "@toolworld/testing";',
    `import { ${variable} } from "./${blueprint.name}.ts";`,
    "",
    `testDomain(${variable});`,
    "",
  ].join("\n");
}

function printPolicy({ policy }: DomainBlueprint): string {
  return `/** What the agent is told. */\nexport const policy = \`${printTemplateText(policy)}\`;\n`;
}
