import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../canonical-json.ts";
import { digest, digestSchema, keyedDigest } from "./digest.ts";
import { hmacSha256, Sha256, sha256 } from "./sha256.ts";

// The padding changes at 55, 56, 63 and 64 bytes; a key longer than 64 is hashed first.
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(0, 55, 56, 63, 64, 65, 119, 120, 128).map((length) => new Uint8Array(length).fill(7)),
);
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");

test("sha256 gives what node:crypto gives", () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(hex(sha256(data))).toBe(createHash("sha256").update(data).digest("hex"));
    }),
  );
  expect(hex(sha256(new TextEncoder().encode("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("in whatever pieces the bytes come", () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), (pieces) => {
      const hasher = new Sha256();
      for (const piece of pieces) hasher.update(piece);
      expect(hex(hasher.digest())).toBe(createHash("sha256").update(Buffer.concat(pieces)).digest("hex"));
    }),
  );
});

test("hmacSha256 gives what node:crypto gives", () => {
  fc.assert(
    fc.property(bytes, bytes, (key, data) => {
      expect(hex(hmacSha256(key, data))).toBe(createHmac("sha256", key).update(data).digest("hex"));
    }),
  );
});

test("the digest of a value is the SHA-256 of its canonical JSON in UTF-8, and its seal the HMAC", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, key) => {
      const text = canonicalJson(value);
      expect(digest(value)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      expect(keyedDigest(value, key)).toBe(createHmac("sha256", key).update(text, "utf8").digest("hex"));
      expect(digestSchema.safeParse(digest(value)).success).toBe(true);
    }),
  );
  expect(digest({ b: 25.0, a: 1 })).toBe(digest({ a: 1, b: 25 }));
  expect(digestSchema.safeParse(digest(1).toUpperCase()).success).toBe(false);
});
