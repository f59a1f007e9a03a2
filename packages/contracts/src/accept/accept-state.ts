import { isJsonObject } from "../json.ts";
import { type Change, compareChanges } from "../state/changes.ts";
import { countKey, hasKeys, isListOf, isNumber, isRecord, isText } from "./accept-values.ts";

/** Tests for a footprint. */
export function acceptsFootprint(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasKeys(value, 4) &&
    isListOf(value.reads, isRowRead) &&
    isListOf(value.scans, isScan) &&
    isListOf(value.writes, isRowWrite) &&
    isListOf(value.minted, isText)
  );
}

/** Tests for changes: each row once, in canonical order. */
export function acceptsChanges(value: unknown): boolean {
  if (!isListOf(value, isChange)) return false;
  const changes = value as readonly Change[];
  for (let index = 1; index < changes.length; index++) {
    if (compareChanges(changes[index - 1] as Change, changes[index] as Change) >= 0) return false;
  }
  return true;
}

function isRowRead(value: unknown): boolean {
  return isRecord(value) && hasKeys(value, 2) && isText(value.table) && isKey(value.key);
}

function isScan(value: unknown): boolean {
  if (!isRecord(value) || !hasKeys(value, 2) || !isText(value.table) || !isRecord(value.where)) return false;
  for (const path of Object.keys(value.where)) {
    const condition = value.where[path];
    if (path === "__proto__" || !(isScalar(condition) || isComparison(condition))) return false;
  }
  return true;
}

function isComparison(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const name of Object.keys(value)) if (!isBound(name, value[name])) return false;
  return true;
}

function isBound(name: string, value: unknown): boolean {
  switch (name) {
    case "equals":
    case "not":
      return isScalar(value);
    case "in":
      return isListOf(value, isScalar);
    case "equalsIgnoringCase":
    case "contains":
      return isText(value);
    case "lessThan":
    case "atMost":
    case "greaterThan":
    case "atLeast":
      return isKeyPart(value);
    default:
      return false;
  }
}

function isRowWrite(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasKeys(value, 3 + countKey(value, "columns")) &&
    isChangeType(value.type) &&
    isText(value.table) &&
    isKey(value.key) &&
    (value.columns === undefined || isListOf(value.columns, isText))
  );
}

function isChange(value: unknown): boolean {
  if (!isRecord(value) || !isChangeType(value.type) || !isText(value.table) || !isKey(value.key)) return false;
  const { type, before, after } = value;
  return (
    hasKeys(value, type === "update" ? 5 : 4) &&
    (type === "insert" || isJsonObject(before)) &&
    (type === "delete" || isJsonObject(after))
  );
}

function isChangeType(value: unknown): boolean {
  return value === "insert" || value === "update" || value === "delete";
}

function isKey(value: unknown): boolean {
  return isKeyPart(value) || (isListOf(value, isKeyPart) && (value as readonly unknown[]).length > 0);
}

function isKeyPart(value: unknown): boolean {
  return isText(value) || isNumber(value);
}

function isScalar(value: unknown): boolean {
  return isKeyPart(value) || typeof value === "boolean" || value === null;
}
