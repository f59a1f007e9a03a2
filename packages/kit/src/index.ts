export { DEFAULT_NOW, type DomainDefinition, defineDomain } from "./define-domain.ts";
export { defineAssertion, defineTool } from "./define-tool.ts";
export { describeTool, toJsonSchema } from "./describe-tool.ts";
export { referToDomain } from "./domain-reference.ts";
export { type TableOptions, table } from "./table.ts";
export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
