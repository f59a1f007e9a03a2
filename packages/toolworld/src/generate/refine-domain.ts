import { type BlueprintProposer, refineBlueprint } from "@toolworld/materializer";
import { examineDomain } from "@toolworld/testing/examine";
import { usageError } from "../usage-error.ts";
import type { GeneratedDomain } from "./generate-domain.ts";

/** Makes a proposer. A module given as `--proposer` exports one as `createProposer`; each worker thread calls it once. */
export type CreateProposer = () => BlueprintProposer | Promise<BlueprintProposer>;

/** What became of a proposer's answer. */
export interface ProposalCounts {
  readonly kept: number;
  /** Why the others were refused, one reason each. */
  readonly refused: readonly string[];
  /** Why the answer was not used at all. */
  readonly problem?: string;
}

/** Imports a proposer's module and makes the proposer. */
export async function importProposer(module: string): Promise<BlueprintProposer> {
  const { createProposer } = (await import(module)) as { readonly createProposer?: CreateProposer };
  if (typeof createProposer !== "function") {
    throw usageError("invalid-proposer", `${module} exports no function createProposer`);
  }
  return createProposer();
}

/** Lets a proposer better a domain that was made: names of tables, keys, guards, each kept only if every law holds with it. */
export async function refineDomain(
  generated: GeneratedDomain,
  proposer: BlueprintProposer,
): Promise<GeneratedDomain & { readonly proposals?: ProposalCounts }> {
  if (!generated.blueprint) return generated;
  const { blueprint, kept, refused, problem } = await refineBlueprint(generated.blueprint, proposer, {
    examine: (domain) =>
      examineDomain(domain, { brief: true }).findings.flatMap(({ passed, law, subject, evidence }) =>
        passed ? [] : [`${law}: ${subject} ${evidence}`],
      ),
  });
  const proposals: ProposalCounts = {
    kept: kept.length,
    refused: refused.map(({ reason }) => reason),
    ...(problem === undefined ? {} : { problem }),
  };
  return { ...generated, blueprint, proposals };
}
