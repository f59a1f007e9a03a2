import { isPythonDict, isPythonList, type PythonValue } from "./python-value.ts";

/** Tests whether a float stands anywhere in a value. */
export function holdsFloat(value: PythonValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "object" || value === null) return false;
  if (isPythonList(value)) return value.some(holdsFloat);
  return isPythonDict(value) && [...value.values()].some(holdsFloat);
}
