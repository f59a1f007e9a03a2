import { describeIssues, type JsonObject, jsonEquals } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import { findBrokenReference } from "../examine/broken-reference.ts";
import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import { breach, verdictOf } from "../examine/finding.ts";

/** The rows that worlds open with fit their own schemas and references, with this seed and with another. */
export function examineSeed(examination: Examination): LawFinding[] {
  const { domain, options } = examination;
  const breaches: LawFinding[] = [];
  const digests: string[] = [];
  let rows = 0;
  for (const seed of [options.seed, `${options.seed}/other`]) {
    let world: World;
    try {
      world = examination.twin.open(seed);
    } catch (error) {
      breaches.push(breach("seed-fits", `seed ${JSON.stringify(seed)}`, messageOf(error)));
      continue;
    }
    const dump = world.dump();
    digests.push(world.stateDigest);
    world.close();
    rows += Object.values(dump).reduce((sum, table) => sum + table.length, 0);
    for (const [name, table] of Object.entries(dump)) {
      const problem = findMisfit(domain.tables[name]?.schema.strict(), table);
      if (problem)
        breaches.push(breach("seed-fits", `table "${name}"`, `with seed ${JSON.stringify(seed)} ${problem}`));
    }
    const broken = findBrokenReference(domain, dump);
    if (broken) breaches.push(breach("seed-fits", `seed ${JSON.stringify(seed)}`, broken));
  }
  const variety = digests[0] === digests[1] ? "the same for two seeds" : "others for another seed";
  return verdictOf("seed-fits", domain, breaches, `${rows} rows, ${variety}`);
}

type RowSchema = Examination["domain"]["tables"][string]["schema"];

function findMisfit(schema: RowSchema | undefined, rows: readonly JsonObject[]): string | undefined {
  for (const [index, row] of rows.entries()) {
    const result = schema?.safeParse(row);
    if (!result) continue;
    if (!result.success) {
      const [issue] = describeIssues(result.error, row);
      return `row ${index} does not fit: at ${issue?.path}: ${issue?.message}, found ${issue?.found}`;
    }
    if (!jsonEquals(result.data, row)) return `row ${index} is another after its schema has read it again`;
  }
  return undefined;
}

/** What an exception says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
