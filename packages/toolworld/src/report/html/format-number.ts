/** A count, with its thousands apart. */
export function formatCount(count: number): string {
  return count.toLocaleString("en");
}

/** A share of one, with three digits. */
export function formatShare(share: number): string {
  return share.toFixed(3);
}

/** A count with its noun: `1 task`, `41 tasks`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
