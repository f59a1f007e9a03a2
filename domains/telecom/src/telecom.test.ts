import { createRandom, type JsonObject } from "@toolworld/contracts";
import { testDomain } from "@toolworld/testing";
import { seedCarrier } from "./seed/seed-carrier.ts";
import { NetworkMode } from "./tables/phone.ts";
import { telecom } from "./telecom.ts";

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

/** A small carrier, for the whole state is looked through after every change; the phone has missed that the signal got better. */
function smallCarrier(): Rows {
  const rows = seedCarrier({ random: createRandom(1) }, 8);
  const phone = rows.phone.map((row) => ({ ...row, network_signal_strength: "good" }));
  return { ...rows, phone } as unknown as Rows;
}

testDomain(telecom, {
  state: smallCarrier(),
  // the phone is in one hand of eight: what concerns its holder is tried on purpose
  examples: {
    send_payment_request: (rows: Rows) => {
      const { customer_id, bill_ids } = holderOf(rows);
      return (bill_ids as string[]).map((bill_id) => ({ customer_id, bill_id }) as JsonObject);
    },
    set_network_mode_preference: () => NetworkMode.options.map((mode) => ({ mode })),
  },
});

/** The customer who holds the phone. */
function holderOf(rows: Rows): JsonObject {
  const [{ name }] = rows.surroundings as readonly [JsonObject];
  return (rows.customers?.find(({ full_name }) => full_name === name) ?? rows.customers?.[0]) as JsonObject;
}
