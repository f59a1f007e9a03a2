import { join } from "node:path";
import type { JsonObject } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData, readDataJson } from "../data/read-data-file.ts";
import { isPythonDict, type PythonDict, type PythonValue } from "../python-values/python-value.ts";

/** The rows of the retail domain's tables, in the order in which the benchmark's database holds them. */
export interface RetailRows {
  readonly [table: string]: readonly JsonObject[];
  readonly products: readonly JsonObject[];
  readonly variants: readonly JsonObject[];
  readonly users: readonly JsonObject[];
  readonly orders: readonly JsonObject[];
}

/**
 * Reads `db.json` of the retail folder as rows. Products lose their variants to a table of their own; an order's fields
 * that may be missing are null. Keys that the benchmark does not know are dropped, as it does; an unknown section is an error.
 *
 * @throws ToolworldError that names the file, the path in it, and what was found there.
 */
export function readRetailRows(domainFolder: string): RetailRows {
  const file = join(domainFolder, "db.json");
  const value = readDataJson(file);
  const database = checkData(databaseSchema, value, { what: "retail database", from: file });
  const source = value as PythonDict;
  return {
    products: inOrder(source.get("products"), database.products, "product_id", file).map(({ product_id, name }) => {
      return { product_id, name } as JsonObject;
    }),
    variants: [...keysOf(source.get("products"))].flatMap((product_id) => {
      const variants = (source.get("products") as PythonDict).get(product_id) as PythonDict;
      const { [product_id]: product } = database.products;
      return inOrder(variants.get("variants"), product?.variants ?? {}, "item_id", file).map((variant) => {
        return { product_id, ...variant } as JsonObject;
      });
    }),
    users: inOrder(source.get("users"), database.users, "user_id", file),
    orders: inOrder(source.get("orders"), database.orders, "order_id", file),
  };
}

const address = z.object({
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  country: z.string(),
  state: z.string(),
  zip: z.string(),
});
const options = z.record(z.string(), z.string());
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

const product = z.object({
  name: z.string(),
  product_id: z.string(),
  variants: z.record(z.string(), z.object({ item_id: z.string(), options, available: z.boolean(), price: z.number() })),
});

const user = z.object({
  user_id: z.string(),
  name: z.object({ first_name: z.string(), last_name: z.string() }),
  address,
  email: z.string(),
  payment_methods: z.record(
    z.string(),
    z.discriminatedUnion("source", [
      z.object({ source: z.literal("credit_card"), id: z.string(), brand: z.string(), last_four: z.string() }),
      z.object({ source: z.literal("gift_card"), id: z.string(), balance: z.number() }),
      z.object({ source: z.literal("paypal"), id: z.string() }),
    ]),
  ),
  orders: z.array(z.string()),
});

const order = z.object({
  order_id: z.string(),
  user_id: z.string(),
  address,
  items: z.array(
    z.object({ name: z.string(), product_id: z.string(), item_id: z.string(), price: z.number(), options }),
  ),
  status: z.enum([
    "processed",
    "pending",
    "pending (item modified)",
    "delivered",
    "cancelled",
    "exchange requested",
    "return requested",
  ]),
  fulfillments: z.array(z.object({ tracking_id: z.array(z.string()), item_ids: z.array(z.string()) })),
  payment_history: z.array(
    z.object({ transaction_type: z.enum(["payment", "refund"]), amount: z.number(), payment_method_id: z.string() }),
  ),
  cancel_reason: nullable(z.string()),
  exchange_items: nullable(z.array(z.string())),
  exchange_new_items: nullable(z.array(z.string())),
  exchange_payment_method_id: nullable(z.string()),
  exchange_price_difference: nullable(z.number()),
  return_items: nullable(z.array(z.string())),
  return_payment_method_id: nullable(z.string()),
});

const databaseSchema = z.strictObject({
  products: z.record(z.string(), product),
  users: z.record(z.string(), user),
  orders: z.record(z.string(), order),
});

/** A JavaScript object moves keys that look like indexes forward, so the order is taken from the dict that was read. */
function inOrder<Entity extends object>(
  dict: PythonValue | undefined,
  entities: Readonly<Record<string, Entity>>,
  idField: keyof Entity & string,
  file: string,
): (Entity & JsonObject)[] {
  return [...keysOf(dict)].map((id) => {
    const entity = entities[id] as Entity & JsonObject;
    if (entity[idField] !== id) {
      throw dataError(
        "invalid-data",
        file,
        `the ${idField} under "${id}" is ${JSON.stringify(entity[idField])}, not its key`,
      );
    }
    return entity;
  });
}

function keysOf(dict: PythonValue | undefined): Iterable<string> {
  return dict !== undefined && isPythonDict(dict) ? dict.keys() : [];
}
