import type { Domain, JsonObject, Requestor, Tool } from "@toolworld/contracts";
import { describeTool } from "@toolworld/kit";
import { openWorld, type World } from "@toolworld/world";
import { type ArgumentSchema, toArgumentSchema } from "../arguments/json-schema.ts";
import type { StateRows } from "../arguments/state-view.ts";
import type { ToolHand } from "./domain-report.ts";
import { createTwin, type Twin } from "./twin.ts";

/** What an author may say to help the examination. */
export interface ExamineOptions {
  /** Seeds the world and what is drawn. 1 when nothing is said. */
  readonly seed?: string | number;
  /** Rows to examine with in place of the seed's. */
  readonly state?: StateRows;
  /** How often a tool is tried until it succeeds. 400 when nothing is said. */
  readonly attempts?: number;
  /** True tries each tool only until it has succeeded once: every law is still looked at, on less evidence. */
  readonly brief?: boolean;
  /** Arguments for tools whose success needs values that rows cannot tell; one object, or several to try. */
  readonly examples?: Readonly<Record<string, (rows: StateRows) => JsonObject | readonly JsonObject[]>>;
}

/** A tool under examination. */
export interface ExaminedTool {
  readonly tool: Tool;
  readonly hand: ToolHand;
  /** How a reader is told of it: `user tool "silence_phone"`. */
  readonly label: string;
  /** The name and the hand that call it in the examined world. */
  readonly name: string;
  readonly requestor: Requestor;
  readonly schema: ArgumentSchema;
}

/** A domain under examination, with all hands' tools in reach. */
export interface Examination {
  readonly domain: Domain;
  readonly options: Required<Pick<ExamineOptions, "seed" | "attempts" | "brief" | "examples">>;
  readonly tools: readonly ExaminedTool[];
  /** Opens a world in which setup tools can be called as well, under the names of {@link tools}. */
  open(seed?: string | number): World;
  /** The same domain as other objects: its seed is made anew, and its tools can be made to crash. */
  readonly twin: Twin;
}

/** Sets up an examination. */
export function openExamination(domain: Domain, options: ExamineOptions): Examination {
  const { seed = 1, attempts = 400, brief = false, examples = {}, state } = options;
  const setupTools = domain.setupTools.map((tool) => ({ ...tool, name: `setup:${tool.name}` }));
  const reachable: Domain = setupTools.length === 0 ? domain : { ...domain, tools: [...domain.tools, ...setupTools] };
  const stateOption = state === undefined ? {} : { state };
  let twin: Twin | undefined;
  return {
    domain,
    options: { seed, attempts, brief, examples },
    tools: [
      ...domain.tools.map((tool) => toExaminedTool(tool, "agent")),
      ...domain.userTools.map((tool) => toExaminedTool(tool, "user")),
      ...domain.setupTools.map((tool) => toExaminedTool(tool, "setup")),
    ],
    open: (otherSeed) => openWorld(reachable, { seed: otherSeed ?? seed, ...stateOption }),
    get twin() {
      twin ??= createTwin(reachable, { seed, ...stateOption });
      return twin;
    },
  };
}

function toExaminedTool(tool: Tool, hand: ToolHand): ExaminedTool {
  const requestor = hand === "user" ? "user" : "agent";
  return {
    tool,
    hand,
    label: `${hand === "agent" ? "" : `${hand} `}tool "${tool.name}"`,
    name: hand === "setup" ? `setup:${tool.name}` : tool.name,
    requestor,
    schema: toArgumentSchema(describeTool(tool, requestor).parameters),
  };
}
