import type { Shape } from "../blueprint/operation.ts";
import { printMember, printName, printValue } from "./text.ts";

/** What a shape is filled from, as expressions. */
export interface ShapeSource {
  /** The row. */
  readonly row: string;
  /** The rows that are shown. */
  readonly rows: string;
  /** How many rows matched. */
  readonly count: string;
  /** The function that shows such a row, where there is one. */
  viewOf(shape: Shape): string | undefined;
}

/** A shape as an expression. */
export function printShape(shape: Shape, source: ShapeSource): string {
  const view = source.viewOf(shape);
  if (view !== undefined) return `${view}(${source.row})`;
  switch (shape.type) {
    case "column":
      return printMember(source.row, shape.column);
    case "constant":
      return printValue(shape.value);
    case "count":
      return source.count;
    case "rows": {
      const rowView = source.viewOf(shape.row);
      if (rowView !== undefined) return `${source.rows}.map(${rowView})`;
      const inner = printShape(shape.row, { ...source, row: "row" });
      return `${source.rows}.map((row) => ${inner.startsWith("{") ? `(${inner})` : inner})`;
    }
    case "object": {
      const members = shape.fields.map(([name, field]) => `${printName(name)}: ${printShape(field, source)}`);
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
  }
}

/** Tests whether a shape speaks of rows, of one row, or of none. */
export function shapeSpeaksOf(shape: Shape): "rows" | "row" | "nothing" {
  if (shape.type === "rows") return "rows";
  if (shape.type === "column") return "row";
  if (shape.type !== "object") return "nothing";
  const parts = shape.fields.map(([, field]) => shapeSpeaksOf(field));
  return parts.includes("rows") ? "rows" : parts.includes("row") ? "row" : "nothing";
}
