import type { JsonValue } from "@toolworld/contracts";
import type { PythonDict, PythonValue } from "./python-value.ts";

/** Plain JSON as Python reads it when JavaScript has written it: what has no fraction is an int. */
export function jsonToPython(value: JsonValue): PythonValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(jsonToPython);
  return new Map(Object.entries(value).map(([key, member]) => [key, jsonToPython(member)]));
}

/** A dict with these members; what is undefined is left out. */
export function pythonDict(members: Readonly<Record<string, PythonValue | undefined>>): PythonDict {
  return new Map(Object.entries(members).filter((entry): entry is [string, PythonValue] => entry[1] !== undefined));
}
