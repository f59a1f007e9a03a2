import type { JsonObject } from "@toolworld/contracts";
import { testDomain } from "@toolworld/testing";
import { NetworkMode } from "./tables/phone.ts";
import { telecom } from "./telecom.ts";

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

testDomain(telecom, {
  // the phone is in one hand of forty: what concerns its holder is tried on purpose
  examples: {
    send_payment_request: (rows: Rows) => {
      const { customer_id, bill_ids } = holderOf(rows);
      return (bill_ids as string[]).map((bill_id) => ({ customer_id, bill_id }) as JsonObject);
    },
    suspend_line: (rows: Rows) => {
      const { customer_id, line_ids } = holderOf(rows);
      return (line_ids as string[]).map((line_id) => ({ customer_id, line_id, reason: "travel" }) as JsonObject);
    },
    set_network_mode_preference: () => NetworkMode.options.map((mode) => ({ mode })),
    set_user_info: (rows: Rows) => {
      const suspended = (rows.lines ?? []).filter(({ status }) => status === "Suspended");
      const [{ name, phone_number }] = rows.surroundings as readonly [JsonObject];
      // a search of the network tells of a suspended line only where there was a network before
      if (rows.phone?.[0]?.airplane_mode) return { name, phone_number } as JsonObject;
      return suspended.map(({ phone_number }) => ({ name, phone_number }) as JsonObject);
    },
  },
});

/** The customer who holds the phone. */
function holderOf(rows: Rows): JsonObject {
  const [around] = rows.surroundings as readonly [JsonObject];
  const holder = rows.customers?.find(({ full_name }) => full_name === around.name);
  return (holder ?? rows.customers?.[0]) as JsonObject;
}
