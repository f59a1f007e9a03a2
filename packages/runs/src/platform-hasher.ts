import { createHmac, hash } from "node:crypto";
import type { Hasher } from "@toolworld/contracts";

/** Node's own SHA-256: the digests of the portable hasher, some twenty times quicker. */
export const platformHasher: Hasher = {
  sha256: (text) => hash("sha256", text, "hex"),
  hmacSha256: (text, key) => createHmac("sha256", key).update(text).digest("hex"),
};
