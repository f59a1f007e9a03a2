export { domainBlueprintSchema } from "./blueprint/blueprint-schema.ts";
export type {
  ColumnBlueprint,
  ColumnType,
  DomainBlueprint,
  ParameterBlueprint,
  TableBlueprint,
  ToolBlueprint,
} from "./blueprint/domain-blueprint.ts";
export type { Assignment, Condition, Operation, Shape } from "./blueprint/operation.ts";
export { openBlueprint } from "./domain/open-blueprint.ts";
export {
  type DroppedTool,
  GENERATED_NOW,
  type Materialization,
  type MaterializeOptions,
  type MaterializeSource,
  materialize,
} from "./materialize.ts";
export { type PrintOptions, printDomain } from "./print/print-domain.ts";
export { packageName } from "./print/print-package.ts";
export type { DropReason } from "./reading/read-tool.ts";
