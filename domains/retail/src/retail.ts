import { defineDomain } from "@toolworld/kit";
import { policy } from "./policy.ts";
import { seedShop } from "./seed/seed-shop.ts";
import { tables } from "./tables/tables.ts";
import { calculate } from "./tools/calculate.ts";
import { cancelPendingOrder } from "./tools/cancel-pending-order.ts";
import { exchangeDeliveredOrderItems } from "./tools/exchange-delivered-order-items.ts";
import { findUserIdByEmail } from "./tools/find-user-id-by-email.ts";
import { findUserIdByNameZip } from "./tools/find-user-id-by-name-zip.ts";
import { getItemDetails } from "./tools/get-item-details.ts";
import { getOrderDetails } from "./tools/get-order-details.ts";
import { getProductDetails } from "./tools/get-product-details.ts";
import { getUserDetails } from "./tools/get-user-details.ts";
import { listAllProductTypes } from "./tools/list-all-product-types.ts";
import { modifyPendingOrderAddress } from "./tools/modify-pending-order-address.ts";
import { modifyPendingOrderItems } from "./tools/modify-pending-order-items.ts";
import { modifyPendingOrderPayment } from "./tools/modify-pending-order-payment.ts";
import { modifyUserAddress } from "./tools/modify-user-address.ts";
import { returnDeliveredOrderItems } from "./tools/return-delivered-order-items.ts";
import { transferToHumanAgents } from "./tools/transfer-to-human-agents.ts";

/**
 * A web shop's support desk: users, their orders, and what may still be done about them.
 *
 * @example
 * const world = openWorld(retail, { seed: 1 });
 * world.call({ name: "list_all_product_types", arguments: {} });
 */
export const retail = defineDomain({
  contract: "domain/1",
  name: "retail",
  version: "0.1.0",
  policy,
  tables,
  tools: [
    findUserIdByEmail,
    findUserIdByNameZip,
    getUserDetails,
    getOrderDetails,
    listAllProductTypes,
    getProductDetails,
    getItemDetails,
    calculate,
    modifyUserAddress,
    modifyPendingOrderAddress,
    modifyPendingOrderItems,
    modifyPendingOrderPayment,
    cancelPendingOrder,
    exchangeDeliveredOrderItems,
    returnDeliveredOrderItems,
    transferToHumanAgents,
  ],
  seed: seedShop,
});
