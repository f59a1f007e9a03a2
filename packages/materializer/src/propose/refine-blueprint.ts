import { type Domain, describeIssues, findJsonProblem, type MaybePromise } from "@toolworld/contracts";
import { domainBlueprintSchema } from "../blueprint/blueprint-schema.ts";
import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { openBlueprint } from "../domain/open-blueprint.ts";
import { describeDomain } from "../policy/describe-domain.ts";
import { applyProposal } from "./apply-proposal.ts";
import type { BlueprintProposer } from "./blueprint-proposer.ts";
import { type Proposal, proposalAnswerSchema, proposalSchema } from "./proposal.ts";
import { showBlueprint } from "./show-blueprint.ts";

/** What a blueprint's refinement needs. */
export interface RefineOptions {
  /**
   * Examines a domain by every law and gives the reasons why it breaks one; none when it keeps them all. It must see to it that every
   * tool succeeds at least once, as `examineDomain` of `@toolworld/testing` does.
   */
  examine(domain: Domain): MaybePromise<readonly string[]>;
}

/** A proposal that was refused: its place in the answer, the proposal where it is one, and why. */
export interface RefusedProposal {
  readonly place: number;
  readonly proposal?: Proposal;
  readonly reason: string;
}

/** What came of asking a proposer. `kept` and `refused` together are the answer's proposals, in the order of the answer. */
export interface BlueprintRefinement {
  readonly proposer: string;
  /** The blueprint with all that was kept; the very one that was given where nothing was. */
  readonly blueprint: DomainBlueprint;
  readonly kept: readonly { readonly place: number; readonly proposal: Proposal }[];
  readonly refused: readonly RefusedProposal[];
  /** Why the answer was not used at all. */
  readonly problem?: string;
}

type Placed = BlueprintRefinement["kept"][number];
type Settled = Pick<BlueprintRefinement, "blueprint" | "kept" | "refused">;

/**
 * Lets a proposer better a blueprint: other names of tables, other keys, guards. Each proposal is validated, applied, and kept only if the
 * domain that comes of it passes its examination; keys and guards come before names, which are said of the tables as they were shown.
 * Never throws for what a proposer answers; the same answer gives the same blueprint.
 *
 * @example
 * const examine = (domain: Domain) => examineDomain(domain, { brief: true }).findings.flatMap(({ passed, evidence }) => (passed ? [] : [evidence]));
 * const { blueprint, kept, refused } = await refineBlueprint(made, createModelProposer(model), { examine });
 */
export async function refineBlueprint(
  blueprint: DomainBlueprint,
  proposer: BlueprintProposer,
  options: RefineOptions,
): Promise<BlueprintRefinement> {
  const unused = (problem: string): BlueprintRefinement => ({
    proposer: proposer.name,
    blueprint,
    kept: [],
    refused: [],
    problem: shorten(problem),
  });
  if (restate(blueprint).policy !== blueprint.policy) {
    return unused("its policy is not the one that its tables and tools give, and would be lost");
  }
  const answer = await ask(blueprint, proposer);
  if ("problem" in answer) return unused(answer.problem);
  const { proposals, malformed } = readProposals(answer.proposals);
  if (proposals.length > 0) {
    const broken = await judge(blueprint, options);
    if (broken !== undefined) return unused(`the blueprint itself does not pass: ${broken}`);
  }
  const shown = blueprint;
  const settled = await settle(blueprint, proposals, (one) => judge(one, options), shown);
  return {
    proposer: proposer.name,
    blueprint: settled.kept.length === 0 ? blueprint : settled.blueprint,
    kept: inOrder(settled.kept),
    refused: inOrder([...malformed, ...settled.refused]),
  };
}

