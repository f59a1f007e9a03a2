import { type Call, type CallOutcome, type Changes, canonicalJson, type WorldPort } from "@toolworld/contracts";
import type { Checkpoint, World } from "@toolworld/world";

/** What is known of a world after some calls. */
interface Place {
  readonly before?: Place;
  readonly call?: Call;
  readonly depth: number;
  readonly next: Map<string, { readonly outcome: CallOutcome; readonly place: Place }>;
  changes?: Changes;
}

/**
 * One world that stands in for as many as a certificate opens. The same calls give the same outcomes (law 2), so what was
 * run once is not run again: trials share their beginnings, and the world goes back by checkpoints to where two part.
 */
export class TrialWorld {
  readonly #world: World;
  readonly #root: Place = { depth: 0, next: new Map() };
  /** The calls that the world has taken, and the checkpoint before each and after the last. */
  #path: Place[] = [];
  readonly #checkpoints: Checkpoint[] = [];

  /** Takes a world in the state that it opened with. */
  constructor(world: World) {
    this.#world = world;
  }

  /** A world in the opening state. Trials follow each other; one that is over is not used again. */
  open(): WorldPort {
    let place = this.#root;
    return {
      call: (call) => {
        const id = canonicalJson([call.name, call.arguments, call.requestor ?? "agent"]);
        const known = place.next.get(id) ?? this.#run(place, id, call);
        place = known.place;
        return known.outcome;
      },
      changes: () => {
        if (!place.changes) {
          this.#go(place);
          place.changes = this.#world.changes();
        }
        return place.changes;
      },
      assert: (assertion) => {
        this.#go(place);
        return this.#world.assert(assertion);
      },
    };
  }

  #run(before: Place, id: string, call: Call): { readonly outcome: CallOutcome; readonly place: Place } {
    this.#go(before);
    this.#mark();
    const outcome = this.#world.call(call);
    const place: Place = { before, call, depth: before.depth + 1, next: new Map() };
    this.#path.push(place);
    const known = { outcome, place };
    before.next.set(id, known);
    return known;
  }

  /** Brings the world to a place, from where its way and the world's part. */
  #go(place: Place): void {
    const way: Place[] = [];
    for (let at: Place | undefined = place; at?.before; at = at.before) way.unshift(at);
    let shared = 0;
    while (shared < way.length && this.#path[shared] === way[shared]) shared++;
    if (shared < this.#path.length) {
      this.#world.rollback(this.#checkpoints[shared] as Checkpoint);
      this.#checkpoints.length = shared + 1;
      this.#path = this.#path.slice(0, shared);
    }
    for (const step of way.slice(shared)) {
      this.#mark();
      this.#world.call(step.call as Call);
      this.#path.push(step);
    }
  }

  #mark(): void {
    this.#checkpoints[this.#path.length] ??= this.#world.checkpoint();
  }
}
