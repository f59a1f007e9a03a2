import type { Clock, Ids, Random, Requestor, State, ToolContext } from "@toolworld/contracts";
import type { WorldHost } from "../state/world-host.ts";
import type { WorldSources } from "../state/world-sources.ts";
import { refuse } from "./refusal.ts";

/** What a tool is handed; the random stream is opened when a tool first asks for it. */
export class CallContext implements ToolContext {
  readonly state: State;
  readonly clock: Clock;
  readonly requestor: Requestor;
  readonly refuse: typeof refuse = refuse;
  readonly #sources: WorldSources;
  readonly #host: WorldHost;
  #random: Random | undefined;

  constructor(state: State, sources: WorldSources, host: WorldHost, requestor: Requestor) {
    this.state = state;
    this.clock = sources.clock;
    this.requestor = requestor;
    this.#sources = sources;
    this.#host = host;
  }

  get ids(): Ids {
    return {
      mint: (pattern) => {
        const id = this.#sources.mint.mint(pattern);
        this.#host.recorder.mint(id);
        return id;
      },
    };
  }

  get random(): Random {
    this.#random ??= this.#sources.draw();
    return this.#random;
  }
}
