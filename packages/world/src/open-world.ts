import {
  type Call,
  DOMAIN_CONTRACT,
  type Domain,
  type ExternalTool,
  parse,
  type SeedRows,
  type Tables,
  ToolworldError,
} from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { type Rows, type Snapshot, snapshotFromRows, snapshotFromSeed } from "./snapshot/snapshot.ts";
import { SqliteWorld } from "./sqlite-world.ts";
import type { World } from "./world.ts";
import { type WorldExport, worldExportSchema } from "./world-export.ts";

/** How to open a world. */
export interface OpenWorldOptions<Definitions extends Tables = Tables> {
  /** Seeds the domain's rows, its identifiers and its randomness. 0 when nothing is said. */
  readonly seed?: string | number;
  /** Rows to open with in place of the domain's own. Hand over the same object each time: it is read once. */
  readonly state?: Partial<SeedRows<Definitions>> | Rows;
  /** Calls of setup tools (or of any tool of the domain) that bring about the initial state. They are no changes. */
  readonly setup?: readonly Call[];
  /** Tools that live outside the state. */
  readonly external?: readonly ExternalTool[];
}

/**
 * Opens a domain. The first world of a seed makes its rows; every further one reads the same, and copies them when it first
 * writes.
 *
 * @throws ToolworldError of type `invalid-state` when the rows break the tables' own rules, `setup-failed` when a setup
 * call fails, `wrong-contract` when this is no domain that this version reads.
 *
 * @example
 * const world = openWorld(retail, { seed: 7 });
 * world.call({ name: "get_order_details", arguments: { order_id: "#W1" } });
 */
export function openWorld<Definitions extends Tables>(
  domain: Domain<Definitions>,
  options: OpenWorldOptions<Definitions> = {},
): World<Definitions> {
  assertDomain(domain);
  const { seed = 0, state, setup = [], external = [] } = options;
  const world = new SqliteWorld({
    snapshot: toSnapshot(domain as unknown as Domain, seed, state as Rows),
    seed,
    state: (state as Rows) ?? null,
    external,
  });
  try {
    world.prepare(setup);
  } catch (error) {
    world.close();
    throw error;
  }
  return world as unknown as World<Definitions>;
}

/**
 * Opens a world where {@link World.export} left off: same state, same changes, same next identifiers.
 *
 * @throws ToolworldError of type `invalid-world` when the export does not fit, `wrong-domain` when it is of another domain.
 */
export function importWorld<Definitions extends Tables>(
  domain: Domain<Definitions>,
  exported: WorldExport,
  options: Pick<OpenWorldOptions<Definitions>, "external"> = {},
): World<Definitions> {
  assertDomain(domain);
  const data = parse(worldExportSchema, exported, { room: "world", what: "world" });
  const reference = referToDomain(domain as unknown as Domain);
  if (data.domain.digest !== reference.digest) {
    throw new ToolworldError({
      room: "world",
      type: "wrong-domain",
      message: `this world was exported from ${data.domain.name} ${data.domain.version}, not from this ${reference.name} ${reference.version}; open it with the version that made it`,
      details: { exported: data.domain, given: reference },
    });
  }
  const snapshot = toSnapshot(domain as unknown as Domain, data.seed, data.state ?? undefined);
  const world = new SqliteWorld({ snapshot, seed: data.seed, state: data.state, external: options.external ?? [] });
  try {
    world.restore(data);
  } catch (error) {
    world.close();
    throw error;
  }
  return world as unknown as World<Definitions>;
}

function toSnapshot(domain: Domain, seed: string | number, state: Rows | undefined): Snapshot {
  return state ? snapshotFromRows(domain, state) : snapshotFromSeed(domain, seed);
}

function assertDomain(domain: { readonly contract?: unknown; readonly name?: unknown }): void {
  if (domain?.contract === DOMAIN_CONTRACT) return;
  throw new ToolworldError({
    room: "world",
    type: "wrong-contract",
    message: `expected a domain made with defineDomain (contract "${DOMAIN_CONTRACT}"), found ${domain?.contract === undefined ? typeof domain : `contract "${String(domain.contract)}"`}`,
  });
}
