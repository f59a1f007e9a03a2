import type { ColumnSpeech, MaybePromise, ToolAction } from "@toolworld/contracts";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";

/** A table as a proposer sees it. */
export interface ShownTable {
  readonly name: string;
  readonly singular: string;
  readonly key: string;
  /** How many tools work on it. */
  readonly tools: number;
  readonly columns: readonly ShownColumn[];
}

/** A column as a proposer sees it. */
export interface ShownColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly speech: ColumnSpeech;
  /** The table that it points to. */
  readonly references?: string;
  /** The only texts that it has, where these are known. */
  readonly values?: readonly string[];
}

/** A tool as a proposer sees it. */
export interface ShownOperation {
  readonly tool: string;
  readonly description: string;
  readonly action: ToolAction;
  readonly table: string;
  readonly parameters: readonly ShownParameter[];
  /** The rules that it keeps by now, in words. */
  readonly rules: readonly string[];
}

/** A parameter as a proposer sees it. */
export interface ShownParameter {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** What it is for: the key, a filter, words to search, a value that is set, a limit. */
  readonly role: "key" | "filter" | "text" | "value" | "limit";
  readonly column?: string;
}

/** What a proposer is asked: how a blueprint would serve better. */
export interface BlueprintRequest {
  readonly domain: string;
  readonly tables: readonly ShownTable[];
  readonly operations: readonly ShownOperation[];
}

/**
 * Proposes names of entities, keys and guards for a domain that rules made (AgentScaler §2.1 has a model write the schema). What it
 * answers is data of any shape; `refineBlueprint` validates and tests it, so that a proposer can only ever say what the schema of a
 * proposal can say.
 */
export interface BlueprintProposer {
  readonly name: string;
  propose(request: BlueprintRequest): MaybePromise<unknown>;
}
