import { Connection } from "../sql/connection.ts";

/** How many databases a pool keeps for the next world. */
const MAXIMUM_SPARE = 8;
/** How many all pools keep together. */
const MAXIMUM_SPARE_IN_ALL = 32;
const BASE = "base";

/** Every spare database with the list that it is in, the longest unused first. */
const spares = new Map<Connection, Connection[]>();

/** The databases of one initial state: one that all its worlds read, and one for each world that writes. */
export class DatabasePool {
  readonly #image: Buffer;
  readonly #spare: Connection[] = [];
  #shared: Connection | undefined;
  #worlds = 0;

  /** @param image the bytes of a database in this state */
  constructor(image: Buffer) {
    this.#image = image;
  }

  /** A world is opened: until it {@link leave}s, what it reads of {@link shared} stays open. */
  enter(): void {
    this.#worlds++;
  }

  /** A world is closed. */
  leave(): void {
    this.#worlds--;
    if (this.#worlds > 0 || !this.#shared) return;
    this.#keep(this.#shared);
    this.#shared = undefined;
  }

  /** The database in which nobody writes. */
  get shared(): Connection {
    this.#shared ??= this.#take();
    return this.#shared;
  }

  /** A database to write in: one that was handed back, with its statements prepared, or a fresh copy. */
  acquire(): Connection {
    const connection = this.#take();
    connection.run(`savepoint ${BASE}`);
    return connection;
  }

  /** Takes back a database; what was done to it since {@link acquire} is undone. */
  release(connection: Connection): void {
    connection.run(`rollback to ${BASE}`);
    connection.run(`release ${BASE}`);
    this.#keep(connection);
  }

  #take(): Connection {
    const connection = this.#spare.pop() ?? new Connection(this.#image);
    spares.delete(connection);
    return connection;
  }

  #keep(connection: Connection): void {
    if (this.#spare.length >= MAXIMUM_SPARE) {
      connection.close();
      return;
    }
    this.#spare.push(connection);
    spares.set(connection, this.#spare);
    closeLongestUnused();
  }
}

/** SQLite's memory is none that a collector of garbage sees: domains that come and go would leave theirs behind. */
function closeLongestUnused(): void {
  const [longest] = spares;
  if (spares.size <= MAXIMUM_SPARE_IN_ALL || !longest) return;
  const [connection, list] = longest;
  spares.delete(connection);
  list.splice(list.indexOf(connection), 1);
  connection.close();
}
