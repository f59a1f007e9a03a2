/** The typed arrays that columns are made of. */
export type ColumnArray = Uint8Array | Uint32Array | Float32Array;

/** A typed array with room to grow: the first `length` values are in use. */
export interface Column<Values extends ColumnArray> {
  values: Values;
  length: number;
}

/** An empty column. */
export function createColumn<Values extends ColumnArray>(make: new (length: number) => Values): Column<Values> {
  return { values: new make(0), length: 0 };
}

/** Makes room for more values; those in use stay. */
function reserve<Values extends ColumnArray>(column: Column<Values>, more: number): void {
  const needed = column.length + more;
  if (needed <= column.values.length) return;
  const make = column.values.constructor as new (length: number) => Values;
  const grown = new make(Math.max(needed, Math.ceil(column.values.length * 1.5), 64));
  grown.set(column.values.subarray(0, column.length));
  column.values = grown;
}

/** Puts a value behind the last one. */
export function push(column: Column<ColumnArray>, value: number): void {
  if (column.length === column.values.length) reserve(column, 1);
  column.values[column.length++] = value;
}

/** Puts values behind the last one. */
export function append<Values extends ColumnArray>(column: Column<Values>, items: Values): void {
  reserve(column, items.length);
  column.values.set(items, column.length);
  column.length += items.length;
}

/** Makes a column at least so long, with zeroes. */
export function extend(column: Column<ColumnArray>, length: number): void {
  if (length <= column.length) return;
  reserve(column, length - column.length);
  column.length = length;
}

/** The values in use. They are not copied. */
export function used<Values extends ColumnArray>(column: Column<Values>): Values {
  return column.values.subarray(0, column.length) as Values;
}
