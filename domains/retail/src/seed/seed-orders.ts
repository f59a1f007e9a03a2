import type { NewRowOf, Random } from "@toolworld/contracts";
import { drawDigits, drawFree, drawWeighted, roundToCents } from "@toolworld/kit";
import type { Fulfillment, OrderItem, OrderStatus, orders, Payment } from "../tables/order.ts";
import type { Product, Variant } from "../tables/product.ts";
import type { PaymentMethod, User } from "../tables/user.ts";
import { drawAddress } from "./seed-users.ts";

type NewOrder = NewRowOf<typeof orders>;

/** What the orders are made from. */
export interface OrderSources {
  readonly products: readonly Product[];
  readonly variants: readonly Variant[];
  readonly users: readonly User[];
}

/** Makes orders of users drawn at random, oldest first. */
export function seedOrders(random: Random, { products, variants, users }: OrderSources, count: number): NewOrder[] {
  const taken = new Set<string>();
  const drawTrackingId = () => drawFree(taken, () => drawDigits(random, 12, 1));
  const nameById = new Map(products.map(({ product_id, name }) => [product_id, name]));
  const toItem = ({ product_id, item_id, price, options }: Variant): OrderItem => {
    return { name: nameById.get(product_id) as string, product_id, item_id, price, options };
  };

  return Array.from({ length: count }, () => {
    const user = random.pick(users);
    const items = drawVariants(random, variants).map(toItem);
    const status = drawStatus(random);
    const method = random.pick(Object.values(user.payment_methods));
    const payment = { transaction_type: "payment", amount: totalOf(items), payment_method_id: method.id } as const;
    const order: NewOrder = {
      order_id: drawFree(taken, () => `#W${drawDigits(random, 7, 1)}`),
      user_id: user.user_id,
      address: random.chance(0.85) ? user.address : drawAddress(random),
      items,
      status,
      fulfillments: isSent(status) ? drawFulfillments(random, items, drawTrackingId) : [],
      payment_history: [payment],
    };
    return settle(random, order, payment, { user, variants, toItem });
  });
}

function drawStatus(random: Random): OrderStatus {
  return drawWeighted(random, [
    ["pending", 41],
    ["delivered", 36],
    ["processed", 10],
    ["cancelled", 10],
    ["pending (item modified)", 1],
    ["return requested", 1],
    ["exchange requested", 1],
  ]);
}

function isSent(status: OrderStatus): boolean {
  return status !== "cancelled" && !status.startsWith("pending");
}

/** One to five variants; now and then somebody buys two of one. */
function drawVariants(random: Random, variants: readonly Variant[]): Variant[] {
  const count = drawWeighted(random, [
    [1, 25],
    [2, 25],
    [3, 20],
    [4, 18],
    [5, 12],
  ]);
  const drawn = Array.from({ length: count }, () => random.pick(variants));
  return count > 1 && random.chance(0.05) ? [...drawn.slice(1), drawn[1] as Variant] : drawn;
}

/** One parcel, or two where there is enough to share. */
function drawFulfillments(random: Random, items: readonly OrderItem[], drawTrackingId: () => string): Fulfillment[] {
  const itemIds = items.map((item) => item.item_id);
  const cut = itemIds.length > 2 && random.chance(0.3) ? random.integer(1, itemIds.length - 1) : itemIds.length;
  const parcels = [itemIds.slice(0, cut), itemIds.slice(cut)].filter((parcel) => parcel.length > 0);
  return parcels.map((item_ids) => ({ tracking_id: [drawTrackingId()], item_ids }));
}

/** Adds what an order's status entails: refunds, and what was asked for afterwards. */
function settle(
  random: Random,
  order: NewOrder,
  payment: Payment,
  shop: { user: User; variants: readonly Variant[]; toItem: (variant: Variant) => OrderItem },
): NewOrder {
  const refund: Payment = { ...payment, transaction_type: "refund" };
  switch (order.status) {
    case "cancelled":
      return {
        ...order,
        payment_history: [payment, refund],
        cancel_reason: random.pick(["no longer needed", "ordered by mistake"]),
      };
    case "return requested":
      return {
        ...order,
        return_items: [(order.items[0] as OrderItem).item_id],
        return_payment_method_id: payment.payment_method_id,
      };
    case "exchange requested":
    case "pending (item modified)": {
      const old = order.items[0] as OrderItem;
      const others = shop.variants.filter(({ product_id, item_id, available }) => {
        return available && product_id === old.product_id && item_id !== old.item_id;
      });
      const replacement = shop.toItem(random.pick(others));
      const difference = roundToCents(replacement.price - old.price);
      const method = payerOf(shop.user, payment.payment_method_id, difference);
      if (method === undefined)
        return { ...order, status: order.status === "exchange requested" ? "delivered" : "pending" };
      return order.status === "exchange requested"
        ? { ...order, ...exchange(old, replacement, method.id, difference) }
        : { ...order, ...modification(order, payment, replacement, method.id, difference) };
    }
    default:
      return order;
  }
}

/** Who pays a difference: whoever paid before, unless it is a gift card with too little on it. */
function payerOf(user: User, paymentMethodId: string, difference: number): PaymentMethod | undefined {
  const method = user.payment_methods[paymentMethodId];
  return method?.source === "gift_card" && method.balance < difference ? undefined : method;
}

function exchange(old: OrderItem, replacement: OrderItem, paymentMethodId: string, difference: number) {
  return {
    exchange_items: [old.item_id],
    exchange_new_items: [replacement.item_id],
    exchange_payment_method_id: paymentMethodId,
    exchange_price_difference: difference,
  };
}

function modification(
  order: NewOrder,
  payment: Payment,
  replacement: OrderItem,
  payment_method_id: string,
  difference: number,
) {
  const transaction_type = difference > 0 ? "payment" : "refund";
  const settled: Payment = { transaction_type, amount: Math.abs(difference), payment_method_id };
  return { items: [replacement, ...order.items.slice(1)], payment_history: [payment, settled] };
}

function totalOf(items: readonly OrderItem[]): number {
  return roundToCents(items.reduce((sum, item) => sum + item.price, 0));
}
