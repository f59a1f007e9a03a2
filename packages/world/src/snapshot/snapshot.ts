import {
  createRandom,
  type Digest,
  type Domain,
  describeIssues,
  digest,
  type JsonObject,
  type JsonValue,
  ToolworldError,
} from "@toolworld/contracts";
import { createVirtualClock } from "@toolworld/kit";
import { type DomainPlan, planDomain } from "../domain-plan.ts";
import { Connection } from "../sql/connection.ts";
import type { StoredRow, TablePlan } from "../sql/table-plan.ts";
import { createMint } from "../state/mint.ts";
import { rowHash } from "../state/row-hash.ts";
import { DatabasePool } from "./database-pool.ts";

/** Rows by table, in order of insertion. */
export type Rows = Readonly<Record<string, readonly JsonObject[]>>;

/** The state that worlds open with, made once. */
export interface Snapshot {
  readonly plan: DomainPlan;
  readonly databases: DatabasePool;
  /** The digest of the rows, by table in order of insertion. */
  readonly digest: Digest;
  /** The sum of all row hashes of a side, or of both; worked out when first asked. */
  hash(side?: string): bigint;
}

const MAXIMUM_CACHED_SEEDS = 8;
/** Savepoints copy whole pages, and a call mostly touches a row on each: small ones are a sixth quicker where much is undone. */
const PAGE_BYTES = 1024;
const bySeed = new WeakMap<Domain, Map<string, Snapshot>>();
const byRows = new WeakMap<Rows, WeakMap<Domain, Snapshot>>();

/** The snapshot of a domain's own seed data. The latest eight seeds of each domain are kept. */
export function snapshotFromSeed(domain: Domain, seed: string | number): Snapshot {
  const cache = bySeed.get(domain) ?? new Map<string, Snapshot>();
  bySeed.set(domain, cache);
  const key = String(seed);
  let snapshot = cache.get(key);
  cache.delete(key);
  snapshot ??= createSnapshot(domain, seedRows(domain, seed));
  cache.set(key, snapshot);
  if (cache.size > MAXIMUM_CACHED_SEEDS) cache.delete(cache.keys().next().value as string);
  return snapshot;
}

/** The snapshot of given rows. It is kept as long as the rows are, so hand over the same object again and again. */
export function snapshotFromRows(domain: Domain, rows: Rows): Snapshot {
  const cache = byRows.get(rows) ?? new WeakMap<Domain, Snapshot>();
  byRows.set(rows, cache);
  let snapshot = cache.get(domain);
  if (!snapshot) {
    snapshot = createSnapshot(domain, rows);
    cache.set(domain, snapshot);
  }
  return snapshot;
}

function seedRows(domain: Domain, seed: string | number): Rows {
  const random = createRandom(seed);
  const ids = createMint(`${seed}/seed`);
  return domain.seed({ random, ids, clock: createVirtualClock(domain.now) }) as Rows;
}

function createSnapshot(domain: Domain, rows: Rows): Snapshot {
  const plan = planDomain(domain);
  const connection = new Connection();
  connection.execute(`pragma page_size = ${PAGE_BYTES}`);
  const stored = new Map<TablePlan, readonly StoredRow[]>();
  try {
    for (const table of plan.tables.values())
      for (const statement of table.createStatements) connection.execute(statement);
    connection.execute("pragma foreign_keys = off");
    connection.execute("begin");
    for (const name of Object.keys(rows)) if (!plan.tables.has(name)) throw unknownTable(domain, name);
    for (const table of plan.tables.values())
      stored.set(table, insertRows(connection, table, Object.hasOwn(rows, table.name) ? (rows[table.name] ?? []) : []));
    connection.execute("commit");
    findBrokenReference(connection, plan);
    connection.execute("pragma foreign_keys = on");
    const sums = new Map<string | undefined, bigint>();
    return {
      plan,
      databases: new DatabasePool(connection.serialize()),
      digest: digest(
        [...plan.tables.values()].map((table) => [table.name, (stored.get(table) ?? []).map(table.decode)]),
      ),
      hash(side) {
        let sum = sums.get(side);
        if (sum === undefined) {
          sum = 0n;
          for (const [table, tableRows] of stored) {
            if (table.table.log || (side !== undefined && table.table.side !== side)) continue;
            for (const row of tableRows) sum += rowHash(table, row);
          }
          sums.set(side, sum);
        }
        return sum;
      },
    };
  } finally {
    connection.close();
  }
}

function insertRows(connection: Connection, plan: TablePlan, rows: readonly unknown[]): StoredRow[] {
  return rows.map((given, index) => {
    const result = plan.rowSchema.safeParse(given);
    if (!result.success) {
      const [issue] = describeIssues(result.error, given);
      throw invalidState(`row ${index} of "${plan.name}": at ${issue?.path}: ${issue?.message}, found ${issue?.found}`);
    }
    const stored: StoredRow = [index + 1, ...plan.encode(result.data as Record<string, JsonValue>)];
    try {
      connection.run(plan.insert, stored);
    } catch (cause) {
      throw invalidState(`row ${index} of "${plan.name}": ${(cause as Error).message}`, cause);
    }
    return stored;
  });
}

function findBrokenReference(connection: Connection, plan: DomainPlan): void {
  for (const { name, table } of plan.tables.values()) {
    for (const [column, target] of Object.entries(table.references)) {
      const key = plan.tables.get(target)?.table.key[0];
      const text = `select "${column}" from "${name}" where "${column}" is not null and "${column}" not in (select "${key}" from "${target}") limit 1`;
      const broken = connection.get(text, []);
      if (broken)
        throw invalidState(`"${name}.${column}" is ${JSON.stringify(broken[0])}, but "${target}" has no such row`);
    }
  }
}

function unknownTable(domain: Domain, name: string): ToolworldError {
  return new ToolworldError({
    room: "world",
    type: "unknown-table",
    message: `no table "${name}" in domain "${domain.name}"; it has ${Object.keys(domain.tables).join(", ")}`,
  });
}

function invalidState(message: string, cause?: unknown): ToolworldError {
  return new ToolworldError({
    room: "world",
    type: "invalid-state",
    message: `the rows to open with are broken: ${message}`,
    cause,
  });
}
