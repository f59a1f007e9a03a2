/** A place for a mark on each of many numbers; all zero between uses, which whoever set them sees to. */
export interface Marker {
  /** The places, at least so many. */
  take(size: number): Uint16Array;
}

/** Makes a marker. It is kept and used again, for making one for each query would cost more than the query. */
export function createMarker(): Marker {
  let marks = new Uint16Array(0);
  return {
    take(size) {
      if (marks.length < size) marks = new Uint16Array(Math.ceil(size * 1.2));
      return marks;
    },
  };
}
