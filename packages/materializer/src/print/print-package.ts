import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { toDomainVariable } from "./text.ts";

/** The files around the sources: manifest, tag, types, README. They fit a folder under `domains/`. */
export function printPackageFiles(blueprint: DomainBlueprint): [path: string, text: string][] {
  return [
    ["README.md", printReadme(blueprint)],
    ["package.json", printJson(manifestOf(blueprint))],
    ["tsconfig.json", printJson(typescriptOptions)],
    ["turbo.json", printJson({ extends: ["//"], tags: ["domain"] })],
  ];
}

/** The name of the package. */
export function packageName({ name }: Pick<DomainBlueprint, "name">): string {
  return `@toolworld/domain-${name}`;
}

const built = { types: "./dist/index.d.ts", default: "./dist/index.js" };

function manifestOf(blueprint: DomainBlueprint) {
  return {
    name: packageName(blueprint),
    version: "0.0.0",
    description: blueprint.description,
    keywords: ["agents", "domain", "simulation"],
    license: "MIT",
    type: "module",
    engines: { node: ">=22.18" },
    sideEffects: false,
    files: ["dist", "!dist/**/*.test.*", "!dist/**/*.test-d.*", "!dist/**/*.d.ts.map", "!dist/**/*.tsbuildinfo"],
    exports: { ".": { "@toolworld/source": "./src/index.ts", ...built }, "./package.json": "./package.json" },
    publishConfig: { access: "public", exports: { ".": built, "./package.json": "./package.json" } },
    scripts: { build: "tsup --config ../../tsup.config.ts" },
    dependencies: {
      "@faker-js/faker": "catalog:",
      "@toolworld/contracts": "workspace:^",
      "@toolworld/kit": "workspace:^",
    },
    peerDependencies: { zod: "catalog:" },
    devDependencies: {
      "@toolworld/testing": "workspace:^",
      "@toolworld/world": "workspace:^",
      vitest: "catalog:",
      zod: "catalog:",
    },
  };
}

const typescriptOptions = {
  extends: "../../tsconfig.base.json",
  compilerOptions: { rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" },
  include: ["src", "src/**/*.json"],
  references: ["contracts", "kit", "testing", "world"].map((name) => ({ path: `../../packages/${name}` })),
};

function printReadme(blueprint: DomainBlueprint): string {
  const variable = toDomainVariable(blueprint);
  const writes = blueprint.tools.filter(({ kind }) => kind === "write").length;
  const rows = blueprint.tables.map(
    ({ name, rows, columns, key, label }) => `| ${name} | ${rows} | ${columns.length} | ${key} | ${label ?? ""} |`,
  );
  const tools = blueprint.tools.map(
    ({ name, kind, description }) => `| ${name} | ${kind} | ${description.replaceAll("|", "\\|")} |`,
  );
  const [first] = blueprint.tools;
  return [
    `# ${packageName(blueprint)}`,
    "",
    `${blueprint.description} Its tables, tools, rules and seed were inferred from the descriptions of those operations: the answers`,
    "have the documented shapes, the semantics are those of rows that are found, added, changed and removed.",
    "",
    "```sh",
    `npm install ${packageName(blueprint)} @toolworld/world @toolworld/kit @toolworld/contracts zod`,
    "```",
    "",
    "```ts",
    `import { ${variable} } from "${packageName(blueprint)}";`,
    'import { openWorld } from "@toolworld/world";',
    "",
    `const world = openWorld(${variable}, { seed: 7 });`,
    `console.log(world.call({ name: ${JSON.stringify(first?.name ?? "")}, arguments: {} }));`,
    "```",
    "",
    `${blueprint.tools.length} tools, ${writes} of which write.`,
    "",
    "| table | rows | columns | key | people name a row by |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    "| tool | kind | what it does |",
    "| --- | --- | --- |",
    ...tools,
    "",
    "Depends on `@toolworld/contracts`, `@toolworld/kit`, `@faker-js/faker` (words for the seed) and `zod`.",
    "",
  ].join("\n");
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
