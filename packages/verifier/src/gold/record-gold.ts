import {
  type CallOutcome,
  type Change,
  type Changes,
  type Gold,
  type GoldCall,
  type GoldCallDraft,
  type JsonObject,
  type OpenWorldPort,
  ToolworldError,
} from "@toolworld/contracts";
import { rowId, type TouchedCall, type WrittenRow } from "../order/conflicts.ts";
import { derivePartialOrder } from "../order/partial-order.ts";

/** How gold is recorded. */
export interface RecordGoldOptions {
  /**
   * What to do with a call that fails and is not marked: `refuse` throws (law 5), `mark` marks it `expects: "error"`,
   * for imported golds.
   */
  readonly unexpectedErrors?: "refuse" | "mark";
  /** Values that the user can tell, so that no call needs to find them first. */
  readonly known?: Iterable<string>;
}

/**
 * Executes a sequence of calls in a fresh world and keeps what they gave, touched and changed, with their partial order.
 *
 * @throws ToolworldError of type `gold-raises` when a call fails that should not, `gold-succeeds` when one succeeds that
 * is marked to fail.
 */
export async function recordGold(
  open: OpenWorldPort,
  drafts: readonly GoldCallDraft[],
  options: RecordGoldOptions = {},
): Promise<Gold> {
  const world = await open();
  const executed: Executed[] = [];
  let before: Changes = await world.changes();
  for (const [position, draft] of drafts.entries()) {
    const requestor = draft.requestor ?? "agent";
    const outcome = await world.call({ name: draft.name, arguments: draft.arguments, requestor });
    const expects = expectationOf(draft, position, outcome, options.unexpectedErrors ?? "refuse");
    const changes = await world.changes();
    executed.push({ draft, outcome, expects, touched: toTouched(outcome, before, changes) });
    before = changes;
  }
  const order = derivePartialOrder(
    executed.map(({ draft, outcome, touched }) => ({ arguments: draft.arguments, result: outcome.result, touched })),
    new Set(options.known ?? []),
  );
  return {
    calls: executed.map((call, position) => toGoldCall(call, order[position] as number[])),
    changes: before,
    minted: executed.flatMap(({ outcome }) => [
      ...(outcome.footprint?.minted ?? []),
      ...(outcome.coupled?.minted ?? []),
    ]),
  };
}

interface Executed {
  readonly draft: GoldCallDraft;
  readonly outcome: CallOutcome;
  readonly expects: "error" | undefined;
  readonly touched: TouchedCall | undefined;
}

function expectationOf(
  draft: GoldCallDraft,
  position: number,
  { result }: CallOutcome,
  unexpectedErrors: "refuse" | "mark",
): "error" | undefined {
  if (result.ok && draft.expects === "error") {
    throw goldError(
      "gold-succeeds",
      draft,
      position,
      'succeeds, but is marked expects: "error"; remove the mark or the call',
    );
  }
  if (!result.ok && draft.expects !== "error" && unexpectedErrors === "refuse") {
    const { message } = result.error;
    throw goldError(
      "gold-raises",
      draft,
      position,
      `fails: ${message}; mend the call, or mark it expects: "error" if it is meant to fail`,
    );
  }
  return result.ok ? undefined : "error";
}

function goldError(type: string, draft: GoldCallDraft, position: number, what: string): ToolworldError {
  return new ToolworldError({
    room: "verifier",
    type,
    message: `gold call ${position} (${draft.name}) ${what}`,
    details: { position, call: draft },
  });
}

function toTouched({ footprint }: CallOutcome, before: Changes, after: Changes): TouchedCall | undefined {
  if (!footprint) return undefined;
  const written = new Map<string, WrittenRow>();
  if (footprint.writes.length > 0) {
    const now = new Map(after.map((change) => [rowId(change.table, change.key), change]));
    const then = new Map(before.map((change) => [rowId(change.table, change.key), change]));
    for (const { table, key } of footprint.writes) {
      const id = rowId(table, key);
      if (then.has(id) || now.has(id)) written.set(id, toWrittenRow(then.get(id), now.get(id)));
    }
  }
  return { footprint, written };
}

/** A column that does not differ from the opening state has the value that it has there, which the other change tells. */
function toWrittenRow(then: Change | undefined, now: Change | undefined): WrittenRow {
  return { before: columnsAt(then, now), after: columnsAt(now, then) };
}

/** What is known of the row at the moment of one change, which is none where the row is as it was in the beginning. */
function columnsAt(change: Change | undefined, other: Change | undefined): JsonObject | undefined {
  const opening = other === undefined || other.type === "insert" ? undefined : other.before;
  if (change === undefined) return opening;
  if (change.type === "delete") return undefined;
  return change.type === "insert" ? change.after : { ...opening, ...change.after };
}

function toGoldCall({ draft, outcome, expects }: Executed, after: readonly number[]): GoldCall {
  return {
    name: draft.name,
    arguments: draft.arguments,
    requestor: draft.requestor ?? "agent",
    result: outcome.result,
    ...(expects ? { expects } : {}),
    ...(outcome.footprint ? { footprint: outcome.footprint } : {}),
    after,
    ...(draft.material ? { material: draft.material } : {}),
  };
}
