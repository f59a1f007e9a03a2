import { isPythonDict, isPythonList, type PythonDict, type PythonValue } from "./python-value.ts";

/**
 * Python's `==`: numbers by value whatever their kind, `True` equal to `1`, dicts without regard to the order of keys, lists
 * with regard to it.
 */
export function pythonEquals(left: PythonValue, right: PythonValue): boolean {
  if (isNumeric(left) && isNumeric(right)) return numbersEqual(left, right);
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  if (isPythonList(left)) {
    return isPythonList(right) && listsEqual(left, right);
  }
  return isPythonDict(right) && dictsEqual(left, right);
}

type Numeric = boolean | bigint | number;

function isNumeric(value: PythonValue): value is Numeric {
  return typeof value === "boolean" || typeof value === "bigint" || typeof value === "number";
}

/** A comparison of a bigint with a number is exact in JavaScript; NaN equals nothing. */
function numbersEqual(left: Numeric, right: Numeric): boolean {
  const [one, other] = [left, right].map((value) => (typeof value === "boolean" ? Number(value) : value));
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return false;
  return !(one < other) && !(one > other);
}

function listsEqual(left: readonly PythonValue[], right: readonly PythonValue[]): boolean {
  return left.length === right.length && left.every((item, index) => pythonEquals(item, right[index] as PythonValue));
}

function dictsEqual(left: PythonDict, right: PythonDict): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined || !pythonEquals(value, other)) return false;
  }
  return true;
}
