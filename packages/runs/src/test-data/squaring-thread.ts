import { workerData } from "node:worker_threads";
import { ToolworldError } from "@toolworld/contracts";
import { serveThread } from "../workers/serve-thread.ts";

const { add } = workerData as { readonly add: number };

serveThread<number, number>((input) => {
  if (input === -1) throw new ToolworldError({ room: "test", type: "negative", message: "-1 has no square here" });
  if (input === -2) process.exit(5);
  if (input === -3) {
    setImmediate(() => {
      throw new Error("out of the blue");
    });
    return new Promise<number>(() => undefined);
  }
  return input * input + add;
});
