import { z } from "zod";

/** Which order a call is about. */
export const orderId = z
  .string()
  .meta({ references: "orders.order_id", description: 'The number of the order with its leading "#": #W1234567.' });

/** Which user a call is about. */
export const userId = z.string().meta({ references: "users.user_id", description: "The id of the user." });

/** Which items of an order a call is about. */
export const itemIds = z
  .array(z.string().meta({ references: "variants.item_id" }))
  .describe("The items concerned, by item id. An item that is meant twice stands here twice.");

/** What those items become. */
export const newItemIds = z
  .array(z.string().meta({ references: "variants.item_id" }))
  .describe("What each of them becomes, in the same order: item ids of the same product, in stock.");

/** The lines of an address, as arguments. */
export const addressLines = {
  address1: z.string().describe("Street and number."),
  address2: z.string().describe("Flat, suite or floor; an empty text if there is none."),
  city: z.string().describe("The city."),
  state: z.string().describe("The state, as its two letters: TX."),
  country: z.string().describe("The country: USA."),
  zip: z.string().describe("The zip code, five digits."),
};
