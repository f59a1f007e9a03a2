import type { DeepReadonly } from "@toolworld/contracts";
import type { Variant } from "../tables/product.ts";

/** A variant as tools show it: without the product, which the reader came from. */
export function describeVariant({ item_id, options, available, price }: DeepReadonly<Variant>) {
  return { item_id, options, available, price };
}
