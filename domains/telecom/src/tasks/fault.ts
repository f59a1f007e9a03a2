import type { AssertionRequest, Call, Fact, GoldCallDraft } from "@toolworld/contracts";
import type { Holder } from "./holder.ts";

/** What the user misses: any network, mobile data at full speed, or picture messages. */
export type Family = "service" | "mobile-data" | "picture-messages";

/** How one fault is mended, or what shows that nobody here can mend it. */
export interface Steps {
  /** What the user looks at. */
  readonly looks?: readonly GoldCallDraft[];
  /** What the agent looks at. */
  readonly lookups?: readonly GoldCallDraft[];
  /** What is done before the phone is restarted, in order. */
  readonly repairs?: readonly GoldCallDraft[];
  /** Whether the phone is restarted afterwards. */
  readonly restarts?: boolean;
}

/** One thing that is wrong. Faults of different groups can be combined at will. */
export interface Fault {
  /** In the ids of tasks: words joined by dashes. */
  readonly name: string;
  /** Of one group at most one fault is in a task. */
  readonly group: string;
  readonly families: readonly Family[];
  /** Calls that bring it about. */
  setup(holder: Holder): readonly Call[];
  steps(holder: Holder): Steps;
  /** What must hold at the end besides what the user misses. */
  assertions?(holder: Holder): readonly AssertionRequest[];
  /** What else the user wants, or knows, with this fault. */
  readonly wish?: string;
  readonly facts?: readonly Fact[];
  /** True where the user can only be handed over; such a fault comes alone. */
  readonly isBeyondUs?: boolean;
}
