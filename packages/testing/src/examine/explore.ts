import {
  type Call,
  type CallError,
  type CallOutcome,
  createRandom,
  type JsonObject,
  type Random,
} from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import { drawArguments, redrawArgument } from "../arguments/draw-arguments.ts";
import { type DrawContext, openDrawContext } from "../arguments/draw-context.ts";
import { keepEqualRows } from "../arguments/keep-equal-rows.ts";
import { createStateView, type StateView } from "../arguments/state-view.ts";
import { findBrokenReference } from "./broken-reference.ts";
import type { LawFinding } from "./domain-report.ts";
import type { Examination, ExaminedTool } from "./examination.ts";
import { type Position, positionDifference, positionOf } from "./position.ts";

/** A call that was tried, and what came of it. */
export interface ExploredCall {
  readonly tool: ExaminedTool;
  readonly call: Call;
  readonly outcome: CallOutcome;
}

/** Calls in a row, from the state that worlds open with, and where they led. */
export interface ExploredRun {
  readonly calls: ExploredCall[];
  end: Position;
}

/** What was tried of one tool. */
export interface ToolTrials {
  readonly tool: ExaminedTool;
  attempts: number;
  successes: number;
  writes: number;
  /** The first arguments that fit its schema. */
  fitting: JsonObject | undefined;
  readonly failures: Map<string, Failure>;
}

/** One kind of failure of a tool, and the attempt that last met it. */
export interface Failure {
  readonly error: CallError;
  count: number;
  readonly arguments: JsonObject;
  readonly context: DrawContext;
}

/** What came of trying every tool. */
export interface Exploration {
  readonly trials: readonly ToolTrials[];
  readonly runs: readonly ExploredRun[];
  /** Breaches that were seen on the way. */
  readonly breaches: readonly LawFinding[];
  /** How many refused and crashed calls were looked at for traces. */
  readonly refusals: number;
  /** How many states were looked at for broken references. */
  readonly statesChecked: number;
}

const WRITES_WANTED = 3;
const READS_WANTED = 5;
const ATTEMPTS_IN_A_ROW = 20;
const FAILURES_KEPT = 2;

/**
 * Tries every tool until it has succeeded some times, in worlds that earlier calls have changed and, every other round, in
 * a fresh one. Failures steer: an attempt that came further than others is varied, one argument at a time.
 */
export function explore(examination: Examination): Exploration {
  return new Explorer(examination).explore();
}

class Explorer {
  readonly #examination: Examination;
  readonly #random: Random;
  readonly #world: World;
  readonly #breaches: LawFinding[] = [];
  readonly #runs: ExploredRun[] = [];
  readonly #initialView: StateView;
  #view: StateView;
  #refusals = 0;
  #statesChecked = 0;

  constructor(examination: Examination) {
    this.#examination = examination;
    this.#random = createRandom(`${examination.options.seed}/examination`);
    this.#world = examination.open();
    this.#initialView = createStateView(examination.domain, this.#world.dump());
    this.#view = this.#initialView;
    this.#beginRun();
  }

