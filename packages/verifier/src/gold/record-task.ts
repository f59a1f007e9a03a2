import {
  type Digest,
  type DomainReference,
  type OpenWorldPort,
  TASK_CONTRACT,
  type Task,
  type TaskDraft,
} from "@toolworld/contracts";
import { type RecordGoldOptions, recordGold } from "./record-gold.ts";

/** Where a draft is executed. */
export interface RecordTaskOptions extends RecordGoldOptions {
  readonly domain: DomainReference;
  /** Opens the world in the draft's initial state. */
  readonly open: OpenWorldPort;
  /** The seed of the world where the draft names none. */
  readonly seed: string | number;
  /** The digest of the opening rows, where they are not the domain's own seed data. */
  readonly state?: Digest;
}

/** Turns a draft into a task by executing its gold. Throws as {@link recordGold} does. */
export async function recordTask(draft: TaskDraft, options: RecordTaskOptions): Promise<Task> {
  const { calls, seed, ...rest } = draft;
  const known = [...(options.known ?? []), ...draft.user.facts.map((fact) => fact.value)];
  return {
    contract: TASK_CONTRACT,
    domain: options.domain,
    seed: seed ?? options.seed,
    ...(options.state === undefined ? {} : { state: options.state }),
    ...rest,
    gold: await recordGold(options.open, calls, { ...options, known }),
  };
}
