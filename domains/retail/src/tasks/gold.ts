import type { Check, CommunicatedFact, GoldCallDraft, JsonObject } from "@toolworld/contracts";

/** A call of gold. */
export function call(name: string, args: JsonObject): GoldCallDraft {
  return { name, arguments: args };
}

/** A call that is meant to fail, since the shop does not know what the user tells first. */
export function failingCall(name: string, args: JsonObject): GoldCallDraft {
  return { name, arguments: args, expects: "error" };
}

/** How an agent finds out whom it talks to, the first way. */
export function findByEmail(email: string): GoldCallDraft {
  return call("find_user_id_by_email", { email });
}

/** How an agent finds out whom it talks to, the second way. */
export function findByName(first_name: string, last_name: string, zip: string): GoldCallDraft {
  return call("find_user_id_by_name_zip", { first_name, last_name, zip });
}

/** A look at the user. */
export function lookAtUser(user_id: string): GoldCallDraft {
  return call("get_user_details", { user_id });
}

/** A look at an order. */
export function lookAtOrder(order_id: string): GoldCallDraft {
  return call("get_order_details", { order_id });
}

/** A look at a product and its variants. */
export function lookAtProduct(product_id: string): GoldCallDraft {
  return call("get_product_details", { product_id });
}

/** The user is handed over to a person; how the summary is worded does not matter. */
export function handOver(summary: string): GoldCallDraft {
  return { name: "transfer_to_human_agents", arguments: { summary }, material: [] };
}

/** The shop ends up as gold leaves it. */
export const sameState: Check = { type: "state" };

/** What was looked up is what the question needs. */
export const sameReads: Check = { type: "calls", mode: "partial-order" };

/** The user is told each of these. */
export function tells(...facts: readonly (string | CommunicatedFact)[]): Check {
  return { type: "communicate", facts: facts.map((fact) => (typeof fact === "string" ? { text: fact } : fact)) };
}
