import type { Call, CallResult, JsonObject, JsonValue } from "@toolworld/contracts";
import type { PythonShape } from "../python-values/python-shape.ts";
import { writeResultText } from "../result-text.ts";
import type { RetailRows } from "./retail-database.ts";
import { orderShape, toProduct, userShape, variantShape } from "./retail-shapes.ts";

/** Writes what a call of the retail domain gave as the reference's tool message has it. */
export type RetailResultText = (call: Call, result: CallResult) => string;

/** Makes the writer for worlds that opened with these rows. */
export function createRetailResultText(rows: RetailRows): RetailResultText {
  const ranks = new Map(rows.variants.map(({ item_id }, rank) => [item_id as string, rank]));
  const shapes: Readonly<Record<string, PythonShape>> = { ...SHAPES, get_product_details: productShape(ranks) };
  return (call, result) => writeResultText(call, result, shapes[call.name]);
}

/** Tools that give a text are not here: a text is its own tool message. */
const SHAPES: Readonly<Record<string, PythonShape>> = {
  cancel_pending_order: orderShape,
  exchange_delivered_order_items: orderShape,
  get_item_details: variantShape,
  get_order_details: orderShape,
  get_user_details: userShape,
  modify_pending_order_address: orderShape,
  modify_pending_order_items: orderShape,
  modify_pending_order_payment: orderShape,
  modify_user_address: userShape,
  return_delivered_order_items: orderShape,
};

/** The variants of a result lie in a JavaScript object, which moves ids that look like indexes forward. */
function productShape(ranks: ReadonlyMap<string, number>): PythonShape {
  const rank = (variant: JsonObject) => ranks.get(variant.item_id as string) ?? ranks.size;
  return (value: JsonValue) => {
    const product = value as JsonObject;
    const variants = Object.values(product.variants as Readonly<Record<string, JsonObject>>);
    return toProduct(
      product,
      variants.sort((left, right) => rank(left) - rank(right)),
    );
  };
}