async function ask(
  blueprint: DomainBlueprint,
  proposer: BlueprintProposer,
): Promise<{ readonly proposals: readonly unknown[] } | { readonly problem: string }> {
  let answer: unknown;
  try {
    answer = await proposer.propose(showBlueprint(blueprint));
  } catch (error) {
    return { problem: `it failed: ${messageOf(error)}` };
  }
  try {
    const odd = findJsonProblem(answer);
    if (odd) return { problem: `its answer is not JSON: ${odd.message}` };
    const parsed = proposalAnswerSchema.safeParse(answer);
    return parsed.success ? parsed.data : { problem: describeFirst(parsed.error, answer) };
  } catch (error) {
    return { problem: `its answer cannot be read: ${messageOf(error)}` };
  }
}

/** Keys and guards first, then names; otherwise in the order of the answer. */
function readProposals(answered: readonly unknown[]): { proposals: Placed[]; malformed: RefusedProposal[] } {
  const proposals: Placed[] = [];
  const malformed: RefusedProposal[] = [];
  for (const [place, one] of answered.entries()) {
    const parsed = proposalSchema.safeParse(one);
    if (parsed.success) proposals.push({ place, proposal: parsed.data });
    else malformed.push({ place, reason: shorten(describeFirst(parsed.error, one)) });
  }
  const rank = ({ proposal: { type } }: Placed) => ["key", "guard", "name"].indexOf(type);
  return { proposals: proposals.sort((one, other) => rank(one) - rank(other) || one.place - other.place), malformed };
}

/** Applies proposals together; where that fails the halves one after the other, so that what fails is found and all else is kept. */
async function settle(
  base: DomainBlueprint,
  proposals: readonly Placed[],
  judged: (blueprint: DomainBlueprint) => Promise<string | undefined>,
  shown: DomainBlueprint,
): Promise<Settled> {
  let blueprint = base;
  const kept: Placed[] = [];
  const refused: RefusedProposal[] = [];
  for (const one of proposals) {
    const applied = applyProposal(blueprint, one.proposal, shown);
    if ("reason" in applied) refused.push({ ...one, reason: shorten(applied.reason) });
    else {
      blueprint = applied.blueprint;
      kept.push(one);
    }
  }
  if (kept.length === 0) return { blueprint: base, kept, refused };
  blueprint = restate(blueprint);
  const reason = await judged(blueprint);
  if (reason === undefined) return { blueprint, kept, refused };
  const [only] = proposals as readonly [Placed];
  if (proposals.length === 1) return { blueprint: base, kept: [], refused: [{ ...only, reason: shorten(reason) }] };
  const middle = proposals.length >> 1;
  const first = await settle(base, proposals.slice(0, middle), judged, shown);
  const second = await settle(first.blueprint, proposals.slice(middle), judged, shown);
  return {
    blueprint: second.blueprint,
    kept: [...first.kept, ...second.kept],
    refused: [...first.refused, ...second.refused],
  };
}

/** Why a blueprint is no good: it does not fit its schema, does not open, or breaks a law. */
async function judge(blueprint: DomainBlueprint, { examine }: RefineOptions): Promise<string | undefined> {
  try {
    const parsed = domainBlueprintSchema.safeParse(blueprint);
    if (!parsed.success) return describeFirst(parsed.error, blueprint);
    const reasons = await examine(openBlueprint(blueprint));
    return reasons.length === 0 ? undefined : reasons.join("; ");
  } catch (error) {
    return `it could not be examined: ${messageOf(error)}`;
  }
}

/** The blueprint with the texts that follow from its tables and tools. */
function restate(blueprint: DomainBlueprint): DomainBlueprint {
  const { name, apis, tables, tools } = blueprint;
  return { ...blueprint, ...describeDomain(name, apis, tables, tools) };
}

function describeFirst(error: Parameters<typeof describeIssues>[0], value: unknown): string {
  const [issue] = describeIssues(error, value);
  return `at ${issue?.path || "the top"}: ${issue?.message}, found ${issue?.found}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A reason may quote what was proposed: it is kept short. */
function shorten(reason: string): string {
  return reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON)}…` : reason;
}

const MAX_REASON = 400;

function inOrder<One extends { readonly place: number }>(list: readonly One[]): One[] {
  return [...list].sort((one, other) => one.place - other.place);
}
