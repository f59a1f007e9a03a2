import { openWorld } from "@toolworld/world";
import { dataError } from "../data/data-error.ts";
import type { Tau2DomainName } from "../data/tau2-folder.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "./excluded-steps.ts";
import { type FixtureSequence, fixtureDomain, readFixtureFile, startsElsewhere } from "./fixture-file.ts";
import { openRecordedStart } from "./open-recorded-start.ts";
import { replaySequence, type StepMismatch } from "./replay-sequence.ts";
import { readToolSchemas, type ToolSchemas } from "./tool-schemas.ts";

/** What to replay. */
export interface ReplayOptions {
  /** τ²-bench's data folder, or a checkout of it. */
  readonly data: string;
  /** Files of recordings: `gold_`, `fuzz_` or `directed_DOMAIN.….jsonl.gz`, with `tool_schemas.json` next to them. */
  readonly fixtures: readonly string[];
  /** Replays only the first so many sequences of each file. */
  readonly limit?: number;
  /** Told after each sequence. */
  readonly onProgress?: (progress: ReplayProgress) => void;
}

/** How far a replay has come. */
export interface ReplayProgress {
  readonly file: string;
  readonly sequences: number;
  readonly steps: number;
}

/** What replaying the recordings of one domain gave. */
export interface DomainReplay {
  readonly domain: Tau2DomainName;
  readonly sequences: number;
  /** How many steps were compared. */
  readonly steps: number;
  /** How many of them had the same text and the same hashes. */
  readonly equal: number;
  /** How many steps were not compared. */
  readonly excluded: number;
  readonly excludedBy: Readonly<Record<ExclusionReason, number>>;
  /** How many assertions were compared, asked after the last step of a sequence. */
  readonly assertions: number;
  readonly equalAssertions: number;
  /** The first twenty steps that came out otherwise, in full. */
  readonly mismatches: readonly (StepMismatch & { readonly file: string })[];
  readonly mismatchCount: number;
}

/** What a replay gave, by domain in the order of the files. */
export interface ReplayResult {
  readonly domains: readonly DomainReplay[];
}

/** How many mismatches are told in full. */
const MAXIMUM_MISMATCHES = 20;

/**
 * Replays recordings of the reference on our domains, comparing result text and database hashes after every call.
 *
 * @throws ToolworldError that names the file when data or recordings cannot be read, or do not belong together.
 */
export async function replayFixtures({ data, fixtures, limit, onProgress }: ReplayOptions): Promise<ReplayResult> {
  const replays = new Map<Tau2DomainName, Tally>();
  const environments = new Map<Tau2DomainName, Tau2Environment>();
  for (const file of fixtures) {
    const domain = fixtureDomain(file);
    const environment = environments.get(domain) ?? openTau2Environment(data, domain);
    environments.set(domain, environment);
    const schemas = readToolSchemas(file, domain);
    const tally = replays.get(domain) ?? createTally();
    replays.set(domain, tally);
    using root = openWorld(environment.domain, { state: environment.state });
    let sequences = 0;
    for await (const sequence of readFixtureFile(file)) {
      if (limit !== undefined && sequences >= limit) break;
      checkStart(sequence, schemas, environment, { data, file });
      using start = openRecordedStart(sequence, environment, root);
      const replay = replaySequence(sequence, start, schemas);
      sequences++;
      tally.sequences++;
      tally.steps += replay.steps;
      tally.equal += replay.equal;
      tally.assertions += replay.assertions;
      tally.equalAssertions += replay.equalAssertions;
      for (const reason of EXCLUSION_REASONS) tally.excludedBy[reason] += replay.excluded[reason] ?? 0;
      tally.mismatches.push(...replay.mismatches.map((mismatch) => ({ file, ...mismatch })));
      onProgress?.({ file, sequences, steps: tally.steps });
    }
  }
  return {
    domains: [...replays].map(([domain, { mismatches, excludedBy, ...tally }]) => ({
      domain,
      ...tally,
      excluded: EXCLUSION_REASONS.reduce((sum, reason) => sum + excludedBy[reason], 0),
      excludedBy,
      mismatches: mismatches.slice(0, MAXIMUM_MISMATCHES),
      mismatchCount: mismatches.length,
    })),
  };
}

interface Tally {
  sequences: number;
  steps: number;
  equal: number;
  assertions: number;
  equalAssertions: number;
  readonly excludedBy: Record<ExclusionReason, number>;
  readonly mismatches: (StepMismatch & { readonly file: string })[];
}

function createTally(): Tally {
  const excludedBy = { arguments: 0, "native-error": 0, "partial-effect": 0, diverged: 0 };
  return { sequences: 0, steps: 0, equal: 0, assertions: 0, equalAssertions: 0, excludedBy, mismatches: [] };
}

/** A recording on other data proves nothing, so it stops the replay rather than count as thousands of mismatches. */
function checkStart(
  sequence: FixtureSequence,
  schemas: ToolSchemas,
  environment: Tau2Environment,
  { data, file }: { readonly data: string; readonly file: string },
): void {
  const recorded = startsElsewhere(sequence) ? schemas.agentHash : (sequence.agentHash ?? schemas.agentHash);
  const { agent } = environment.follow().hashes([]);
  if (agent === recorded) return;
  const message = `"${sequence.id}" was recorded on a database with the hash ${recorded}, but that of ${data} has ${agent}; give the data that belong to it`;
  throw dataError("other-data", file, message);
}
