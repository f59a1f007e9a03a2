import { pythonJson, pythonJsonString } from "./python-json.ts";
import { isPythonDict, isPythonList, type PythonValue } from "./python-value.ts";

/** JSON text as Python's `json.dumps` lays it out with an indent of two: one member a line, floats with their point. */
export function indentedPythonJson(value: PythonValue, indent = ""): string {
  const inner = `${indent}  `;
  if (typeof value === "object" && value !== null) {
    if (isPythonList(value) && value.length > 0) {
      return `[\n${value.map((item) => inner + indentedPythonJson(item, inner)).join(",\n")}\n${indent}]`;
    }
    if (isPythonDict(value) && value.size > 0) {
      const members = [...value].map(
        ([key, member]) => `${inner}${pythonJsonString(key)}: ${indentedPythonJson(member, inner)}`,
      );
      return `{\n${members.join(",\n")}\n${indent}}`;
    }
  }
  return pythonJson(value);
}
