/** Orders texts by their Unicode code points, for sorting. (The language's own order is by UTF-16 units.) */
export function compareCodePoints(left: string, right: string): number {
  const others = right[Symbol.iterator]();
  for (const character of left) {
    const other = others.next();
    if (other.done) return 1;
    const difference = (character.codePointAt(0) as number) - (other.value.codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return others.next().done ? 0 : -1;
}
