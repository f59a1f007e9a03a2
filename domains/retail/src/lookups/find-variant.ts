import type { DeepReadonly } from "@toolworld/contracts";
import type { Product, Variant } from "../tables/product.ts";
import type { RetailContext } from "../tables/tables.ts";

/** The product with this id; refuses when there is none. */
export function findProduct({ state, refuse }: RetailContext, productId: string): DeepReadonly<Product> {
  return state.products.get(productId) ?? refuse("Product not found");
}

/**
 * A variant that can be sent out today; refuses when there is no such product, when the item is none of its variants, and when
 * it is out of stock.
 */
export function findAvailableVariant(context: RetailContext, productId: string, itemId: string): DeepReadonly<Variant> {
  const variant = findVariant(context, productId, itemId);
  return variant.available ? variant : context.refuse(`New item ${itemId} not found or available`);
}

function findVariant(context: RetailContext, productId: string, itemId: string): DeepReadonly<Variant> {
  const product = findProduct(context, productId);
  const variant = context.state.variants.get(itemId);
  return variant?.product_id === product.product_id ? variant : context.refuse("Variant not found");
}
