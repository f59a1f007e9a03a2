import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A recorded call as a fixture file holds it. */
export interface SmallStep {
  readonly t: string;
  readonly a: unknown;
  readonly res: string;
  readonly r?: "assistant" | "user";
  readonly exc?: string;
  readonly h?: string;
}

/** Writes recordings and the schemas of a few tools next to each other, and gives the path of the recordings. */
export function writeSmallFixture(
  folder: string,
  sequences: readonly (readonly SmallStep[])[],
  { hash, name = "fuzz_retail.dev.jsonl.gz", cut = 0 }: { hash: string; name?: string; cut?: number },
): string {
  const text = { type: "string" };
  const texts = { type: "array", items: text };
  const tools = {
    get_item_details: { item_id: text },
    cancel_pending_order: { order_id: text, reason: text },
    return_delivered_order_items: { order_id: text, item_ids: texts, payment_method_id: text },
  };
  const assistant = Object.fromEntries(
    Object.entries(tools).map(([tool, properties]) => {
      const parameters = { type: "object", properties, required: Object.keys(properties) };
      return [tool, { schema: { function: { name: tool, parameters } } }];
    }),
  );
  const schemas = { retail: { assistant, initial_db_hash: hash, initial_user_db_hash: null } };
  writeFileSync(join(folder, "tool_schemas.json"), JSON.stringify(schemas));
  const lines = sequences.map((steps, index) => {
    return JSON.stringify({ id: `s${index}`, steps: steps.map((step) => ({ r: "assistant", ...step })) });
  });
  const bytes = gzipSync(`${lines.join("\n")}\n`);
  const file = join(folder, name);
  writeFileSync(file, bytes.subarray(0, bytes.length - cut));
  return file;
}
