import type { Footprint } from "../state/footprint.ts";
import type { CallResult } from "./call-result.ts";
import type { FaultKind } from "./fault.ts";

/** What a world says of one call. */
export interface CallOutcome {
  readonly result: CallResult;
  /** What the tool touched; missing where the world cannot tell. */
  readonly footprint?: Footprint;
  /** What the domain's `couple` function touched after the tool; it orders no calls. */
  readonly coupled?: Footprint;
  /** The fault that befell the call, if one did. */
  readonly fault?: FaultKind;
}
