import { workerData } from "node:worker_threads";
import { createStoreWork, type StoreWork, type StoreWorkerData, type WorkDone } from "./check/store-work.ts";
import type { JobRange } from "./store/run-store.ts";
import { openRunStore } from "./store/sqlite-run-store.ts";
import { serveThread } from "./workers/serve-thread.ts";

const { file, work } = workerData as StoreWorkerData;
const run = openRunStore(file, { readOnly: true }).then((store) => createStoreWork(store, work));
// A store that cannot be opened is told by each range that is asked for.
run.catch(() => undefined);

serveThread<JobRange, WorkDone<StoreWork>>(async (range) => (await run)(range));
