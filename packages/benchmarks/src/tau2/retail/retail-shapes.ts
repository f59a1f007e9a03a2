import type { JsonObject, JsonValue } from "@toolworld/contracts";
import { dict, float, list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import type { PythonValue } from "../python-values/python-value.ts";

const address = model({ address1: plain, address2: plain, city: plain, country: plain, state: plain, zip: plain });

const paymentMethods: Readonly<Record<string, PythonShape>> = {
  credit_card: model({ source: plain, id: plain, brand: plain, last_four: plain }),
  gift_card: model({ source: plain, id: plain, balance: float }),
  paypal: model({ source: plain, id: plain }),
};

/** One variant of a product. */
export const variantShape: PythonShape = model({
  item_id: plain,
  options: dict(plain),
  available: plain,
  price: float,
});

/** A user, with what they pay with. */
export const userShape: PythonShape = model({
  user_id: plain,
  name: model({ first_name: plain, last_name: plain }),
  address,
  email: plain,
  payment_methods: dict((method) => (paymentMethods[sourceOf(method)] as PythonShape)(method)),
  orders: list(plain),
});

/**
 * An order; every field that may be missing is told, as null. The price difference of an exchange is a sum that starts
 * from the int 0: of no items at all it stays an int.
 */
export const orderShape: PythonShape = (order) => {
  const nothing = ((order as JsonObject).exchange_items as readonly JsonValue[] | null)?.length === 0;
  return (nothing ? emptyExchangeShape : filledOrderShape)(order);
};

/** A product with its variants, which the retail domain keeps in a table of their own. */
export function toProduct(product: JsonObject, variants: Iterable<JsonObject>): PythonValue {
  return new Map<string, PythonValue>([
    ["name", product.name as string],
    ["product_id", product.product_id as string],
    ["variants", new Map(Array.from(variants, (variant) => [variant.item_id as string, variantShape(variant)]))],
  ]);
}

const orderFields = {
  order_id: plain,
  user_id: plain,
  address,
  items: list(model({ name: plain, product_id: plain, item_id: plain, price: float, options: dict(plain) })),
  status: plain,
  fulfillments: list(model({ tracking_id: list(plain), item_ids: list(plain) })),
  payment_history: list(model({ transaction_type: plain, amount: float, payment_method_id: plain })),
  cancel_reason: plain,
  exchange_items: list(plain),
  exchange_new_items: list(plain),
  exchange_payment_method_id: plain,
  exchange_price_difference: float,
  return_items: list(plain),
  return_payment_method_id: plain,
};
const filledOrderShape = model(orderFields);
const emptyExchangeShape = model({
  ...orderFields,
  exchange_price_difference: (value) => (value === 0 ? 0n : float(value)),
});

function sourceOf(method: JsonValue): string {
  return (method as JsonObject).source as string;
}
