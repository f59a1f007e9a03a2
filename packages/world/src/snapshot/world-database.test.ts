import { expect, test } from "vitest";
import { Connection } from "../sql/connection.ts";
import { DatabasePool } from "./database-pool.ts";
import { WorldDatabase } from "./world-database.ts";

const COUNT = "select count(*) from box";

function createPool(): DatabasePool {
  const connection = new Connection();
  connection.execute("create table box (size integer); insert into box values (1), (2)");
  return new DatabasePool(connection.serialize());
}

/** How many rows a world's database holds. */
const rows = (database: Pick<WorldDatabase, "get">) => database.get(COUNT, [])?.[0];

test("worlds read one database until they write; one that only read leaves it for whoever writes next", () => {
  const pool = createPool();
  const reader = new WorldDatabase(pool);
  const writer = new WorldDatabase(pool);
  expect([rows(reader), rows(writer)]).toEqual([2, 2]);
  const { shared } = pool;
  writer.run("insert into box values (3)", []);
  expect([rows(reader), rows(writer), rows(shared)]).toEqual([2, 3, 2]);
  writer.close();
  reader.close();
  const next = pool.acquire();
  expect(next).toBe(shared);
  expect(rows(next)).toBe(2);
});

test("savepoints that were set before the first write stand in the copy, and go by the latest of a name", () => {
  const database = new WorldDatabase(createPool());
  for (const name of ["origin", "call"]) database.savepoint(name);
  database.release("call");
  database.savepoint("first");
  database.savepoint("second");
  database.rollbackTo("first");
  expect(rows(database)).toBe(2);
  database.savepoint("second");
  database.run("insert into box values (3)", []);
  database.rollbackTo("second");
  expect(rows(database)).toBe(2);
  database.run("delete from box", []);
  database.rollbackTo("first");
  expect(() => database.rollbackTo("second")).toThrow("no such savepoint: second");
  database.run("delete from box", []);
  database.rollbackTo("origin");
  expect(rows(database)).toBe(2);
  database.close();
});

test("a world that is closed leaves the shared database to the others", () => {
  const pool = createPool();
  const [first, second] = [new WorldDatabase(pool), new WorldDatabase(pool)];
  expect(rows(first)).toBe(2);
  first.close();
  expect(rows(second)).toBe(2);
  const { shared } = pool;
  second.run("delete from box", []);
  expect(pool.acquire()).not.toBe(shared);
  second.close();
});
