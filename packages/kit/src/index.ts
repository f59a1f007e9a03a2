export { calculate } from "./calculator/calculate.ts";
export { containsText } from "./contains-text.ts";
export { DEFAULT_NOW, type DomainDefinition, defineDomain } from "./define-domain.ts";
export { defineAssertion, defineTool } from "./define-tool.ts";
export { describeTool, strictSchema, toJsonSchema } from "./describe-tool.ts";
export { referToDomain } from "./domain-reference.ts";
export { drawDigits, drawFree } from "./draws/draw-digits.ts";
export {
  drawDay,
  drawKey,
  drawMoment,
  drawNumber,
  drawSome,
  drawUnique,
  makeRows,
} from "./draws/draw-seed.ts";
export { drawWeighted } from "./draws/draw-weighted.ts";
export { given } from "./given.ts";
export { roundToCents } from "./money/round-to-cents.ts";
export { type TableOptions, table } from "./table.ts";
export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
