import type { Random } from "@toolworld/contracts";
import { drawFree, roundToCents } from "@toolworld/kit";
import type { Product, Variant } from "../tables/product.ts";
import { type CatalogueEntry, catalogue } from "./catalogue.ts";
import { drawArticleNumber } from "./draw-article-number.ts";

/** Makes the products and six to sixteen variants of each, about one in five of them out of stock. */
export function seedProducts(random: Random): { products: Product[]; variants: Variant[] } {
  const taken = new Set<string>();
  const drawId = () => drawFree(taken, () => drawArticleNumber(random));
  const products = catalogue.map(({ name }) => ({ product_id: drawId(), name }));
  const variants = catalogue.flatMap((entry, index) => {
    const { product_id } = products[index] as Product;
    const choices = random.shuffle(choicesOf(entry)).slice(0, random.integer(6, 16));
    return choices.map((options) => ({
      item_id: drawId(),
      product_id,
      options,
      available: !random.chance(0.2),
      price: drawPrice(random, entry, options),
    }));
  });
  return { products, variants };
}

/** Every way to choose all options. */
function choicesOf(entry: CatalogueEntry): Record<string, string>[] {
  return Object.entries(entry.options).reduce<Record<string, string>[]>(
    (choices, [option, values]) => choices.flatMap((chosen) => values.map((value) => ({ ...chosen, [option]: value }))),
    [{}],
  );
}

/** Each step along an option's list adds some percents; the rest is chance. */
function drawPrice(random: Random, entry: CatalogueEntry, options: Record<string, string>): number {
  const steps = Object.entries(options).reduce((sum, [option, value]) => {
    return sum + (entry.options[option] as readonly string[]).indexOf(value);
  }, 0);
  return roundToCents(entry.price * (1 + 0.05 * steps) * (0.92 + 0.16 * random.next()));
}
