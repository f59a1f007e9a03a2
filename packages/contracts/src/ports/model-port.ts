import type { Call } from "../call/call.ts";
import type { CallResult } from "../call/call-result.ts";
import type { ToolDescription } from "../call/tool-description.ts";
import type { Usage } from "../episode/usage.ts";

/** The version of the model port. */
export const MODEL_CONTRACT = "model/1";

/** One message of a prompt. */
export type ModelMessage =
  | { readonly role: "system" | "user"; readonly content: string }
  | {
      readonly role: "assistant";
      readonly content?: string;
      readonly thought?: string;
      readonly calls?: readonly ModelCall[];
    }
  | { readonly role: "tool"; readonly id: string; readonly result: CallResult };

/** A call as a model writes it. */
export interface ModelCall extends Call {
  readonly id: string;
}

/** What a model is asked. */
export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  readonly tools?: readonly ToolDescription[];
  /** 0 is the most likely answer. */
  readonly temperature?: number;
  readonly seed?: number;
  readonly maximumOutputTokens?: number;
  readonly stop?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What a model answers. */
export interface ModelResponse {
  readonly content?: string;
  readonly thought?: string;
  readonly calls?: readonly ModelCall[];
  readonly finish: "stop" | "calls" | "length" | "filtered";
  readonly usage: Usage;
}

/** A language model, whoever serves it. */
export interface Model {
  readonly contract: typeof MODEL_CONTRACT;
  readonly name: string;
  /** Throws when no answer can be had; retries are the model's business. */
  generate(request: ModelRequest): Promise<ModelResponse>;
}
