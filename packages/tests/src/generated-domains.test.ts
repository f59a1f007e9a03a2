import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom, type Domain } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import {
  type DomainBlueprint,
  domainBlueprintSchema,
  materialize,
  openBlueprint,
  printDomain,
} from "@toolworld/materializer";
import { importDocument, type PoolTool } from "@toolworld/pool";
import { createCallDrawer, examineDomain } from "@toolworld/testing/examine";
import { openWorld } from "@toolworld/world";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const pools = join(root, "examples", "pools");
const printed = join(root, "packages", "tests", ".generated");
const full = process.env.TOOLWORLD_FULL !== undefined;

/** How many random calls each domain gets. */
const CALLS = full ? 2000 : 80;

/** One domain of each example document, with all its tools. */
const blueprints = readdirSync(pools)
  .filter((name) => /\.(json|yaml)$/.test(name))
  .map((path) => {
    const { tools } = importDocument({ source: pools, root: pools, path });
    return [path.replace(/\..*$/, ""), tools] as const;
  });

afterAll(() => rmSync(printed, { recursive: true, force: true }));

describe.each(blueprints)("the domain made of %s", (name: string, tools: readonly PoolTool[]) => {
  const made = materialize({ name, tools });
  const blueprint = made.blueprint as DomainBlueprint;

  test("keeps most of its tools and passes its schema", () => {
    expect(made.kept / made.tools).toBeGreaterThan(0.75);
    expect(domainBlueprintSchema.parse(JSON.parse(JSON.stringify(blueprint)))).toEqual(blueprint);
  });

  test("keeps every law", () => {
    const report = examineDomain(openBlueprint(blueprint), { brief: !full });
    expect(report.findings.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("behaves alike in memory and printed", async () => {
    const domain = openBlueprint(blueprint);
    const other = await importPrinted(blueprint);
    expect(referToDomain(other)).toEqual(referToDomain(domain));
    using world = openWorld(domain, { seed: 3 });
    using twin = openWorld(other, { seed: 3 });
    expect(twin.dump()).toEqual(world.dump());
    const draw = createCallDrawer(domain);
    const random = createRandom(name);
    let succeeded = 0;
    for (let index = 0; index < CALLS; index++) {
      const call = draw(world, random);
      const outcome = world.call(call);
      expect({ call, outcome: twin.call(call) }).toEqual({ call, outcome });
      expect(twin.hash()).toBe(world.hash());
      if (outcome.result.ok) succeeded++;
    }
    expect(succeeded).toBeGreaterThan(CALLS / 3);
  });
});

describe.each(["book-loan", "doctor-appointment", "shipment"])("the shipped domain %s", (name) => {
  test("is what its blueprint describes", async () => {
    const blueprint = JSON.parse(readFileSync(join(root, "domains", name, "blueprint.json"), "utf8"));
    const shipped = findDomain(await import(`@toolworld/domain-${name}`));
    const domain = openBlueprint(domainBlueprintSchema.parse(blueprint));
    expect(referToDomain(shipped)).toEqual(referToDomain(domain));
    using world = openWorld(domain, { seed: 5 });
    using twin = openWorld(shipped, { seed: 5 });
    expect(twin.hash()).toBe(world.hash());
  });
});

/** Writes the package into a folder from which the workspace's packages are found, and loads its domain. */
async function importPrinted(blueprint: DomainBlueprint): Promise<Domain> {
  const folder = join(printed, blueprint.name);
  for (const [path, text] of printDomain(blueprint)) {
    if (!path.startsWith("src/")) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return findDomain(await import(join(folder, "src", "index.ts")));
}

function findDomain(module: Readonly<Record<string, unknown>>): Domain {
  const domain = Object.values(module).find((value) => (value as Partial<Domain>).contract === "domain/1");
  if (!domain) throw new Error("the package exports no domain");
  return domain as Domain;
}
