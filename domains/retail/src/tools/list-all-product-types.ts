import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { RetailTables } from "../tables/tables.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { spacedJson } from "../text/spaced-json.ts";

/** Lists what the shop sells. */
export const listAllProductTypes = defineTool<RetailTables>()({
  name: "list_all_product_types",
  kind: "read",
  description: "List everything that the shop sells, as JSON from the name of each product to its product id.",
  parameters: z.object({}),
  execute({ state }) {
    const idByName = new Map(state.products.find().map(({ name, product_id }) => [name, product_id]));
    return spacedJson([...idByName].sort(([left], [right]) => compareCodePoints(left, right)));
  },
});
