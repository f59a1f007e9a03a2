import type Database from "better-sqlite3";

/** Marks a SQLite file as a graph: "TWGR" in its header (`PRAGMA application_id`). */
export const GRAPH_APPLICATION_ID = 0x54_57_47_52;

/** The version of the tables (`PRAGMA user_version`). */
export const GRAPH_VERSION = 1;

/** Makes the tables of a new graph. `summary` gets its one row last: a file without it was never finished. */
export function createGraphTables(database: Database.Database): void {
  database.exec(`
    create table communities (number integer primary key, id text not null unique, body text not null) strict;
    create table tools (number integer primary key, id text not null, community integer, body blob) strict;
    create table edges (
      number integer primary key,
      giver integer not null references tools (number),
      taker integer not null references tools (number),
      community integer,
      field text not null,
      parameter text not null,
      score real not null,
      concept text not null,
      slots real not null,
      likeness real not null
    ) strict;
    create table summary (body text not null) strict;
    pragma application_id = ${GRAPH_APPLICATION_ID};
    pragma user_version = ${GRAPH_VERSION};
  `);
}

/** Made after the rows, which is quicker. */
export function createGraphIndexes(database: Database.Database): void {
  database.exec(`
    create index tools_by_community on tools (community) where community is not null;
    create index edges_by_community on edges (community) where community is not null;
  `);
}
