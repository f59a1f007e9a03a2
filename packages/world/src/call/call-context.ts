import type { Ids, Random, Requestor, State, ToolContext } from "@toolworld/contracts";
import type { VirtualClock } from "@toolworld/kit";
import type { Mint } from "../state/mint.ts";
import type { WorldHost } from "../state/world-host.ts";
import { refuse } from "./refusal.ts";

/** What a tool is handed; the random stream is opened when a tool first asks for it. */
export class CallContext implements ToolContext {
  readonly state: State;
  readonly clock: VirtualClock;
  readonly requestor: Requestor;
  readonly refuse: typeof refuse = refuse;
  readonly #mint: Mint;
  readonly #host: WorldHost;
  readonly #draw: () => Random;
  #random: Random | undefined;

  constructor(
    state: State,
    clock: VirtualClock,
    mint: Mint,
    host: WorldHost,
    requestor: Requestor,
    draw: () => Random,
  ) {
    this.state = state;
    this.clock = clock;
    this.requestor = requestor;
    this.#mint = mint;
    this.#host = host;
    this.#draw = draw;
  }

  get ids(): Ids {
    return {
      mint: (pattern) => {
        const id = this.#mint.mint(pattern);
        this.#host.recorder.mint(id);
        return id;
      },
    };
  }

  get random(): Random {
    this.#random ??= this.#draw();
    return this.#random;
  }
}