  explore(): Exploration {
    const { tools, options } = this.#examination;
    const trials = tools.map((tool): ToolTrials => {
      return { tool, attempts: 0, successes: 0, writes: 0, fitting: undefined, failures: new Map() };
    });
    const isOpen = (trial: ToolTrials) => !isSatisfied(trial, options.brief) && trial.attempts < options.attempts;
    for (let round = 0; trials.some(isOpen); round++) {
      if (round > 0 && round % 2 === 0) this.#beginRun();
      for (const trial of trials) {
        for (let row = 0; row < ATTEMPTS_IN_A_ROW && isOpen(trial); row++) if (this.#attempt(trial)) break;
      }
    }
    this.#endRun();
    this.#world.close();
    return {
      trials,
      runs: this.#runs,
      breaches: this.#breaches,
      refusals: this.#refusals,
      statesChecked: this.#statesChecked,
    };
  }

  /** Tries a tool once; true when it succeeded. */
  #attempt(trial: ToolTrials): boolean {
    const { tool } = trial;
    const before = positionOf(this.#world);
    const { given, context } = this.#draw(trial);
    const call: Call = { name: tool.name, arguments: given, requestor: tool.requestor };
    const outcome = this.#world.call(call);
    trial.attempts++;
    if (!outcome.result.ok) {
      this.#refusals++;
      this.#noteFailure(trial, call, outcome, outcome.result.error, context);
      const trace = positionDifference(before, positionOf(this.#world));
      if (trace) this.#breach("atomic", tool.label, `${outcome.result.error.type} call left a trace: ${trace}`);
      return false;
    }
    trial.fitting ??= given;
    trial.successes++;
    this.#run.calls.push({ tool, call, outcome });
    this.#noteSuccess(trial, before, outcome);
    return true;
  }

  #draw({ tool, attempts, failures }: ToolTrials): { readonly given: JsonObject; readonly context: DrawContext } {
    const random = this.#random;
    const now = this.#world.now();
    const example = this.#examination.options.examples[tool.tool.name];
    if (example && attempts % 2 === 0) {
      const offered = example(this.#view.rows);
      const list = Array.isArray(offered) ? (offered as readonly JsonObject[]) : [offered as JsonObject];
      const context = openDrawContext(tool.schema, this.#view, now, random);
      if (list.length > 0) return { given: random.pick(list), context };
    }
    if (failures.size > 0 && random.chance(0.6)) {
      const known = [...failures.values()];
      const rare = known.reduce((left, right) => (right.count < left.count ? right : left));
      const { arguments: earlier, context } = random.chance(0.5) ? rare : random.pick(known);
      const once = redrawArgument(tool.schema, earlier, context, random);
      return { given: random.chance(0.3) ? redrawArgument(tool.schema, once, context, random) : once, context };
    }
    const context = openDrawContext(tool.schema, this.#view, now, random);
    return { given: drawArguments(tool.schema, context, random), context };
  }

  #noteFailure(trial: ToolTrials, call: Call, outcome: CallOutcome, error: CallError, context: DrawContext): void {
    const kind = failureKind(error);
    const known = trial.failures.get(kind);
    const count = (known?.count ?? 0) + 1;
    trial.failures.set(kind, { error: known?.error ?? error, count, arguments: call.arguments, context });
    if (error.type !== "invalid-arguments") trial.fitting ??= call.arguments;
    if (count <= FAILURES_KEPT) this.#run.calls.push({ tool: trial.tool, call, outcome });
  }

  #noteSuccess(trial: ToolTrials, before: Position, { footprint }: CallOutcome): void {
    const { tool } = trial;
    const writes = footprint?.writes ?? [];
    const changed = this.#world.hash() !== before.hash;
    if (tool.tool.kind === "read" && (writes.length > 0 || (changed && !this.#examination.domain.couple))) {
      const [write] = writes;
      const what = write ? `${write.type} of ${JSON.stringify(write.key)} in "${write.table}"` : "the state changed";
      this.#breach("honest", tool.label, `is declared a read, but it wrote: ${what}`);
    }
    if (writes.length > 0) trial.writes++;
    if (writes.length === 0 && !changed) return;
    const rows = keepEqualRows(this.#initialView.rows, this.#world.dump(), this.#examination.domain);
    this.#view = createStateView(this.#examination.domain, rows, this.#initialView);
    this.#statesChecked++;
    const broken = findBrokenReference(this.#examination.domain, rows);
    if (broken) this.#breach("references-hold", tool.label, `after a call of it ${broken}`);
  }

  #breach(law: LawFinding["law"], subject: string, evidence: string): void {
    if (this.#breaches.some((known) => known.law === law && known.subject === subject)) return;
    this.#breaches.push({ law, passed: false, subject, evidence });
  }

  get #run(): ExploredRun {
    return this.#runs.at(-1) as ExploredRun;
  }

  #beginRun(): void {
    if (this.#runs.length > 0) this.#endRun();
    this.#world.reset();
    this.#view = this.#initialView;
    this.#runs.push({ calls: [], end: positionOf(this.#world) });
  }

  #endRun(): void {
    this.#run.end = positionOf(this.#world);
  }
}

function isSatisfied({ tool, successes, writes }: ToolTrials, brief: boolean): boolean {
  return tool.tool.kind === "write" ? writes >= (brief ? 1 : WRITES_WANTED) : successes >= (brief ? 1 : READS_WANTED);
}

/** What an error says without the values in it, so that failures at one rule are one kind. */
function failureKind({ type, message }: CallError): string {
  return `${type}: ${message.replace(/"[^"]*"|'[^']*'|[^\s:;,]*\d[^\s:;,]*/g, "*").slice(0, 160)}`;
}
