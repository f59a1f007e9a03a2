import type { Random } from "@toolworld/contracts";
import { drawDigits } from "@toolworld/kit";

/**
 * Product and item ids have ten digits and begin with five or more: JavaScript keeps smaller numbers in front of an
 * object's other keys, and variants are told in the order in which they came in.
 */
export function drawArticleNumber(random: Random): string {
  return drawDigits(random, 10, 5);
}
