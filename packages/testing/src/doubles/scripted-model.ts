import { MODEL_CONTRACT, type Model, type ModelRequest, type ModelResponse, NO_USAGE } from "@toolworld/contracts";
import { type Line, openScript } from "./script.ts";

/** What a scripted model answers; it finished with `calls` where it makes any, else with `stop`, and used nothing. */
export type ScriptedResponse = Partial<ModelResponse>;

/** A model that says what it was told to say, and remembers what it was asked. */
export interface ScriptedModel extends Model {
  readonly requests: readonly ModelRequest[];
}

/**
 * A model from a list of answers. Errors in the list are thrown; a function gets the request.
 *
 * @example
 * const model = scriptedModel([{ calls: [{ id: "1", name: "get_book", arguments: { book_id: "B1" } }] }, { content: "It is in." }]);
 */
export function scriptedModel(
  responses: readonly Line<ScriptedResponse, ModelRequest>[],
  name = "scripted",
): ScriptedModel {
  const script = openScript<ScriptedResponse, ModelRequest>(name, responses);
  const requests: ModelRequest[] = [];
  return {
    contract: MODEL_CONTRACT,
    name,
    requests,
    async generate(request) {
      request.signal?.throwIfAborted();
      requests.push(request);
      const response = script.next(request);
      return { finish: response.calls?.length ? "calls" : "stop", usage: NO_USAGE, ...response };
    },
  };
}
