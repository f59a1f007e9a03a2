import { canonicalJson } from "../canonical-json.ts";
import { type Hasher, portableHasher } from "../digest/hasher.ts";
import { isWellFormed } from "../json.ts";
import type { Episode, Seal } from "./episode.ts";

/** What a seal says of its episode; see {@link checkSeal}. */
export type SealState = "intact" | "broken" | "missing" | "unchecked";

/** How a seal is checked. */
export interface CheckSealOptions {
  /** The text that the episode was read from: where it is canonical JSON, as stores write it, it is not written again. */
  readonly text?: string;
  /** The plain one when nothing is said. */
  readonly hasher?: Hasher;
}

/** The episode with its seal: whatever is changed in it afterwards breaks the seal and, with a key, cannot be mended. */
export function sealEpisode(episode: Episode, key?: string): Episode {
  return {
    ...episode,
    seal: { digest: digestOf(unsealedText(episode), key, portableHasher), keyed: key !== undefined },
  };
}

/**
 * What a seal says of its episode: `intact`, `broken`, `missing`, or `unchecked` where it was made with a key and none
 * is given. A seal without a key, where a key is given, counts as broken: anyone could have made it.
 */
export function checkSeal(episode: Episode, key?: string, options: CheckSealOptions = {}): SealState {
  const { seal } = episode;
  const { text, hasher = portableHasher } = options;
  if (!seal) return "missing";
  if (seal.keyed && key === undefined) return "unchecked";
  if (!seal.keyed && key !== undefined) return "broken";
  const fits = (sealed: string | undefined) => sealed !== undefined && digestOf(sealed, key, hasher) === seal.digest;
  return (text !== undefined && fits(withoutSeal(text, seal))) || fits(unsealedText(episode)) ? "intact" : "broken";
}

/**
 * The text with the seal cut out. If its digest is the sealed one, it is the very text that was sealed, for no other has
 * that digest; that text has no seal at its top, so the episode's seal can only be the one that was cut out, and nothing
 * else stands in the episode. A text that UTF-8 cannot hold would be hashed as another one.
 */
function withoutSeal(text: string, { digest, keyed }: Seal): string | undefined {
  const member = `"seal":{"digest":"${digest}","keyed":${keyed}},`;
  const start = text.indexOf(member);
  return start < 0 || !isWellFormed(text) ? undefined : text.slice(0, start) + text.slice(start + member.length);
}

function unsealedText(episode: Episode): string {
  const { seal: _, ...rest } = episode;
  return canonicalJson(rest);
}

function digestOf(text: string, key: string | undefined, hasher: Hasher): string {
  return key === undefined ? hasher.sha256(text) : hasher.hmacSha256(text, key);
}
