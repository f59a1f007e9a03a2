import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The files of a retail folder; JSON as text, so that numbers and the order of keys are as written. */
export interface SmallData {
  readonly "db.json"?: string | null;
  readonly "tasks.json"?: string | null;
  readonly "split_tasks.json"?: string | null;
  readonly "policy.md"?: string | null;
}

/** A folder that is gone when it is disposed of. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
}

/** Writes a data folder with a shop of one user. A file that is null is left out. */
export function writeSmallData(files: SmallData = {}): TemporaryFolder {
  const root = mkdtempSync(join(tmpdir(), "tau2-"));
  const folder = join(root, "domains", "retail");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...SMALL_DATA, ...files })) {
    if (typeof text === "string") writeFileSync(join(folder, name), text);
  }
  return { path: root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

/** Variants stand in descending order, with ids that look like indexes. The gift card's balance and one price look like ints. */
export const SMALL_DB = `{
  "products": {
    "2000000001": {"name": "Kite", "product_id": "2000000001", "variants": {
      "1300000003": {"item_id": "1300000003", "options": {"colour": "red", "size": "5"}, "available": true, "price": 20},
      "1200000002": {"item_id": "1200000002", "options": {"colour": "blue", "size": "5"}, "available": true, "price": 23.1, "stock": 9},
      "1100000001": {"item_id": "1100000001", "options": {"colour": "grün", "size": "5"}, "available": false, "price": 19.99}}},
    "1000000001": {"name": "Apron", "product_id": "1000000001", "variants": {}}
  },
  "users": {
    "zoe_ek_1000": {"user_id": "zoe_ek_1000", "name": {"first_name": "Zoe", "last_name": "Ek"},
      "address": {"address1": "1 Hill Lane", "address2": "", "city": "Oslo", "country": "Norway", "state": "OS", "zip": "01234"},
      "email": "zoe@example.com",
      "payment_methods": {"gift_card_1": {"source": "gift_card", "id": "gift_card_1", "balance": 50},
        "paypal_1": {"source": "paypal", "id": "paypal_1"}},
      "orders": ["#W0000002", "#W0000001"]}
  },
  "orders": {
    "#W0000002": {"order_id": "#W0000002", "user_id": "zoe_ek_1000",
      "address": {"address1": "1 Hill Lane", "address2": "", "city": "Oslo", "country": "Norway", "state": "OS", "zip": "01234"},
      "items": [{"name": "Kite", "product_id": "2000000001", "item_id": "1300000003", "price": 20, "options": {"colour": "red", "size": "5"}}],
      "status": "pending", "fulfillments": [],
      "payment_history": [{"transaction_type": "payment", "amount": 20, "payment_method_id": "gift_card_1"}]},
    "#W0000001": {"order_id": "#W0000001", "user_id": "zoe_ek_1000",
      "address": {"address1": "1 Hill Lane", "address2": "", "city": "Oslo", "country": "Norway", "state": "OS", "zip": "01234"},
      "items": [{"name": "Kite", "product_id": "2000000001", "item_id": "1300000003", "price": 21.5, "options": {"colour": "red", "size": "5"}}],
      "status": "delivered", "fulfillments": [{"tracking_id": ["1"], "item_ids": ["1300000003"]}],
      "payment_history": [{"transaction_type": "payment", "amount": 21.5, "payment_method_id": "paypal_1"}]}
  }
}`;

/** One task whose gold looks for the wrong zip code first, and cancels the pending order. */
export const SMALL_TASKS = `[{
  "id": "7",
  "user_scenario": {"persona": null, "instructions": {
    "domain": "retail", "reason_for_call": "You want to cancel #W0000002.\\n\\nYou have no need of it.",
    "known_info": "You are Zoe Ek in zip code 01234.", "unknown_info": null, "task_instructions": "Be brief."}},
  "initial_state": null, "ticket": "T-1",
  "evaluation_criteria": {
    "actions": [
      {"action_id": "7_0", "name": "find_user_id_by_name_zip", "arguments": {"first_name": "Zoe", "last_name": "Ek", "zip": "99999"}},
      {"action_id": "7_1", "name": "cancel_pending_order", "arguments": {"order_id": "#W0000002", "reason": "no longer needed"}, "compare_args": ["order_id"], "info": "the only write"}],
    "communicate_info": ["20"], "nl_assertions": ["The agent is brief."], "reward_basis": ["DB", "NL_ASSERTION"]}
}]`;

const SMALL_DATA: SmallData = {
  "db.json": SMALL_DB,
  "tasks.json": SMALL_TASKS,
  "split_tasks.json": '{"train": ["7"], "test": [], "base": ["7"]}',
  "policy.md": "# Policy\n\nBe kind.\n",
};
