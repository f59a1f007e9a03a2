import { parse, ToolworldError } from "@toolworld/contracts";
import type { z } from "zod";

/**
 * Reads a record that a store holds as JSON; `record` names it, for messages: `verdict`, and its id.
 *
 * @throws ToolworldError of type `corrupt-store` when it is not JSON, and what the schema makes of it.
 */
export function readStored<Value>(
  schema: z.ZodType<Value>,
  text: string,
  store: string,
  record: { readonly what: string; readonly id: string },
): Value {
  const name = `${record.what} "${record.id}"`;
  return parse(schema, readStoredJson(text, store, name), {
    ...{ room: "runs", what: record.what },
    from: `${store}, ${name}`,
  });
}

/** The JSON of a text that a store holds. Throws a ToolworldError of type `corrupt-store`. */
export function readStoredJson(text: string, store: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damagedStore(store, `${name} is not JSON`, cause);
  }
}

/** What a store holds was not written by this project, or not left as it was. */
export function damagedStore(store: string, what: string, cause?: unknown): ToolworldError {
  return new ToolworldError({
    room: "runs",
    type: "corrupt-store",
    message: `${store}: ${what}; the store is damaged, restore it from a copy`,
    cause,
  });
}
