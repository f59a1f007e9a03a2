import { z } from "zod";

/** What one side consumed. Zero throughout for a scripted one. */
export interface Usage {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Nothing consumed. */
export const NO_USAGE: Usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0 };

/** Usage, as a zod schema. */
export const usageSchema: z.ZodType<Usage> = z.strictObject({
  modelCalls: z.int().min(0),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
});

/** Both together. */
export function addUsage(left: Usage, right: Usage): Usage {
  return {
    modelCalls: left.modelCalls + right.modelCalls,
    inputTokens: left.inputTokens + right.inputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
  };
}
