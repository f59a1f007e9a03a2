import type { Task } from "@toolworld/contracts";
import type { AssessOptions } from "@toolworld/verifier";

/** What a worker thread does with a store's texts: its `workerData`. */
export type StoreWork =
  | {
      readonly type: "verify";
      readonly tasks: readonly Task[];
      readonly store: string;
      readonly key?: string | undefined;
    }
  | { readonly type: "funnel"; readonly tasks: readonly Task[]; readonly options: AssessOptions };
