import type { Changes, JsonObject } from "@toolworld/contracts";
import type { PythonShape } from "../python-values/python-shape.ts";
import type { PythonValue } from "../python-values/python-value.ts";
import { applyChanges, type ChangedRows, type RowsByKey, rowsByKey } from "../state-hash/apply-changes.ts";
import type { Document, Replacements } from "../state-hash/document-hasher.ts";
import type { RetailRows } from "./retail-database.ts";
import { orderShape, toProduct, userShape } from "./retail-shapes.ts";

/** Rows of the retail domain, seen as the benchmark's database. */
export interface RetailDocument {
  /** The database of the rows as they were read: what `db.json` holds, sections and entities in its order. */
  readonly document: Document;
  /** The entities that a world's changes touch, as they stand after them. */
  replace(changes: Changes): Replacements;
}

/** Turns rows back into the benchmark's database, and a world's changes into the entities that they touch. */
export function createRetailDocument(rows: RetailRows): RetailDocument {
  const base = {
    products: rowsByKey(rows.products, "product_id"),
    variants: rowsByKey(rows.variants, "item_id"),
    users: rowsByKey(rows.users, "user_id"),
    orders: rowsByKey(rows.orders, "order_id"),
  };
  return {
    document: new Map([
      ["products", toProducts(base.products, base.variants)],
      ["users", shaped(base.users, userShape)],
      ["orders", shaped(base.orders, orderShape)],
    ]) as Document,
    replace(changes) {
      const changed = applyChanges(changes, base);
      const replacements = new Map<string, ReadonlyMap<string, PythonValue | undefined>>();
      const users = changed.get("users");
      const orders = changed.get("orders");
      if (users) replacements.set("users", shaped(users, userShape));
      if (orders) replacements.set("orders", shaped(orders, orderShape));
      if (changed.has("products") || changed.has("variants")) {
        replacements.set("products", changedProducts(changed, base.products, base.variants));
      }
      return replacements;
    },
  };
}

/** Products and variants hardly ever change, so all of them are put together anew when one does. */
function changedProducts(changed: ChangedRows, products: RowsByKey, variants: RowsByKey) {
  const gone = [...products.keys()].map((id) => [id, undefined] as const);
  return new Map([
    ...gone,
    ...toProducts(merged(products, changed.get("products")), merged(variants, changed.get("variants"))),
  ]);
}

function merged(base: RowsByKey, changed: ReadonlyMap<string, JsonObject | undefined> = new Map()): RowsByKey {
  const rows = new Map(base);
  for (const [key, row] of changed) {
    if (row) rows.set(key, row);
    else rows.delete(key);
  }
  return rows;
}

function toProducts(products: RowsByKey, variants: RowsByKey): Map<string, PythonValue> {
  const variantsByProduct = new Map<string, JsonObject[]>([...products.keys()].map((id) => [id, []]));
  for (const variant of variants.values()) variantsByProduct.get(variant.product_id as string)?.push(variant);
  return new Map([...products].map(([id, product]) => [id, toProduct(product, variantsByProduct.get(id) ?? [])]));
}

function shaped(rows: ReadonlyMap<string, JsonObject | undefined>, shape: PythonShape) {
  return new Map([...rows].map(([id, row]) => [id, row && shape(row)]));
}
