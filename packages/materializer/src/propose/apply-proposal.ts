import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { addGuard } from "./add-guard.ts";
import { changeKey } from "./change-key.ts";
import type { Proposal } from "./proposal.ts";
import { renameTable } from "./rename-table.ts";

/** What a proposal makes of a blueprint, or why it cannot be applied. */
export type Application = { readonly blueprint: DomainBlueprint } | { readonly reason: string };

/**
 * Applies one proposal. Proposals name tables as they were shown: `shown` is the blueprint that the proposer saw, whose tables stand
 * in the same order.
 */
export function applyProposal(blueprint: DomainBlueprint, proposal: Proposal, shown: DomainBlueprint): Application {
  if (proposal.type === "guard") return addGuard(blueprint, proposal);
  const place = shown.tables.findIndex(({ name }) => name === proposal.table);
  if (place < 0) return { reason: `there is no table "${proposal.table}"` };
  if (proposal.type === "name") return renameTable(blueprint, proposal, place);
  const key = blueprint.tables[place]?.key;
  if (key !== shown.tables[place]?.key) return { reason: `table "${proposal.table}" got key "${key}" by now` };
  return changeKey(blueprint, proposal, place);
}
