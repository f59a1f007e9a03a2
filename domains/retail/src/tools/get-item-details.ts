import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { RetailTables } from "../tables/tables.ts";
import { describeVariant } from "./describe-variant.ts";

/** Shows one variant. */
export const getItemDetails = defineTool<RetailTables>()({
  name: "get_item_details",
  kind: "read",
  description: "Show one item: its options, its price today, and whether it is in stock.",
  parameters: z.object({
    item_id: z
      .string()
      .meta({ references: "variants.item_id", description: "The id of the item, which is no product id." }),
  }),
  execute({ state, refuse }, { item_id }) {
    return describeVariant(state.variants.get(item_id) ?? refuse("Item not found"));
  },
});
