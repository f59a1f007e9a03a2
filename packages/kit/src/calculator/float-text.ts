/** A number in cents as Python prints a float: `4.0`, `-0.12`, `1e+30`, `inf`. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value).toLowerCase().replace("infinity", "inf");
  if (Math.abs(value) >= 1e16) return value.toExponential();
  const sign = Object.is(value, -0) ? "-" : "";
  return `${sign}${value}${Number.isInteger(value) ? ".0" : ""}`;
}
