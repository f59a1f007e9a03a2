import type { Call, CallOutcome, End, EndReason, Observation, Requestor, Step, WorldPort } from "@toolworld/contracts";
import type { Limits } from "./simulate.ts";

/** A step before its turn is known. */
type NewStep = Step extends infer Each ? (Each extends Step ? Omit<Each, "turn"> : never) : never;

const DEFAULT_LIMITS = { turns: 200, calls: 200, errors: 20 };

/** What was said and done so far, and how much of it is allowed. */
export class Conversation {
  readonly steps: Step[];
  readonly #world: WorldPort;
  readonly #limits: Limits & typeof DEFAULT_LIMITS;
  readonly #startedAt = performance.now();
  readonly #ids: Set<string>;
  #turns = 0;
  #turn: number;
  #calls = 0;
  #errors = 0;

  constructor(world: WorldPort, limits: Limits, history: readonly Step[]) {
    this.#world = world;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.steps = [...history];
    this.#ids = new Set(history.flatMap((step) => (step.type === "tool-call" ? [step.id] : [])));
    this.#turn = history.at(-1)?.turn ?? -1;
  }

  /** The limit that was reached, if one was. */
  limitReached(): EndReason | undefined {
    const { turns, calls, errors, milliseconds } = this.#limits;
    if (this.#turns >= turns) return "turn-limit";
    if (this.#calls >= calls) return "call-limit";
    if (this.#errors >= errors) return "error-limit";
    if (milliseconds !== undefined && performance.now() - this.#startedAt >= milliseconds) return "time-limit";
    return undefined;
  }

  beginTurn(): void {
    this.#turns++;
    this.#turn++;
  }

  add(step: NewStep): void {
    this.steps.push({ ...step, turn: this.#turn } as Step);
  }

  /** Makes a call and notes it with its result, or says that the world broke or a limit was reached. */
  async call(requestor: Requestor, { name, arguments: input }: Call): Promise<Observation | End> {
    if (this.#calls >= this.#limits.calls) return { reason: "call-limit" };
    const call = { name, arguments: input, requestor };
    const id = this.#nextId();
    let outcome: CallOutcome;
    try {
      outcome = await this.#world.call(call);
    } catch (error) {
      return { reason: "world-error", message: error instanceof Error ? error.message : String(error) };
    }
    this.add({ type: "tool-call", id, requestor, name, arguments: input });
    this.add({ type: "tool-result", id, ...outcome });
    if (!outcome.result.ok && !outcome.fault) this.#errors++;
    return { type: "tool-result", id, call, result: outcome.result };
  }

  #nextId(): string {
    let id: string;
    do {
      this.#calls++;
      id = `call-${this.#calls}`;
    } while (this.#ids.has(id));
    return id;
  }
}
