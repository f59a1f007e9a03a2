import type { z } from "zod";
import type { Requestor } from "../call/requestor.ts";
import type { ToolKind } from "../call/tool-description.ts";
import type { JsonObject } from "../json.ts";
import type { Random } from "../random.ts";
import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";
import type { ToolSemantics } from "./semantics.ts";
import type { State, Tables } from "./table.ts";

/** What a tool works with. Clock, identifiers and randomness come from the world (law 2). */
export interface ToolContext<Definitions extends Tables = Tables> {
  readonly state: State<Definitions>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly requestor: Requestor;
  /** Ends the call with a `refused` error; nothing that it did remains. */
  refuse(message: string, details?: JsonObject): never;
}

/** A named operation with a schema for its arguments; it reads or writes the state. Synchronous and pure but for the state. */
export interface Tool<Definitions extends Tables = Tables, Parameters extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly kind: ToolKind;
  readonly description: string;
  readonly parameters: Parameters;
  /** Does the work and returns a JSON value; nothing returned counts as null. */
  execute(context: ToolContext<Definitions>, input: z.output<Parameters>): unknown;
  /** What it does, as data, so that tasks can be made with it. */
  readonly semantics?: ToolSemantics;
}

/** A question about the state that is answered with yes or no, for the `assertions` check. */
export interface Assertion<Definitions extends Tables = Tables, Parameters extends z.ZodObject = z.ZodObject> {
  readonly description: string;
  readonly parameters: Parameters;
  holds(context: ToolContext<Definitions>, input: z.output<Parameters>): boolean;
}
