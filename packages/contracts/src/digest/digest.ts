import { z } from "zod";
import { canonicalJson } from "../canonical-json.ts";
import { hmacSha256, sha256 } from "./sha256.ts";

/** A SHA-256 in lower-case hex, 64 characters long. */
export type Digest = string;

/** A SHA-256 in lower-case hex, as a zod schema. */
export const digestSchema: z.ZodType<Digest> = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits (SHA-256)");

/** The digest of a JSON value: SHA-256 of its canonical JSON in UTF-8. Equal values have equal digests. */
export function digest(value: unknown): Digest {
  return toHex(sha256(toUtf8(canonicalJson(value))));
}

/** The digest of a JSON value under a secret key (HMAC-SHA-256): who has no key cannot make it. */
export function keyedDigest(value: unknown, key: string): Digest {
  return toHex(hmacSha256(toUtf8(key), toUtf8(canonicalJson(value))));
}

const encoder = new TextEncoder();

/** A text's bytes in UTF-8. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes in lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
