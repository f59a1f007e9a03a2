import type { ColumnBlueprint, DomainBlueprint, TableBlueprint } from "../blueprint/domain-blueprint.ts";
import { KEY_DIGITS } from "../seed/make-seed.ts";
import { type WordList, wordSources } from "../seed/word-lists.ts";
import { templateParts, type WordKind } from "../seed/word-makers.ts";
import { indent, printName, printTemplateText, printValue, toFileName, toTypeName, toVariable } from "./text.ts";

/** The files that make the seed: one a table, one that calls them in order, and the words that they draw from. */
export function printSeed(blueprint: DomainBlueprint): Map<string, string> {
  const files = new Map<string, string>();
  const lists = new Set<WordList>();
  for (const table of blueprint.tables)
    files.set(`src/seed/${seedFile(table)}.ts`, printTableSeed(table, blueprint, lists));
  files.set("src/seed/seed.ts", printSeedIndex(blueprint));
  files.set("src/seed/words.ts", printWords([...lists].sort()));
  return files;
}

function seedFile(table: TableBlueprint): string {
  return `seed-${toFileName(table.name)}`;
}

function seedFunction(table: TableBlueprint): string {
  return `seed${toTypeName(table.name.replaceAll("_", " "))}`;
}

/** The tables whose keys a table's rows need, itself left out. */
function parentsOf(table: TableBlueprint): string[] {
  return [
    ...new Set(
      table.columns.flatMap(({ references }) =>
        references === undefined || references === table.name ? [] : [references],
      ),
    ),
  ];
}

function printTableSeed(table: TableBlueprint, blueprint: DomainBlueprint, lists: Set<WordList>): string {
  const type = `${toTypeName(blueprint.name)}Tables`;
  const sets = table.columns.filter(isUnique).map(({ name }) => `const ${takenName(name)} = new Set<string>();`);
  const used = new Set<WordList>();
  const members = table.columns.map(
    (column) => `${printName(column.name)}: ${printMaker(column, table, blueprint, used)},`,
  );
  for (const list of used) lists.add(list);
  const body = members.join("\n");
  const context = ["random", "clock"].filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const helpers = [
    "drawDay",
    "drawDigits",
    "drawFree",
    "drawKey",
    "drawMoment",
    "drawNumber",
    "drawSome",
    "drawUnique",
  ].filter((name) => body.includes(`${name}(`));
  const parents = parentsOf(table);
  const given =
    parents.length === 0
      ? ""
      : `, { ${parents.join(", ")} }: Pick<SeedRows<${type}>, ${parents.map((name) => JSON.stringify(name)).join(" | ")}>`;
  const callback = body.includes("earlier") ? "(index, earlier)" : body.includes("index") ? "(index)" : "()";
  return [
    `import type { NewRowOf, SeedContext${parents.length === 0 ? "" : ", SeedRows"} } from "@toolworld/contracts";`,
    `import { ${[...helpers, "makeRows"].sort().join(", ")} } from "@toolworld/kit";`,
    `import type { ${type} } from "../tables/tables.ts";`,
    ...(used.size === 0 ? [] : ['import { words } from "./words.ts";']),
    "",
    `/** Makes ${table.rows} ${table.plural}. */`,
    `export function ${seedFunction(table)}({ ${context.join(", ")} }: SeedContext${given}) {`,
    ...sets.map((line) => indent(line)),
    `  return makeRows<NewRowOf<${type}[${JSON.stringify(table.name)}]>>(${table.rows}, ${callback} => ({`,
    indent(body, 4),
    "  }));",
    "}",
    "",
  ].join("\n");
}

