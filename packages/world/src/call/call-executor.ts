import {
  type Call,
  type CallError,
  type CallOutcome,
  type Footprint,
  findJsonProblem,
  isJsonValue,
  type JsonValue,
  pathText,
  type Requestor,
  type State,
  type ToolContext,
} from "@toolworld/contracts";
import type { DomainPlan, PlannedTool } from "../domain-plan.ts";
import type { Recorder } from "../state/recorder.ts";
import type { WorldHost } from "../state/world-host.ts";
import type { WorldSources } from "../state/world-sources.ts";
import { WorldTable } from "../state/world-table.ts";
import { CallContext } from "./call-context.ts";
import { parseArguments, thrownToCallError, unknownToolError } from "./call-error.ts";

/** Executes the tools of a domain on the rows of one world. */
export class CallExecutor {
  readonly #plan: DomainPlan;
  readonly #host: WorldHost;
  readonly #sources: WorldSources;
  readonly #state: State;

  constructor(plan: DomainPlan, host: WorldHost, sources: WorldSources) {
    this.#plan = plan;
    this.#host = host;
    this.#sources = sources;
    this.#state = Object.fromEntries(
      Array.from(plan.tables.values(), (table) => [table.name, new WorldTable(table, host)]),
    ) as unknown as State;
  }

  /** Runs a tool as one atomic step, and the coupling after it: whole, or not at all (law 3). */
  run(planned: PlannedTool | undefined, call: Call): CallOutcome {
    return this.#execute(planned, call, false);
  }

  /** Runs a tool and undoes whatever it did. */
  probe(planned: PlannedTool, call: Call): CallOutcome {
    return this.#execute(planned, call, true);
  }

  #execute(planned: PlannedTool | undefined, call: Call, discard: boolean): CallOutcome {
    const requestor: Requestor = call.requestor ?? "agent";
    const recorder = this.#host.begin();
    if (!planned) {
      return failure(unknownToolError(call.name, requestor, this.#plan.tools[requestor]?.keys() ?? []), recorder);
    }
    const parsed = parseArguments(planned, call.arguments);
    if ("error" in parsed) return failure(parsed.error, recorder);
    const { mark } = this.#host.journal;
    const before = this.#sources.position();
    const undo = () => {
      this.#host.end(true, mark);
      this.#sources.goBack(before);
    };
    try {
      const value = toJsonValue(
        planned.tool.execute(this.#context(requestor), parsed.input as never),
        planned.tool.name,
      );
      const coupled = discard ? undefined : this.#couple(requestor);
      if (discard) undo();
      else this.#host.end(false, mark);
      const outcome: CallOutcome = { result: { ok: true, value }, footprint: recorder.footprint() };
      return coupled ? { ...outcome, coupled } : outcome;
    } catch (thrown) {
      undo();
      const touched = recorder.footprint();
      return failure(thrownToCallError(thrown), recorder, { ...touched, writes: [], minted: [] });
    }
  }

  #couple(requestor: Requestor): Footprint | undefined {
    const { domain } = this.#plan;
    if (!domain.couple) return undefined;
    const recorder = this.#host.begin();
    domain.couple(this.#context(requestor));
    return recorder.footprint();
  }

  #context(requestor: Requestor): ToolContext {
    return new CallContext(this.#state, this.#sources, this.#host, requestor);
  }
}

function toJsonValue(value: unknown, tool: string): JsonValue {
  if (value === undefined) return null;
  if (isJsonValue(value)) return value;
  const problem = findJsonProblem(value);
  throw new TypeError(
    `${tool} returned what JSON cannot hold: at ${pathText(problem?.path ?? []) || "the top"}: ${problem?.message}`,
  );
}

function failure(error: CallError, recorder: Recorder, footprint: Footprint = recorder.footprint()): CallOutcome {
  return { result: { ok: false, error }, footprint };
}
