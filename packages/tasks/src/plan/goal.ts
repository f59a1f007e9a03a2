import type { Fact, JsonValue } from "@toolworld/contracts";
import type { TaskColumn, TaskTable, TaskTool } from "../domain/task-domain.ts";
import type { PlanStep } from "./argument-source.ts";

/** How the user speaks of a row. */
export interface Mention {
  readonly table: TaskTable;
  readonly key: JsonValue;
  /** What names it, in words that follow the entity: `Opal Meadow`, `with the email lea@example.org`. */
  readonly words: string;
  /** Where it is found: `in the project Falcon Point`. Empty where it can be found without. */
  readonly place: string;
  /** A relation in place of a name: `the customer of the order 17`; a pronoun for what the task itself creates. */
  readonly whole?: string;
  /** The names of the facts that it says. */
  readonly facts: readonly string[];
  /** True where the user gives the key itself. */
  readonly isNumber?: boolean;
  /** True where it was made by an earlier goal, so that the order matters. */
  readonly made?: boolean;
}

/** A value that the user asks for. */
export interface WantedValue {
  readonly column: TaskColumn;
  readonly value: JsonValue;
  /** The row that the value points to, where it is a reference. */
  readonly mention?: Mention;
  /** True for a value that people choose freely: a name, a number, a date; not one of a few. */
  readonly free: boolean;
  /** The fact that says it, for what is not a reference. */
  readonly fact?: string;
}

/** One thing that the user wants done, or told. */
export interface Goal {
  readonly type: "create" | "update" | "delete" | "act" | "tell";
  readonly tool: TaskTool;
  /** The row that it is about; of a new row, its name alone. */
  readonly mention?: Mention;
  readonly values: readonly WantedValue[];
}

/** What the agent must tell, and where it stands. */
export interface Answer {
  readonly step: number;
  readonly path: string;
  readonly column: TaskColumn;
  readonly value: JsonValue;
}

/** Steps that were executed, and what they were for. */
export interface Plan {
  readonly kind: "backward" | "walk" | "question";
  readonly long: boolean;
  readonly steps: readonly PlanStep[];
  readonly goals: readonly Goal[];
  readonly answers: readonly Answer[];
  readonly facts: readonly Fact[];
}
