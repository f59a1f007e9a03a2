import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";

/** A kind of thing on sale: "Hiking Tent". */
export const products = table(z.object({ product_id: z.string(), name: z.string() }), { key: "product_id" });

/** One thing that can be put into a cart: a product with every option chosen. Prices are in dollars. */
export const variants = table(
  z.object({
    item_id: z.string(),
    product_id: z.string(),
    options: z.record(z.string(), z.string()),
    available: z.boolean(),
    price: z.number(),
  }),
  { key: "item_id", references: { product_id: "products" } },
);

/** A row of the products. */
export type Product = RowOf<typeof products>;

/** A row of the variants. */
export type Variant = RowOf<typeof variants>;
