import { parentPort } from "node:worker_threads";
import { type MaybePromise, ToolworldError } from "@toolworld/contracts";
import type { ThreadReply, ThreadRequest } from "./thread-messages.ts";

/** Answers what {@link createThreadPool} sends to the worker thread that calls this; an error is an answer too. */
export function serveThread<Input, Output>(answer: (input: Input) => MaybePromise<Output>): void {
  parentPort?.on("message", async ({ id, input }: ThreadRequest<Input>) => {
    let reply: ThreadReply<Output>;
    try {
      reply = { id, ok: true, output: await answer(input) };
    } catch (error) {
      const known = ToolworldError.isInstance(error) ? error : undefined;
      const message = error instanceof Error ? error.message.replace(/^\[[a-z-]+\] /, "") : String(error);
      reply = { id, ok: false, room: known?.room ?? "runs", type: known?.type ?? "thread-failed", message };
    }
    parentPort?.postMessage(reply);
  });
}
