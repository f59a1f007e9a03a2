import type Database from "better-sqlite3";

/** Marks a SQLite file as a pool: "TWPL" in its header (`PRAGMA application_id`). */
export const POOL_APPLICATION_ID = 0x54_57_50_4c;

/** The version of the tables (`PRAGMA user_version`). */
export const POOL_VERSION = 1;

/** Makes the tables of a new pool. */
export function createPoolTables(database: Database.Database): void {
  database.exec(`
    create table documents (
      number integer primary key,
      source text not null,
      path text not null,
      state text not null check (state in ('imported', 'skipped', 'ignored')),
      format text,
      title text not null,
      version text,
      files text not null,
      operations integer not null,
      problems text not null,
      problem_count integer not null,
      unique (source, path)
    ) strict;
    create table tools (
      number integer primary key,
      document integer not null references documents (number),
      candidate text not null,
      format text not null,
      provider text not null,
      api text not null,
      method text,
      path text,
      pointer text not null,
      licence text,
      output_count integer,
      exact_key blob not null,
      version_key blob not null,
      mirror_key blob,
      twin_key blob,
      parameters text not null,
      id text,
      folded_into integer,
      fold_kind text check (fold_kind in ('exact', 'near'))
    ) strict;
    create table bodies (number integer primary key references tools (number), body blob not null) strict;
    create index tools_by_document on tools (document);
    create unique index tools_by_id on tools (id);
    create index tools_folded on tools (folded_into) where folded_into is not null;
    create table state (folded integer not null) strict;
    insert into state values (1);
    pragma application_id = ${POOL_APPLICATION_ID};
    pragma user_version = ${POOL_VERSION};
  `);
}
