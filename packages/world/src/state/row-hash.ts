import { createHash } from "node:crypto";
import { canonicalJson } from "@toolworld/contracts";
import type { StoredRow, TablePlan } from "../sql/table-plan.ts";

const hashes = new WeakMap<StoredRow, bigint>();
const MODULUS = 1n << 256n;

/** The SHA-256 of a row with its table's name, as a number. The order of rows, columns and keys means nothing. */
export function rowHash(plan: TablePlan, stored: StoredRow): bigint {
  let hash = hashes.get(stored);
  if (hash === undefined) {
    const text = `${JSON.stringify(plan.name)}${canonicalJson(plan.decode(stored))}`;
    hash = BigInt(`0x${createHash("sha256").update(text).digest("hex")}`);
    hashes.set(stored, hash);
  }
  return hash;
}

/**
 * A state's hash as text: the sum of its row hashes modulo 2^256, 64 hex digits. A sum, because a row can be taken out
 * and put in without looking at the others. It tells states apart by accident of no kind; verdicts compare changes.
 */
export function hashText(sum: bigint): string {
  return (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, "0");
}
