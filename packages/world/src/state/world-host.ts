import type { WorldDatabase } from "../snapshot/world-database.ts";
import type { TablePlan } from "../sql/table-plan.ts";
import { Journal } from "./journal.ts";
import { Recorder } from "./recorder.ts";
import { SearchMemory } from "./search-memory.ts";
import type { KnownRow, TableHost } from "./world-table.ts";

/** The savepoint of the call under way. */
const CALL = "call";

/** How many rows a world remembers from call to call: few, for a thousand worlds may be open. */
const MAXIMUM_KNOWN = 64;

/** What the tables of a world share: its database, the journal, and what the call under way does. */
export class WorldHost implements TableHost {
  readonly database: WorldDatabase;
  readonly plans: ReadonlyMap<string, TablePlan>;
  readonly known = new Map<string, KnownRow>();
  readonly searches = new SearchMemory();
  journal = new Journal();
  recorder = new Recorder();
  writing = false;

  constructor(database: WorldDatabase, plans: ReadonlyMap<string, TablePlan>) {
    this.database = database;
    this.plans = plans;
  }

  /** Starts a call, or the coupling after it, with a new recorder. */
  begin(): Recorder {
    if (this.known.size > MAXIMUM_KNOWN) this.known.clear();
    this.recorder = new Recorder();
    return this.recorder;
  }

  beforeWrite(): void {
    if (this.writing) return;
    this.database.savepoint(CALL);
    this.writing = true;
  }

  /** Ends a call: what it wrote stays, or is undone back to a mark of the journal. */
  end(undo: boolean, mark: number): void {
    if (!this.writing) return;
    if (undo) this.goBack(CALL, mark);
    this.database.release(CALL);
    this.writing = false;
  }

  /** Goes back to a savepoint and the mark that the journal had there. Rows are known again as they were. */
  goBack(savepoint: string, mark: number): void {
    this.database.rollbackTo(savepoint);
    for (const { id, table, previous } of this.journal.rollback(mark)) {
      this.searches.forget(table);
      if (previous) this.known.set(id, { stored: previous });
      else this.known.delete(id);
    }
  }
}