function printSeedIndex(blueprint: DomainBlueprint): string {
  const type = `${toTypeName(blueprint.name)}Tables`;
  const lines = blueprint.tables.map((table) => {
    const parents = parentsOf(table);
    return `const ${table.name} = ${seedFunction(table)}(context${parents.length === 0 ? "" : `, { ${parents.join(", ")} }`});`;
  });
  const imports = blueprint.tables
    .map((table) => [seedFile(table), `import { ${seedFunction(table)} } from "./${seedFile(table)}.ts";`] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line);
  return [
    'import type { SeedContext, SeedRows } from "@toolworld/contracts";',
    `import type { ${type} } from "../tables/tables.ts";`,
    ...imports,
    "",
    "/** Makes the rows of a new world, parents first. */",
    `export function seed(context: SeedContext): SeedRows<${type}> {`,
    ...lines.map((line) => indent(line)),
    `  return { ${blueprint.tables.map(({ name }) => name).join(", ")} };`,
    "}",
    "",
  ].join("\n");
}

function isUnique({ maker }: ColumnBlueprint): boolean {
  return maker.type === "id" || (maker.type === "words" && maker.unique);
}

function takenName(column: string): string {
  return `${toVariable(column.replaceAll("_", " "))}Taken`;
}

function printMaker(
  { name, maker, references }: ColumnBlueprint,
  table: TableBlueprint,
  blueprint: DomainBlueprint,
  used: Set<WordList>,
): string {
  switch (maker.type) {
    case "id": {
      const digits = `drawFree(${takenName(name)}, () => drawDigits(random, ${KEY_DIGITS}, 1))`;
      return maker.whole ? `Number(${digits})` : `\`${printTemplateText(maker.prefix)}\${${digits}}\``;
    }
    case "reference": {
      const target = blueprint.tables.find((other) => other.name === references) as TableBlueprint;
      const rows = target === table ? "earlier" : target.name;
      return `drawKey(random, ${rows}.map((row) => row.${target.key}))`;
    }
    case "choice":
      return `random.pick(${printValue(maker.of)}${maker.of.length > 0 ? " as const" : ""})`;
    case "integer":
      return `random.integer(${maker.minimum}, ${maker.maximum})`;
    case "number":
      return `drawNumber(random, ${maker.minimum}, ${maker.maximum}, ${maker.decimals})`;
    case "yes-no":
      return "random.chance(0.5)";
    case "date":
      return `drawDay(random, clock, ${maker.from}, ${maker.to})`;
    case "moment":
      return `drawMoment(random, clock, ${maker.from}, ${maker.to})`;
    case "words": {
      const words = printWordsOf(maker.of, used);
      return maker.unique ? `drawUnique(${takenName(name)}, index, () => ${words})` : words;
    }
    case "list":
      return `drawSome(random, () => ${printWordsOf(maker.of, used)})`;
  }
}

/** A template of words as an expression that draws in the same order. */
function printWordsOf(kind: WordKind, used: Set<WordList>): string {
  const parts = templateParts(kind);
  const printed = parts.map((part) => {
    if (part.type === "text") return printTemplateText(part.text);
    if (part.type === "digits") return `\${drawDigits(random, ${part.length}, 1)}`;
    used.add(part.list);
    return `\${random.pick(words.${part.list})}`;
  });
  const only = parts.length === 1 && parts[0]?.type === "pick" ? (printed[0] as string).slice(2, -1) : undefined;
  return only ?? `\`${printed.join("")}\``;
}

function printWords(lists: readonly WordList[]): string {
  const isFaker = lists.some((list) => typeof wordSources[list] === "string");
  const members = lists.map((list) => {
    const source: string | readonly string[] = wordSources[list];
    const value =
      typeof source === "string" ? `listOf(faker.rawDefinitions.${source.replaceAll(".", "?.")})` : printValue(source);
    return `${list}: ${value},`;
  });
  return [
    ...(isFaker ? ['import { faker } from "@faker-js/faker/locale/en";', ""] : []),
    `/** What the seed's words are drawn from${isFaker ? ": faker's lists and a few of our own; faker's own generator stays untouched" : ""}. */`,
    `export const words = {\n${indent(members.join("\n"))}\n};`,
    ...(isFaker
      ? ["", "function listOf(words: unknown): readonly string[] {", "  return Array.isArray(words) ? words : [];", "}"]
      : []),
    "",
  ].join("\n");
}
