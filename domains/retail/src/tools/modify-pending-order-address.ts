import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import type { RetailTables } from "../tables/tables.ts";
import { addressLines, orderId } from "./parameters.ts";

/** Sends a pending order elsewhere. */
export const modifyPendingOrderAddress = defineTool<RetailTables>()({
  name: "modify_pending_order_address",
  kind: "write",
  description:
    "Send a pending order to another address. Where the user lives stays as it is. The user must have confirmed the new address.",
  parameters: z.object({ order_id: orderId, ...addressLines }),
  execute(context, { order_id, address1, address2, city, state, country, zip }) {
    if (!findOrder(context, order_id).status.includes("pending")) {
      context.refuse("Non-pending order cannot be modified");
    }
    const address = { address1, address2, city, country, state, zip };
    return context.state.orders.update(order_id, { address });
  },
});
