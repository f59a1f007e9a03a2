export { domainBlueprintSchema } from "./blueprint/blueprint-schema.ts";
export type {
  ColumnBlueprint,
  ColumnType,
  DomainBlueprint,
  ParameterBlueprint,
  TableBlueprint,
  ToolBlueprint,
} from "./blueprint/domain-blueprint.ts";
export type { Guard, GuardBound, GuardValue } from "./blueprint/guard.ts";
export type { GuardDraft } from "./blueprint/guard-schema.ts";
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
export type {
  BlueprintProposer,
  BlueprintRequest,
  ShownColumn,
  ShownOperation,
  ShownParameter,
  ShownTable,
} from "./propose/blueprint-proposer.ts";
export { createModelProposer } from "./propose/model-proposer.ts";
export {
  type GuardProposal,
  type KeyProposal,
  MAX_PROPOSALS,
  type NameProposal,
  type Proposal,
} from "./propose/proposal.ts";
export {
  type BlueprintRefinement,
  type RefineOptions,
  type RefusedProposal,
  refineBlueprint,
} from "./propose/refine-blueprint.ts";
export type { DropReason } from "./reading/tool-reading.ts";
