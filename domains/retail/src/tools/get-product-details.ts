import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findProduct } from "../lookups/find-variant.ts";
import type { RetailTables } from "../tables/tables.ts";
import { describeVariant } from "./describe-variant.ts";

/** Shows a product with all its variants. */
export const getProductDetails = defineTool<RetailTables>()({
  name: "get_product_details",
  kind: "read",
  description: "Show a product and every variant of it: options, price, and whether it is in stock.",
  parameters: z.object({
    product_id: z
      .string()
      .meta({ references: "products.product_id", description: "The id of the product, which is no item id." }),
  }),
  execute(context, { product_id }) {
    const { name } = findProduct(context, product_id);
    const variants = context.state.variants.find({ product_id });
    return {
      name,
      product_id,
      variants: Object.fromEntries(variants.map((variant) => [variant.item_id, describeVariant(variant)])),
    };
  },
});
