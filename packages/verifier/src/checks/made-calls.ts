import type { Episode } from "@toolworld/contracts";
import type { MadeCall } from "./match-calls.ts";

/** The calls of an episode with what came of each, in the order in which they were made. */
export function madeCalls(episode: Episode): MadeCall[] {
  const results = new Map(
    episode.steps.flatMap((step) => (step.type === "tool-result" ? [[step.id, step] as const] : [])),
  );
  return episode.steps.flatMap((step) => {
    if (step.type !== "tool-call") return [];
    const answer = results.get(step.id);
    if (!answer) return [];
    return [
      {
        name: step.name,
        arguments: step.arguments,
        requestor: step.requestor,
        result: answer.result,
        ...(answer.footprint ? { footprint: answer.footprint } : {}),
        tookEffect: answer.fault === "timeout-after" && (answer.footprint?.writes.length ?? 0) > 0,
      },
    ];
  });
}
