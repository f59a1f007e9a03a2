import { type Digest, digest, keyedDigest } from "../digest/digest.ts";
import type { Episode } from "./episode.ts";

/** The episode with its seal: whatever is changed in it afterwards breaks the seal and, with a key, cannot be mended. */
export function sealEpisode(episode: Episode, key?: string): Episode {
  return { ...episode, seal: { digest: digestOf(episode, key), keyed: key !== undefined } };
}

/**
 * What a seal says of its episode: `intact`, `broken`, `missing`, or `unchecked` where it was made with a key and none
 * is given. A seal without a key, where a key is given, counts as broken: anyone could have made it.
 */
export function checkSeal(episode: Episode, key?: string): "intact" | "broken" | "missing" | "unchecked" {
  const { seal } = episode;
  if (!seal) return "missing";
  if (seal.keyed && key === undefined) return "unchecked";
  if (!seal.keyed && key !== undefined) return "broken";
  return seal.digest === digestOf(episode, key) ? "intact" : "broken";
}

function digestOf(episode: Episode, key: string | undefined): Digest {
  const { seal: _, ...rest } = episode;
  return key === undefined ? digest(rest) : keyedDigest(rest, key);
}
