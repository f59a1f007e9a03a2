import {
  type AssertionRequest,
  type Call,
  type CallErrorType,
  type CallOutcome,
  type Changes,
  createRandom,
  FAULT_KINDS,
  type FaultKind,
  type FaultRates,
  faultRatesSchema,
  type MaybePromise,
  parse,
  type WorldPort,
} from "@toolworld/contracts";
import type { World } from "../world.ts";

/** How often faults befall calls, and from which seed they are drawn. */
export interface FaultOptions {
  readonly rates: FaultRates;
  /** A stream of its own: faults take nothing from the world's randomness (law 2). */
  readonly seed: string | number;
}

const ERRORS: Record<Exclude<FaultKind, "stale-read">, readonly [CallErrorType, string]> = {
  "timeout-before": ["timeout", "The service did not answer in time."],
  "timeout-after": ["timeout", "The service did not answer in time."],
  unavailable: ["unavailable", "The service is unavailable (503). Try again."],
  "rate-limit": ["rate-limited", "Too many requests (429). Try again in a moment."],
};

/**
 * A world whose service fails now and then, as real ones do. Each call draws once; the outcome says which fault befell
 * it. A stale read answers from before the last write. External tools have faults of their own and get none.
 *
 * @throws ToolworldError of type `invalid-fault-rates` when rates are not probabilities or add up to more than 1.
 */
export function withFaults(world: World, options: FaultOptions): WorldPort & Disposable {
  const rates = parse(faultRatesSchema, options.rates, { room: "world", what: "fault rates" });
  const random = createRandom(`${options.seed}/faults`);
  const keepsStale = (rates["stale-read"] ?? 0) > 0;
  const kinds = new Map(world.tools.map((tool) => [`${tool.requestor}/${tool.name}`, tool]));
  let stale: World | undefined;

  const draw = (): FaultKind | undefined => {
    let point = random.next();
    return FAULT_KINDS.find((kind) => {
      point -= rates[kind] ?? 0;
      return point < 0;
    });
  };

  return {
    call(call: Call): MaybePromise<CallOutcome> {
      const tool = kinds.get(`${call.requestor ?? "agent"}/${call.name}`);
      const drawn = draw();
      if (!tool || tool.external) return world.perform(call);
      const fault = drawn === "stale-read" && (tool.kind === "write" || !stale) ? undefined : drawn;
      if (fault === "stale-read") return { ...(stale as World).call(call), fault };
      if (fault && fault !== "timeout-after") return { result: failureOf(fault), fault };
      const before = keepsStale && tool.kind === "write" ? world.fork() : undefined;
      const outcome = world.call(call);
      if (before && outcome.result.ok) {
        stale?.close();
        stale = before;
      } else {
        before?.close();
      }
      return fault ? { ...outcome, result: failureOf(fault), fault } : outcome;
    },
    changes: (): Changes => world.changes(),
    assert: (assertion: AssertionRequest): boolean => world.assert(assertion),
    [Symbol.dispose]: () => stale?.close(),
  };
}

function failureOf(fault: Exclude<FaultKind, "stale-read">): CallOutcome["result"] {
  const [type, message] = ERRORS[fault];
  return { ok: false, error: { type, message } };
}
