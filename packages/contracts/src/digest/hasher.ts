import { type Digest, toHex, toUtf8 } from "./digest.ts";
import { hmacSha256, sha256 } from "./sha256.ts";

/**
 * Makes digests of texts in UTF-8. Whoever has the platform's own SHA-256 at hand may hand it in, for bulk work: it gives
 * the same digests, many times quicker.
 */
export interface Hasher {
  sha256(text: string): Digest;
  /** HMAC-SHA-256 (RFC 2104). */
  hmacSha256(text: string, key: string): Digest;
}

/** The hasher in plain JavaScript, which runs anywhere. */
export const portableHasher: Hasher = {
  sha256: (text) => toHex(sha256(toUtf8(text))),
  hmacSha256: (text, key) => toHex(hmacSha256(toUtf8(key), toUtf8(text))),
};
