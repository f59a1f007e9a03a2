import {
  CERTIFICATE_CONTRACT,
  type Certificate,
  type Claim,
  type OpenWorldPort,
  type Task,
  type ToolDescription,
  taskDigest,
} from "@toolworld/contracts";
import {
  claimEveryOrderPasses,
  claimExtraWriteFails,
  claimGoldPasses,
  claimNothingFails,
  claimNotSolvedAlready,
  claimOmissionFails,
  claimWrongArgumentFails,
} from "./claims.ts";
import { claimIdentifiersReachable, claimScriptTellsEnough } from "./reachability.ts";

/** How a task is certified. */
export interface CertifyOptions {
  /** Opens a world in the task's initial state; called for every trial. Whoever opens it closes it. */
  readonly open: OpenWorldPort;
  /** The tools of both hands: what extra writes are made of, and which arguments are identifiers. */
  readonly tools: readonly ToolDescription[];
  /** How many orders are tried where there are more. 50 when nothing is said. */
  readonly orders?: number;
  /** Seeds what is drawn. The task's own id when nothing is said. */
  readonly seed?: string | number;
}

/** What the claims are proven with. */
export interface ClaimInput {
  readonly task: Task;
  readonly open: OpenWorldPort;
  readonly tools: readonly ToolDescription[];
  readonly orders: number;
  readonly seed: string;
}

const CLAIMS: readonly ((input: ClaimInput) => Promise<Claim>)[] = [
  claimGoldPasses,
  claimNothingFails,
  claimNotSolvedAlready,
  claimOmissionFails,
  claimWrongArgumentFails,
  claimExtraWriteFails,
  claimEveryOrderPasses,
  claimIdentifiersReachable,
  claimScriptTellsEnough,
];

/**
 * Proves, by running, that a task can be solved, is not solved already, and cannot be faked. Every claim comes with its
 * evidence; where one does not hold, the evidence says why. When gold itself does not pass, nothing else is tried.
 */
export async function certify(task: Task, options: CertifyOptions): Promise<Certificate> {
  const { open, tools, orders = 50, seed = task.id } = options;
  const claims: Claim[] = [];
  for (const claim of CLAIMS) {
    claims.push(await claim({ task, open, tools, orders, seed: String(seed) }));
    if (!claims[0]?.holds) break;
  }
  return {
    contract: CERTIFICATE_CONTRACT,
    task: { id: task.id, digest: taskDigest(task) },
    domain: task.domain,
    certified: claims.every(({ holds }) => holds),
    claims,
  };
}
